import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, expect, test, vi } from 'vitest'
import { startPostgres } from '#platform/db/launcher/postgres.ts'
import { findPostmaster } from '#platform/db/launcher/postmaster.ts'
import { openCommandLine } from '../../../tests/setup/command-line.ts'

/** Each command makes, starts and stops a whole PostgreSQL. */
vi.setConfig({ testTimeout: 60_000 })
const line = openCommandLine()
const cluster = join(line.dataDir, 'postgres')
const saved = `${line.dataDir}-saved`
afterAll(() => {
  line.remove()
  for (const dir of [saved, `${saved}-khoa`]) rmSync(dir, { recursive: true, force: true })
})

test('a command that only reads makes no database', async () => {
  const { code, err } = await line.run('verify')
  expect(code).toBe(1)
  expect(err).toContain('Chưa có dữ liệu')
  expect(existsSync(cluster)).toBe(false)
})

test('with the program stopped a command starts the database for its time, and leaves none running', async () => {
  expect((await line.run('admin', 'create')).code).toBe(0)
  expect(findPostmaster(cluster)).toBeUndefined()
  expect(await line.json('verify')).toMatchObject({ ok: true })
  expect(findPostmaster(cluster)).toBeUndefined()
})

test('interrupted in the middle, it stops what it started', async () => {
  const { child, ended } = line.start('verify')
  await vi.waitUntil(() => findPostmaster(cluster) !== undefined, { timeout: 10_000, interval: 5 })
  child.kill('SIGINT')
  expect(await ended).toMatchObject({ code: 130, out: '' })
  expect(findPostmaster(cluster)).toBeUndefined()
})

test('a database that runs is used and left running', async () => {
  const server = await startPostgres({ dir: cluster, durable: true })
  try {
    expect(await line.json('verify')).toMatchObject({ ok: true })
    expect(findPostmaster(cluster)?.pid).toBe(server.pid)
  } finally {
    await server.stop()
  }
})

test('a backup brings everything back after everything is lost', async () => {
  mkdirSync(join(line.dataDir, 'files/aa'), { recursive: true })
  writeFileSync(join(line.dataDir, 'files/aa/bb'), 'giấy tờ')
  const made = await line.run('backup', saved)
  expect(made.code).toBe(0)
  expect(made.out).toContain(`Đã sao lưu cơ sở dữ liệu và tệp vào ${saved}.`)
  rmSync(line.dataDir, { recursive: true })
  const restored = await line.run('restore', saved)
  expect(restored.code).toBe(0)
  expect(readFileSync(join(line.dataDir, 'files/aa/bb'), 'utf8')).toBe('giấy tờ')
  expect(await line.json('verify')).toMatchObject({ ok: true })
  expect((await line.run('admin', 'create')).err).toContain('Đã có người quản trị')
  expect(findPostmaster(cluster)).toBeUndefined()
})

test('a folder in use and a backup that is none are refused in words', async () => {
  const again = await line.run('backup', saved)
  expect({ code: again.code, out: again.out }).toEqual({ code: 1, out: '' })
  expect(again.err).toContain('đã có sẵn và không trống')
  expect((await line.run('restore', line.dataDir)).err).toContain('không phải là bản sao lưu')
})
