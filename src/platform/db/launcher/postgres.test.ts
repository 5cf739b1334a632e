import { spawn } from 'node:child_process'
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, expect, test, vi } from 'vitest'
import { findOwner } from './owner.ts'
import { type RunningPostgres, startPostgres } from './postgres.ts'
import { isAlive } from './processes.ts'

const home = mkdtempSync(join(tmpdir(), 'giao-ban-postgres-'))
const dir = join(home, 'postgres')
const options = { dir, durable: true }

afterAll(() => rmSync(home, { recursive: true, force: true }))

async function query<T extends pg.QueryResultRow>(server: RunningPostgres, sql: string): Promise<T[]> {
  const client = new pg.Client({ connectionString: server.url })
  await client.connect()
  try {
    return (await client.query<T>(sql)).rows
  } finally {
    await client.end()
  }
}

/** Another process that starts the server and waits; killing it leaves the server behind. */
async function startElsewhere(kind: 'server' | 'command'): Promise<{ pid: number; kill(): Promise<void> }> {
  const script = `
    import { startPostgres } from ${JSON.stringify(new URL('./postgres.ts', import.meta.url).href)}
    const server = await startPostgres({ dir: ${JSON.stringify(dir)}, durable: true, kind: '${kind}' })
    console.log(server.pid)
    setInterval(() => {}, 1000)`
  const child = spawn(process.execPath, ['--input-type=module', '-e', script], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const pid = await new Promise<number>((done) => child.stdout.once('data', (line) => done(Number(line))))
  const ended = new Promise<void>((done) => child.once('exit', () => done()))
  const kill = () => {
    child.kill('SIGKILL')
    return ended
  }
  return { pid, kill }
}

test('the first start makes a Vietnamese cluster behind a password that only its owner reads', async () => {
  const server = await startPostgres(options)
  expect(await query(server, 'show data_checksums')).toEqual([{ data_checksums: 'on' }])
  const sorted = await query<{ n: string }>(
    server,
    "select n from unnest(array['Đào','Dương','Ân','An']) n order by n",
  )
  expect(sorted.map((row) => row.n)).toEqual(['An', 'Ân', 'Dương', 'Đào'])
  expect(statSync(`${dir}.password`).mode & 0o777).toBe(0o600)
  const open = new URL(server.url)
  open.password = 'guessed'
  await expect(query({ ...server, url: open.toString() }, 'select 1')).rejects.toThrow(
    'authentication failed',
  )
  const listens = await query(server, 'show listen_addresses')
  expect(listens).toEqual([{ listen_addresses: '127.0.0.1' }])
  await server.stop()
  expect(isAlive(server.pid)).toBe(false)
})

test('a server whose starter was killed is taken over, with its rows', async () => {
  const elsewhere = await startElsewhere('server')
  await expect(startPostgres(options)).rejects.toThrow('đang chạy trên thư mục dữ liệu')
  await elsewhere.kill()
  const server = await startPostgres(options)
  expect(server.pid).toBe(elsewhere.pid)
  await server.stop()
})

test('a command joins the running server and leaves it running; a program takes over from a command', async () => {
  const server = await startPostgres(options)
  const joined = await startPostgres({ ...options, kind: 'command' })
  expect(joined.pid).toBe(server.pid)
  await joined.stop()
  expect(isAlive(server.pid)).toBe(true)
  await server.stop()

  const command = await startElsewhere('command')
  const program = await startPostgres(options)
  expect(program.pid).toBe(command.pid)
  expect(findOwner(dir)?.pid).toBe(process.pid)
  await command.kill()
  await program.stop()
})

test('a killed server starts again on the same port with every committed row', async () => {
  const first = await startPostgres(options)
  await query(first, 'create table kept as select generate_series(1, 1000) as id')
  process.kill(first.pid, 'SIGKILL')
  await vi.waitUntil(() => !isAlive(first.pid), { timeout: 5_000 })
  const second = await startPostgres({ ...options, port: first.port })
  expect(second.port).toBe(first.port)
  expect(await query(second, 'select count(*)::int as n from kept')).toEqual([{ n: 1000 }])
  await second.stop()
})

test('a pid file that names a stranger, or nothing at all, does not keep the server from starting', async () => {
  for (const text of [`${process.pid}\n${dir}\n1\n5432\n\n127.0.0.1\n\nready\n`, 'rác', '']) {
    writeFileSync(join(dir, 'postmaster.pid'), text)
    const server = await startPostgres(options)
    expect(await query(server, 'select 1 as one')).toEqual([{ one: 1 }])
    await server.stop()
  }
  writeFileSync(`${dir}.owner`, '{ nửa chừng')
  await (await startPostgres(options)).stop()
})

test('what lies in the data directory is refused in words when it is not ours to touch', async () => {
  const strange = join(home, 'strange')
  mkdirSync(strange)
  writeFileSync(join(strange, 'ảnh.jpg'), '')
  await expect(startPostgres({ dir: strange, durable: true })).rejects.toThrow('thiếu PG_VERSION')
  expect(existsSync(join(strange, 'ảnh.jpg'))).toBe(true)
  const version = readFileSync(join(dir, 'PG_VERSION'))
  writeFileSync(join(dir, 'PG_VERSION'), '15\n')
  await expect(startPostgres(options)).rejects.toThrow('thuộc PostgreSQL 15')
  writeFileSync(join(dir, 'PG_VERSION'), version)
})

test('a damaged cluster is named as such, and the end of the log is shown', async () => {
  const control = join(dir, 'global/pg_control')
  const kept = readFileSync(control)
  writeFileSync(control, Buffer.alloc(kept.length))
  await expect(startPostgres(options)).rejects.toThrow(/bị hỏng[\s\S]+(FATAL|PANIC)/)
  writeFileSync(control, kept)
  chmodSync(control, 0o600)
  await (await startPostgres(options)).stop()
})

test('a start that was killed while making the cluster leaves nothing in the way', async () => {
  const half = join(home, 'half')
  mkdirSync(`${half}.draft/base`, { recursive: true })
  const server = await startPostgres({ dir: half, durable: false })
  expect(await query(server, 'show fsync')).toEqual([{ fsync: 'off' }])
  await server.stop()
})
