import { expect, test } from 'vitest'
import { ownDatabase } from '../../../../tests/setup/database.ts'
import { fixture } from '../../../../tests/setup/fixture.ts'
import { bodiesForEntry } from './bodies-for-entry.ts'
import { getBody } from './get-body.ts'
import { listBodies } from './list-bodies.ts'

const f = await fixture(await ownDatabase())
const { bodies } = f
const idsOf = (found: { bodies: { id: number }[] }) => found.bodies.map((body) => body.id)

test('organisations/list-bodies filters by place, organisation, level, day and text', async () => {
  const list = async (input: object) => idsOf(await f.ask('stranger', listBodies, { text: '', ...input }))
  expect(await list({ place: f.places.kySon, organisation: 'women' })).toEqual([
    bodies.womenKySon,
    bodies.womenMuongLong,
  ])
  expect(await list({ text: 'mttq muong', level: 'commune' })).toEqual([bodies.frontMuongLong])
  expect(await list({ organisation: 'front', day: '2019-12-31' })).toEqual([])
  expect((await list({}))[0]).toBe(bodies.frontProvince)
})

test('organisations/bodies-for-entry names what the grants reach, and nothing else', async () => {
  const reach = async (who: 'officer' | 'womenOfficer' | 'specialist', text = '') =>
    idsOf(await f.ask(who, bodiesForEntry, { text }))
  expect(await reach('officer')).toEqual([
    bodies.frontMuongLong,
    bodies.farmersMuongLong,
    bodies.womenMuongLong,
  ])
  expect(await reach('womenOfficer', 'muong long')).toEqual([bodies.womenMuongLong])
  expect(await reach('specialist')).toHaveLength(Object.keys(bodies).length)
})

test('organisations/get-body shows the lines up and down', async () => {
  const body = await f.ask('stranger', getBody, { id: bodies.womenKySon })
  expect(body.place.name).toBe('Huyện Kỳ Sơn')
  expect(body.above.map((line) => [line.line, line.id])).toEqual([
    ['own', bodies.womenProvince],
    ['front', bodies.frontKySon],
  ])
  expect(body.below.map((line) => line.id)).toEqual([bodies.womenMuongLong])
  await expect(f.ask('stranger', getBody, { id: 999_999 })).rejects.toMatchObject({ kind: 'not-found' })
})
