import { expect, test } from 'vitest'
import { ownDatabase } from '../../../../tests/setup/database.ts'
import { fixture } from '../../../../tests/setup/fixture.ts'
import { bodiesForEntry } from '../queries/bodies-for-entry.ts'
import { listBodies } from '../queries/list-bodies.ts'
import { foundStandardBodies } from './found-standard-bodies.ts'

const f = await fixture(await ownDatabase())

test('organisations/found-standard-bodies completes every place of a map, and nothing twice', async () => {
  const before = await f.rows<{ n: number }>('select count(*) n from organisations.body')
  const { founded } = await foundStandardBodies(f.as('administrator'), { epoch: '2020' })
  // 1 province and 2 districts with six each, 4 communes with five each, less what the small world has.
  expect(founded).toBe(6 + 2 * 6 + 4 * 5 - (before[0]?.n ?? 0))
  expect(await foundStandardBodies(f.as('administrator'), { epoch: '2020' })).toEqual({ founded: 0 })
  const { bodies } = await f.ask('officer', bodiesForEntry, { text: '' })
  expect(bodies.map((body) => body.name)).toEqual([
    'Ủy ban MTTQ Việt Nam xã Mường Lống',
    'Hội Nông dân xã Mường Lống',
    'Đoàn TNCS Hồ Chí Minh xã Mường Lống',
    'Hội LHPN xã Mường Lống',
    'Hội CCB xã Mường Lống',
  ])
})

test('the bodies of a later map stand under those of the province, and end and begin with their places', async () => {
  await foundStandardBodies(f.as('administrator'), { epoch: '2025-07' })
  const on = async (day: string) => {
    const place = day < '2025-07-01' ? f.places.nhonMai : f.places.nhonMaiNow
    const { bodies } = await f.ask('specialist', listBodies, { text: 'hoi ccb nhon mai', day, place })
    return bodies.map((body) => [body.fromDay, body.toDay])
  }
  expect(await on('2025-06-30')).toEqual([['2020-01-01', '2025-06-30']])
  expect(await on('2025-07-01')).toEqual([['2025-07-01', null]])
  const provinces = await f.rows(`select 1 from organisations.body where level = 'province'`)
  expect(provinces).toHaveLength(6)
  const [line] = await f.rows<{ n: number }>(
    `
    select count(*) n from scope.body_tree t join organisations.body a on a.id = t.ancestor_id
    join organisations.body d on d.id = t.descendant_id
    where a.level = 'province' and a.organisation = 'veterans' and d.place_id = $1 and d.organisation = 'veterans'`,
    [f.places.nhonMaiNow],
  )
  expect(line?.n).toBe(1)
})

test('a map that is not loaded is said, and nobody else may', async () => {
  await expect(foundStandardBodies(f.as('administrator'), { epoch: '1999' })).rejects.toMatchObject({
    code: 'organisations/epoch-missing',
  })
  await expect(foundStandardBodies(f.as('specialist'), { epoch: '2020' })).rejects.toMatchObject({
    kind: 'forbidden',
  })
})
