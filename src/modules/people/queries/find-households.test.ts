import { beforeAll, expect, test } from 'vitest'
import { readers } from '#platform/scope/index.ts'
import { ownDatabase } from '../../../../tests/setup/database.ts'
import { fixture } from '../../../../tests/setup/fixture.ts'
import { householdKeys } from '../rules.ts'
import { findHouseholds } from './find-households.ts'
import { findPersons } from './find-persons.ts'
import { getHousehold } from './get-household.ts'
import { getHouseholdHistory } from './get-household-history.ts'
import { getPerson } from './get-person.ts'
import { placesForEntry } from './places-for-entry.ts'

const f = await fixture(await ownDatabase())
const { muongLong, huoiTu, kySon, provinceNow, tuongDuong } = f.places

beforeAll(async () => {
  for (const headName of ['Bùi Thị Ăn', 'Cụt Văn An', 'Đỗ Thị Bình', 'Lầu Bá Hoà', 'Hờ Thị Hòa']) {
    const keys = householdKeys({ headName, hamlet: 'Bản Huồi Tụ' })
    await f.rows(
      `insert into people.household (id, place_id, hamlet, head_name, search_key, name_key)
       values (gen_random_uuid(), $1, 'Bản Huồi Tụ', $2, $3, $4)`,
      [huoiTu, headName, keys.search_key, keys.name_key],
    )
  }
})

const heads = async (who: 'officer' | 'stranger' | 'specialist' | 'deputy', text: string, place?: number) => {
  const found = await f.ask(who, findHouseholds, { text, place })
  expect(found.total).toBe(found.households.length)
  return found.households.map((one) => one.headName)
}

test('people/find-households searches without marks, by head or hamlet, each word from its start', async () => {
  expect(await heads('officer', 'lau y pa')).toEqual(['Lầu Y Pà'])
  expect(await heads('officer', 'TRUNG va')).toEqual(['Và Bá Chò'])
  expect(await heads('officer', 'au y')).toEqual([])
  expect(await heads('officer', '100% _')).toEqual([])
})

test('lists stand in the order of given names', async () => {
  expect(await heads('specialist', 'ban huoi tu')).toEqual([
    'Cụt Văn An',
    'Bùi Thị Ăn',
    'Đỗ Thị Bình',
    'Hờ Thị Hòa',
    'Lầu Bá Hoà',
  ])
})

test('a search reaches no further than its actor', async () => {
  expect(await heads('officer', '')).toEqual(['Và Bá Chò', 'Lầu Y Pà'])
  expect(await heads('stranger', '')).toEqual(['Vi Văn Mẫu'])
  expect(await heads('officer', '', huoiTu)).toEqual([])
  expect(await heads('officer', '', provinceNow)).toEqual(['Và Bá Chò', 'Lầu Y Pà'])
})

test('a place holds what lies below it', async () => {
  expect(await heads('deputy', '', kySon)).toHaveLength(7)
  expect(await heads('deputy', '', muongLong)).toHaveLength(2)
  expect(await heads('deputy', '', tuongDuong)).toEqual(['Vi Văn Mẫu'])
})

test('the total is that of the whole list, also beyond its last page', async () => {
  const beyond = await f.ask('specialist', findHouseholds, { text: '', page: 9 })
  expect(beyond).toMatchObject({ households: [], total: 8, page: 9 })
})

test('people/find-persons finds persons with their household, within reach', async () => {
  const found = await f.ask('officer', findPersons, { text: 'lau' })
  expect(found.persons.map((one) => [one.fullName, one.headName])).toEqual([
    ['Lầu Bá Mẫu', 'Lầu Y Pà'],
    ['Lầu Y Pà', 'Lầu Y Pà'],
  ])
  expect((await f.ask('stranger', findPersons, { text: 'lau' })).total).toBe(0)
})

test('people/get-household, its history and people/get-person are not found beyond the reach', async () => {
  const { lauYPa } = f.households
  expect((await f.ask('officer', getHousehold, { id: lauYPa.id })).persons).toHaveLength(2)
  expect((await f.ask('officer', getPerson, { id: f.persons.lauYPa.id })).household).toMatchObject({
    id: lauYPa.id,
  })
  const household = f.ask('stranger', getHousehold, { id: lauYPa.id })
  await expect(household).rejects.toMatchObject({ kind: 'not-found' })
  const history = f.ask('stranger', getHouseholdHistory, { id: lauYPa.id })
  await expect(history).rejects.toMatchObject({ kind: 'not-found' })
  const person = f.ask('stranger', getPerson, { id: f.persons.lauYPa.id })
  await expect(person).rejects.toMatchObject({ kind: 'not-found' })
})

test('people/places-for-entry names the communes of today within reach', async () => {
  const names = async (who: 'officer' | 'specialist') =>
    (await f.ask(who, placesForEntry, {})).map((one) => `${one.name}, ${one.district}`)
  expect(await names('officer')).toEqual(['Xã Mường Lống, Huyện Kỳ Sơn'])
  expect(await names('specialist')).toEqual([
    'Xã Huồi Tụ, Huyện Kỳ Sơn',
    'Xã Mai Sơn, Huyện Tương Dương',
    'Xã Mường Lống, Huyện Kỳ Sơn',
    'Xã Nhôn Mai, Huyện Tương Dương',
  ])
})

test('of the whole province words are looked up in their index, and find what reading every name finds', async () => {
  const hamlets = 40
  await f.rows(
    `insert into people.household (id, place_id, hamlet, head_name, search_key, name_key)
     select gen_random_uuid(), $1, 'Bản ' || n % ${hamlets}, 'Moong Văn ' || n, 'moong van ' || n || ' ban ' || n % ${hamlets}, n || ' Moong Văn'
     from generate_series(1, 20000) n`,
    [tuongDuong],
  )
  await f.rows('analyze people.household')
  const reading = f.reading('specialist')
  const total = async (text: string, place?: number) => (await findHouseholds(reading, { text, place })).total
  expect(await total('moong')).toBe(20_000)
  expect(await total('van moong 777')).toBe(11)
  expect(await total('ban 39 moong van 19')).toBe(31)
  expect(await total('oong')).toBe(0)
  // Below a district few places are reached, and the names are read.
  expect(await total('van moong 777', tuongDuong)).toBe(11)
  const index = "select pg_stat_get_xact_numscans('people.household_words'::regclass)::int as scans"
  const { rows } = await reading.run(readers, ({ client }) => client.query<{ scans: number }>(index))
  expect(rows[0]?.scans).toBeGreaterThan(4)
})
