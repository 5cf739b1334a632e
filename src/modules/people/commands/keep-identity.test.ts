import { expect, test } from 'vitest'
import { ownDatabase } from '../../../../tests/setup/database.ts'
import { fixture } from '../../../../tests/setup/fixture.ts'
import { getHousehold } from '../queries/get-household.ts'
import { keepIdentity } from './keep-identity.ts'

const f = await fixture(await ownDatabase())
const { lauYPa, vaBaCho, viVanMau } = f.persons
const number = '040185001234'
const paper = { purpose: 'Hồ sơ nhà ở', consent: 'Giấy ngày 1/7/2022' }
const keep = (who: 'officer' | 'stranger' | 'specialist', person: string, text: string) =>
  keepIdentity(f.as(who), { person, number: text, ...paper })
const words = (field: string) => ({ fields: { number: field } })

test('people/keep-identity seals the number; screens, audit and receipts never hold it', async () => {
  await keep('officer', lauYPa.id, number)
  const { persons } = await f.ask('officer', getHousehold, { id: f.households.lauYPa.id })
  expect(persons.find((one) => one.id === lauYPa.id)?.maskedNumber).toBe('•••••••••234')
  const everything = await f.rows<{ t: string }>(`
    select string_agg(x, ' ') t from (
      select row_to_json(i)::text x from people.identity i union all select row_to_json(e)::text from audit.entry e
      union all select row_to_json(r)::text from audit.receipt r) s`)
  expect(everything[0]?.t).toContain('Hồ sơ nhà ở')
  expect(everything[0]?.t).not.toContain(number.slice(0, 9))
})

test('pressed twice it stays one; another number for the same person waits until the first is erased', async () => {
  await keep('officer', lauYPa.id, number)
  await expect(keep('officer', lauYPa.id, '040185009999')).rejects.toMatchObject(
    words('Người này đã có số căn cước. Xóa số cũ trước khi ghi số khác.'),
  )
  const [count] = await f.rows<{ n: number }>('select count(*) n from people.identity')
  expect(count?.n).toBe(1)
})

test('a number in use is named with its person within reach, and only said to be there beyond it', async () => {
  await f.rows('update people.person set birth_year = null, sex = null where id = any ($1)', [
    [vaBaCho.id, viVanMau.id],
  ])
  await expect(keep('officer', vaBaCho.id, number)).rejects.toMatchObject({
    ...words('Số căn cước này đã có: Lầu Y Pà, Bản Mường Lống 1.'),
    details: { household: f.households.lauYPa.id },
  })
  const beyond = keep('stranger', viVanMau.id, number)
  await expect(beyond).rejects.toMatchObject({
    ...words('Số căn cước này đã có trong sổ. Kiểm tra lại số trên giấy tờ.'),
    details: {},
  })
})

test('a number that speaks of somebody else is refused with both sides', async () => {
  const { lauBaMau } = f.persons
  await expect(keep('officer', lauBaMau.id, '040185004321')).rejects.toMatchObject(
    words('Số căn cước cho biết nữ, sinh 1985; phiếu ghi nam, sinh 2010. Kiểm tra giấy tờ.'),
  )
})

test('a person beyond the reach is not found', async () => {
  await expect(keep('officer', viVanMau.id, '040190000001')).rejects.toMatchObject({ kind: 'not-found' })
})
