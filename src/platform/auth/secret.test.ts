import { chmod, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { readAuthSecret } from './secret.ts'

let data = ''
beforeEach(async () => {
  data = await mkdtemp(join(tmpdir(), 'auth-'))
})
afterEach(() => rm(data, { recursive: true }))

test('a missing key is made once, readable by its owner only', async () => {
  const secrets = await Promise.all(Array.from({ length: 8 }, () => readAuthSecret({ GIAOBAN_DATA: data })))
  expect(new Set(secrets).size).toBe(1)
  expect(await readdir(join(data, 'keys'))).toEqual(['auth'])
  expect(secrets[0]?.length).toBeGreaterThanOrEqual(43)
  expect((await stat(join(data, 'keys', 'auth'))).mode & 0o777).toBe(0o600)
})

test('a key left open to others is closed', async () => {
  const secret = await readAuthSecret({ GIAOBAN_DATA: data })
  const path = join(data, 'keys', 'auth')
  await chmod(path, 0o644)
  expect(await readAuthSecret({ GIAOBAN_DATA: data })).toBe(secret)
  expect((await stat(path)).mode & 0o777).toBe(0o600)
})

test('the environment goes before the file; a short key is refused', async () => {
  const given = 'k'.repeat(40)
  expect(await readAuthSecret({ GIAOBAN_DATA: data, GIAOBAN_AUTH_SECRET: given })).toBe(given)
  await expect(readFile(join(data, 'keys', 'auth'))).rejects.toThrow('ENOENT')
  await expect(readAuthSecret({ GIAOBAN_AUTH_SECRET: 'ngan' })).rejects.toThrow('ít nhất 32 ký tự')
  await readAuthSecret({ GIAOBAN_DATA: data })
  await writeFile(join(data, 'keys', 'auth'), 'hong\n')
  await expect(readAuthSecret({ GIAOBAN_DATA: data })).rejects.toThrow('ít nhất 32 ký tự')
})
