import {
  appendFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { type RunningPostgres, startPostgres } from '#platform/db/launcher/postgres.ts'
import { backup, restore } from './index.ts'

const home = mkdtempSync(join(tmpdir(), 'giao-ban-backup-'))
const dataDir = join(home, 'data')
const target = join(home, 'saved')
let server: RunningPostgres

async function start(): Promise<void> {
  server = await startPostgres({ dir: join(dataDir, 'postgres'), durable: true })
}

async function query<T extends pg.QueryResultRow>(sql: string): Promise<T[]> {
  const client = new pg.Client({ connectionString: server.url })
  client.on('error', () => {})
  await client.connect()
  try {
    return (await client.query<T>(sql)).rows
  } finally {
    await client.end()
  }
}

beforeAll(async () => {
  vi.stubEnv('GIAOBAN_DATA', dataDir)
  vi.stubEnv('DATABASE_URL', undefined)
  await start()
  await query('create table entries (id int primary key, note text)')
  mkdirSync(join(dataDir, 'files/ab'), { recursive: true })
  mkdirSync(join(dataDir, 'keys'))
  writeFileSync(join(dataDir, 'files/ab/cdef'), 'giấy tờ')
  writeFileSync(join(dataDir, 'keys/auth'), 'a-key', { mode: 0o600 })
})

afterAll(async () => {
  await server.stop()
  rmSync(home, { recursive: true, force: true })
})

/** One client that writes until told to stop; each id is returned once its commit was answered. */
function writeEntries(): { acknowledged: () => number; stop(): Promise<void> } {
  let running = true
  let last = 0
  const client = new pg.Client({ connectionString: server.url })
  client.on('error', () => {})
  const loop = async () => {
    await client.connect()
    for (let id = 1; running; id++) {
      await client.query("insert into entries values ($1, repeat('x', 500))", [id])
      last = id
    }
    await client.end()
  }
  const ended = loop()
  return {
    acknowledged: () => last,
    stop: () => {
      running = false
      return ended
    },
  }
}

test('a backup under way of writing brings back every entry, file and key after everything is lost', async () => {
  const writer = writeEntries()
  await vi.waitUntil(() => writer.acknowledged() > 200, { timeout: 10_000 })
  const before = writer.acknowledged()
  const told = await backup(target)
  await writer.stop()
  expect(told.join('\n')).toContain(`${target}-khoa`)
  expect(writer.acknowledged()).toBeGreaterThan(before)
  await expect(restore(target)).rejects.toThrow('Giao Ban đang chạy')

  process.kill(server.pid, 'SIGKILL')
  await vi.waitUntil(() => !existsSync(`/proc/${server.pid}`), { timeout: 5_000 })
  await server.stop()
  rmSync(dataDir, { recursive: true })
  await restore(target)
  await start()

  const [found] = await query<{ n: number; last: number }>(
    'select count(*)::int as n, max(id) as last from entries',
  )
  expect(found?.last).toBeGreaterThanOrEqual(before)
  expect(found?.n).toBe(found?.last)
  expect(readFileSync(join(dataDir, 'files/ab/cdef'), 'utf8')).toBe('giấy tờ')
  expect(readFileSync(join(dataDir, 'keys/auth'), 'utf8')).toBe('a-key')
  // A row that can be read may still lie in a damaged index.
  expect(await query('select count(*)::int as n from entries where id = 200')).toEqual([{ n: 1 }])
  await query("insert into entries values (0, 'writes go on')")
})

test('what was there is kept aside, and the restore takes its place', async () => {
  await query('create table made_after_the_backup (id int)')
  await server.stop()
  const told = await restore(target)
  const aside = /được giữ ở (.+);/.exec(told.join('\n'))?.[1] ?? ''
  expect(existsSync(join(aside, 'postgres/PG_VERSION'))).toBe(true)
  await start()
  expect(await query("select to_regclass('made_after_the_backup') is null as gone")).toEqual([{ gone: true }])
})

test('a cluster restored without its password gets a new one', async () => {
  await server.stop()
  await restore(target)
  rmSync(join(dataDir, 'postgres.password'))
  await start()
  expect((await query('select id from entries where id = 1')).length).toBe(1)
})

test('a backup that is not whole is refused before anything is touched', async () => {
  await server.stop()
  const data = join(target, 'postgres/PG_VERSION')
  const version = readFileSync(data)
  appendFileSync(data, ' ')
  await expect(restore(target)).rejects.toThrow('postgres/PG_VERSION')
  writeFileSync(data, version)
  await expect(restore(target, { keysDir: home })).rejects.toThrow('keys/auth')
  const manifest = join(target, 'manifest.json')
  const text = readFileSync(manifest, 'utf8')
  writeFileSync(manifest, text.replace('cdef', 'cdee'))
  await expect(restore(target)).rejects.toThrow('Bảng kê')
  writeFileSync(manifest, text)
  await expect(restore(home)).rejects.toThrow('không phải là bản sao lưu')
  await expect(backup(target)).rejects.toThrow('không trống')
  await start()
  expect((await query('select id from entries where id = 1')).length).toBe(1)
})

test('a place that cannot hold a backup is said in words and left as it was', async () => {
  const elsewhere = join(home, 'elsewhere')
  for (const keysDir of [elsewhere, join(elsewhere, 'khoa')])
    await expect(backup(elsewhere, { keysDir })).rejects.toThrow('Khóa phải nằm ở thư mục riêng')
  const file = join(home, 'file')
  writeFileSync(file, '')
  await expect(backup(file)).rejects.toThrow(`${file} là một tệp`)
  await expect(backup(join(file, 'below'))).rejects.toThrow('Không sao lưu được vào')
  expect(existsSync(elsewhere)).toBe(false)
})

test('under an external database only files are saved, and its own command is named', async () => {
  vi.stubEnv('DATABASE_URL', 'postgres://somebody@elsewhere/db')
  const told = await backup(join(home, 'files-only'))
  expect(told.join('\n')).toContain('pg_dump --format=custom')
  expect(existsSync(join(home, 'files-only/files/ab/cdef'))).toBe(true)
  expect(existsSync(join(home, 'files-only/postgres'))).toBe(false)
  await expect(restore(target)).rejects.toThrow('bỏ DATABASE_URL')
  vi.stubEnv('DATABASE_URL', undefined)
  await expect(restore(join(home, 'files-only'))).rejects.toThrow('Hãy đặt DATABASE_URL')
})
