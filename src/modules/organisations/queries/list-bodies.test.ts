import { expect, test } from 'vitest'
import { ownDatabase } from '../../../../tests/setup/database.ts'
import { fixture } from '../../../../tests/setup/fixture.ts'
import { openTerm } from '../commands/open-term.ts'
import { accountsForAccess } from './accounts-for-access.ts'
import { bodiesForEntry } from './bodies-for-entry.ts'
import { getBody } from './get-body.ts'
import { listBodies } from './list-bodies.ts'
import { listTerms } from './list-terms.ts'

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
  expect(body.may).toEqual({ write: false, order: false, admit: false })
  expect(body.above.map((line) => [line.line, line.id])).toEqual([
    ['own', bodies.womenProvince],
    ['front', bodies.frontKySon],
  ])
  expect(body.below.map((line) => line.id)).toEqual([bodies.womenMuongLong])
  await expect(f.ask('stranger', getBody, { id: 999_999 })).rejects.toMatchObject({ kind: 'not-found' })
})

test('the page of a body offers what its reader may do', async () => {
  const may = async (who: 'officer' | 'womenOfficer' | 'specialist' | 'administrator' | 'deputy') =>
    (await f.ask(who, getBody, { id: bodies.womenMuongLong })).may
  expect(await may('officer')).toEqual({ write: true, order: false, admit: false })
  expect(await may('womenOfficer')).toEqual({ write: true, order: false, admit: false })
  expect(await may('specialist')).toEqual({ write: true, order: true, admit: false })
  expect(await may('administrator')).toEqual({ write: false, order: true, admit: true })
  expect(await may('deputy')).toEqual({ write: false, order: false, admit: false })
})

test('organisations/list-terms gives the terms of a body within reach', async () => {
  const id = bodies.frontMuongLong
  await openTerm(f.as('officer'), { body: id, name: '2019–2024', fromDay: '2020-01-02' })
  expect(await f.ask('officer', listTerms, { id })).toMatchObject([{ name: '2019–2024' }])
  expect(await f.ask('stranger', listTerms, { id })).toEqual([])
})

test('organisations/accounts-for-access names the open accounts to administrators only', async () => {
  const accounts = await f.ask('administrator', accountsForAccess, {})
  expect(accounts.map((account) => account.name)).toContain('Già Bá Mẫu')
  await expect(f.ask('specialist', accountsForAccess, {})).rejects.toMatchObject({ kind: 'forbidden' })
})
