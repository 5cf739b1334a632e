import { readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { ownDatabase } from '../../../../tests/setup/database.ts'
import { fixture } from '../../../../tests/setup/fixture.ts'
import { keepIdentity } from './keep-identity.ts'
import { openIdentity } from './open-identity.ts'
import { rotateKey } from './rotate-key.ts'

const f = await fixture(await ownDatabase())
const { lauYPa, vaBaCho, viVanMau } = f.persons
const paper = { purpose: 'Hồ sơ', consent: 'Giấy' }
const reason = 'Đổi khóa hằng năm'
const numbers = { [lauYPa.id]: '040185000000', [viVanMau.id]: '040090000000' }
const rotate = () => rotateKey(f.as('administrator'), { reason })
const sealed = () =>
  f.rows<{ key_id: string; sealed: Buffer; digest: Buffer }>(
    'select key_id, sealed, digest from people.identity order by person_id',
  )
const ring = async () => JSON.parse(await readFile(join(f.dataDir, 'keys', 'identity'), 'utf8'))
const opened = async (person: string) =>
  (await openIdentity(f.as('auditor'), { person, purpose: 'Xem' })).number

test('an empty drawer has nothing to seal anew, and no key is made', async () => {
  await expect(rotate()).rejects.toMatchObject({ code: 'people/drawer-empty' })
  await expect(ring()).rejects.toThrow('ENOENT')
})

test('people/rotate-key: every number lies under the new key with a new digest, opens as before, and the audit knows', async () => {
  for (const [person, number] of Object.entries(numbers))
    await keepIdentity(f.as('specialist'), { person, number, ...paper })
  const before = await sealed()
  expect(await rotate()).toEqual({ key: 'k2', numbers: 2 })
  const after = await sealed()
  expect(after.map((row) => row.key_id)).toEqual(['k2', 'k2'])
  for (const [n, row] of after.entries()) {
    expect(row.sealed.equals(before[n]?.sealed ?? Buffer.of())).toBe(false)
    // A digest under a key that got out is soon guessed back.
    expect(row.digest.equals(before[n]?.digest ?? Buffer.of())).toBe(false)
  }
  for (const [person, number] of Object.entries(numbers)) expect(await opened(person)).toBe(number)
  expect(
    await f.rows(
      "select actor, body_id, before, after, reason from audit.entry where deed = 'people/rotate-key'",
    ),
  ).toEqual([
    {
      actor: 'administrator',
      body_id: null,
      before: { key: 'k1' },
      after: { key: 'k2', numbers: 2 },
      reason,
    },
  ])
  expect((await stat(join(f.dataDir, 'keys', 'identity'))).mode & 0o777).toBe(0o600)
})

test('duplicates are found across the rotation, and new numbers take the new key', async () => {
  const again = { person: vaBaCho.id, number: '040185000000', ...paper }
  await f.rows('update people.person set sex = null, birth_year = null where id = $1', [vaBaCho.id])
  await expect(keepIdentity(f.as('officer'), again)).rejects.toMatchObject({
    code: 'people/identity-used-here',
  })
  await keepIdentity(f.as('officer'), { ...again, number: '040079000000' })
  expect(new Set((await sealed()).map((row) => row.key_id))).toEqual(new Set(['k2']))
})

test('the key before the last is forgotten; the last one stays for a backup that is under way', async () => {
  expect(await rotate()).toEqual({ key: 'k3', numbers: 3 })
  const { keys, digests, current } = await ring()
  expect([Object.keys(keys), Object.keys(digests), current]).toEqual([['k2', 'k3'], ['k2', 'k3'], 'k3'])
  expect(await opened(lauYPa.id)).toBe('040185000000')
})

test('a number that does not open stops the rotation; what was there stays as it was', async () => {
  const before = await sealed()
  await f.rows("update people.identity set sealed = sealed || '\\x00' where person_id = $1", [viVanMau.id])
  await expect(rotate()).rejects.toMatchObject({ code: 'people/key-lost' })
  expect((await sealed()).map((row) => row.key_id)).toEqual(before.map((row) => row.key_id))
  expect(await opened(lauYPa.id)).toBe('040185000000')
})
