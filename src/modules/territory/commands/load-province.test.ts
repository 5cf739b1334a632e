import { expect, test } from 'vitest'
import { followPlaces } from '../queries/follow-places.ts'
import { inReading, openEmptyLand } from '../testing.ts'
import { loadProvince } from './load-province.ts'

const { owner, person, admin } = await openEmptyLand()
const count = async (sql: string) =>
  (await owner.query<{ n: number }>(`select count(*)::int as n ${sql}`)).rows[0]?.n

test('territory/load-province: the first administrator loads the province, with all its epochs', async () => {
  await expect(loadProvince(admin, { code: '99' })).rejects.toMatchObject({
    code: 'territory/no-such-province',
    fields: { code: expect.stringContaining('99') },
  })
  const { root, added, unmatched } = await loadProvince(admin, { code: '40' })
  expect([added, unmatched]).toEqual([1 + 21 + 460 + (1 + 20 + 412) + (1 + 130), 0])
  const { rows } = await owner.query(
    'select code, epoch, kind, name, search_key, to_day from territory.place where id = $1',
    [root],
  )
  expect(rows).toEqual([
    { code: '40', epoch: '2025-07', kind: 'Tỉnh', name: 'Nghệ An', search_key: 'tinh nghe an', to_day: null },
  ])
  expect(await count("from territory.place where epoch = '2024-12' and level = 'commune'")).toBe(412)
  expect(await count('from territory.succession where inferred')).toBe(99)
  expect(await count("from audit.entry where deed = 'territory/load-province'")).toBe(1)
})

test('a second time it adds nothing, and another province is refused', async () => {
  expect(await loadProvince(admin, { code: '40' })).toMatchObject({ added: 0 })
  await expect(loadProvince(admin, { code: '42' })).rejects.toMatchObject({
    code: 'territory/other-province-loaded',
  })
  expect(await count('from territory.place')).toBe(482 + 433 + 131)
})

test('another role may not', async () => {
  const specialist = await person('specialist', 'province-specialist', 1)
  await expect(loadProvince(specialist, { code: '40' })).rejects.toMatchObject({ kind: 'forbidden' })
})

test('each province node holds every place; a commune holds what was merged into it, and no district another one', async () => {
  expect(await count('from scope.whole')).toBe(3)
  const held = async (code: string, epoch: string) => {
    const { rows } = await owner.query<{ found: string }>(
      `select d.code || ' ' || d.epoch as found from scope.place_tree t join territory.place a on a.id = t.ancestor_id
       join territory.place d on d.id = t.descendant_id where a.code = $1 and a.epoch = $2 order by d.epoch, d.code`,
      [code, epoch],
    )
    return rows.map((row) => row.found)
  }
  // Xã Diễn Châu of today is Thị trấn Diễn Thành and three communes, and these were seven before.
  const dienChau = await held('17464', '2025-07')
  expect(dienChau.filter((unit) => unit.endsWith('2024-12'))).toHaveLength(4)
  expect(dienChau).toContain('17389 2020')
  expect(await held('17464', '2020')).toEqual(['17464 2020'])
  const vinh = await held('412', '2024-12')
  expect(vinh).toContain('413 2020')
  expect(vinh).toContain('17902 2020')
  expect(vinh).not.toContain('429 2020')
  expect(vinh).not.toContain('17827 2020')
})

test('on the map of today every commune stands in one unit, and a district in none', async () => {
  const auditor = await person('auditor', 'auditor', 1)
  const todays = await inReading(auditor, (reading) => followPlaces(reading, {}))
  const { rows } = await owner.query<{ id: number; level: string }>('select id, level from territory.place')
  const by = Map.groupBy(todays, (row) => row.id)
  expect(rows.filter((row) => row.level === 'commune' && by.get(row.id)?.length !== 1)).toEqual([])
  expect(rows.filter((row) => row.level === 'district' && by.has(row.id))).toEqual([])
  expect(new Set(todays.map((row) => row.today)).size).toBe(131)
})
