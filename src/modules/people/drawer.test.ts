import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { openDrawer } from './drawer.ts'

const person = '0190b000-0000-7000-8000-000000000011'
const other = '0190b000-0000-7000-8000-000000000012'
const number = '040185001234'
const unused = async () => null
const used = async () => 'k1'
let dir = ''
const path = () => join(dir, 'keys', 'identity')

beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'drawer-'))
})
afterEach(() => rm(dir, { recursive: true }))

test('a number opens for its own person only, and no two seals look alike', async () => {
  const drawer = await openDrawer(dir, unused)
  const sealed = drawer.seal(number, person)
  expect(drawer.open(sealed, person)).toBe(number)
  expect(() => drawer.open(sealed, other)).toThrow('Chưa mở được ngăn lưu số căn cước')
  expect(drawer.seal(number, person).sealed.equals(sealed.sealed)).toBe(false)
  expect(sealed.sealed.includes(number)).toBe(false)
})

test('the key file is made once, closed to others, and answers alike ever after', async () => {
  const [first, second] = await Promise.all([openDrawer(dir, unused), openDrawer(dir, unused)])
  expect((await stat(path())).mode & 0o777).toBe(0o600)
  expect(first.digest(number).equals(second.digest(number))).toBe(true)
  expect((await openDrawer(dir, used)).open(first.seal(number, person), person)).toBe(number)
})

test('a lost key is said, and no new one is made over numbers that it would not open', async () => {
  await expect(openDrawer(dir, used)).rejects.toMatchObject({ code: 'people/key-lost' })
  await expect(stat(path())).rejects.toThrow('ENOENT')
})

test('the drawer says which key is in use, whatever the file calls current; a key that is gone opens nothing', async () => {
  const before = (await openDrawer(dir, unused)).seal(number, person)
  const ring = JSON.parse(await readFile(path(), 'utf8'))
  const k2 = Buffer.alloc(32, 7).toString('base64')
  const turned = { ...ring, current: 'k2', keys: { ...ring.keys, k2 }, digests: { k2 } }
  await writeFile(path(), JSON.stringify(turned))
  const [old, fresh] = [await openDrawer(dir, used), await openDrawer(dir, async () => 'k2')]
  expect(old.seal(number, person).keyId).toBe('k1')
  const after = fresh.seal(number, person)
  expect(after.keyId).toBe('k2')
  expect([fresh.open(before, person), fresh.open(after, person)]).toEqual([number, number])
  // A digest says nothing without its own key either.
  expect(old.digest(number).equals(fresh.digest(number))).toBe(false)
  await writeFile(path(), JSON.stringify({ ...turned, keys: { k2 } }))
  const withoutOld = await openDrawer(dir, async () => 'k2')
  expect(() => withoutOld.open(before, person)).toThrow('Chưa mở được ngăn lưu số căn cước')
})

test('the environment goes before the file', async () => {
  const key = Buffer.alloc(32, 1).toString('base64')
  process.env.GIAOBAN_IDENTITY_KEY = JSON.stringify({ digest: key, current: 'e', keys: { e: key } })
  try {
    expect((await openDrawer(dir, async () => 'e')).seal(number, person).keyId).toBe('e')
    await expect(stat(path())).rejects.toThrow('ENOENT')
  } finally {
    delete process.env.GIAOBAN_IDENTITY_KEY
  }
})
