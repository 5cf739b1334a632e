import { rename } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { ownDatabase } from '../../../../tests/setup/database.ts'
import { fixture } from '../../../../tests/setup/fixture.ts'
import { keepIdentity } from './keep-identity.ts'
import { openIdentity } from './open-identity.ts'

const f = await fixture(await ownDatabase())
const { lauYPa, vaBaCho } = f.persons
const number = '040185001234'
await keepIdentity(f.as('officer'), { person: lauYPa.id, number, purpose: 'Hồ sơ', consent: 'Giấy' })

test('people/open-identity answers the number and keeps who looked, and what for', async () => {
  const purpose = 'Đối chiếu với công an xã'
  expect((await openIdentity(f.as('auditor'), { person: lauYPa.id, purpose })).number).toBe(number)
  const entries = await f.rows('select actor, reason, body_id from audit.entry where deed = $1', [
    'people/open-identity',
  ])
  expect(entries).toEqual([{ actor: 'auditor', reason: purpose, body_id: f.bodies.frontMuongLong }])
})

test('without a purpose, without the right or beyond the reach nothing opens', async () => {
  const ask = { person: lauYPa.id, purpose: 'Xem' }
  await expect(openIdentity(f.as('officer'), { ...ask, purpose: ' ' })).rejects.toMatchObject({
    fields: { purpose: 'Ghi mục đích xem hoặc lưu số căn cước.' },
  })
  await expect(openIdentity(f.as('deputy'), ask)).rejects.toMatchObject({ kind: 'forbidden' })
  await expect(openIdentity(f.as('stranger'), ask)).rejects.toMatchObject({ kind: 'not-found' })
})

test('a person without a number has nothing to open, and nothing is told of it', async () => {
  const ask = { person: vaBaCho.id, purpose: 'Xem' }
  expect(await openIdentity(f.as('officer'), ask)).toEqual({ number: null })
  expect(await f.rows('select 1 from audit.entry where subject = $1', [vaBaCho.id])).toEqual([])
})

test('with its key lost the drawer says so, and takes no new number either', async () => {
  const path = join(f.dataDir, 'keys', 'identity')
  await rename(path, `${path}.away`)
  await expect(openIdentity(f.as('officer'), { person: lauYPa.id, purpose: 'Xem' })).rejects.toMatchObject({
    message: expect.stringContaining('Báo quản trị đặt lại tệp khóa'),
  })
  const another = { person: vaBaCho.id, number: '040079000001', purpose: 'a', consent: 'b' }
  await expect(keepIdentity(f.as('officer'), another)).rejects.toMatchObject({ code: 'people/key-lost' })
  await rename(`${path}.away`, path)
  expect((await openIdentity(f.as('officer'), { person: lauYPa.id, purpose: 'Xem' })).number).toBe(number)
})
