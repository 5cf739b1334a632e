import { expect, test } from 'vitest'
import { ownDatabase } from '../../../../tests/setup/database.ts'
import { fixture } from '../../../../tests/setup/fixture.ts'
import { recordSupport } from '../commands/record-support.ts'
import { helps } from '../testing.ts'
import { listSubjects } from './list-subjects.ts'
import { listSuspects } from './list-suspects.ts'
import { myWork } from './my-work.ts'

const f = await fixture(await ownDatabase())
const help = helps(f)
const women = helps(f, 'womenMuongLong')
const still = { doubleReason: 'Mẫu' }

const first = await recordSupport(f.as('officer'), help.livelihood('lauYPa'))
const second = await recordSupport(
  f.as('officer'),
  women.livelihood('lauYPa', { ...still, day: '2022-06-02' }),
)
await recordSupport(f.as('officer'), help.livelihood('vaBaCho'))
await recordSupport(f.as('stranger'), helps(f, 'frontNhonMai').livelihood('viVanMau'))
const sick = await recordSupport(
  f.as('officer'),
  help.medical('lauYPa', { household: f.households.lauYPa.id }),
)
await recordSupport(f.as('officer'), help.goods('lauYPa', { person: f.persons.lauYPa.id }))
await recordSupport(f.as('officer'), help.house('vaBaCho'))

test('support/list-subjects: a household helped twice is one household with two records, by given name', async () => {
  const counted = { indicator: 'support.livelihood-poor-households', period: '2022-Q2' }
  const { rows, total } = await f.ask('specialist', listSubjects, { counted })
  expect(total).toBe(3)
  expect(rows.map((row) => [row.name, row.records.length])).toEqual([
    ['Và Bá Chò', 1],
    ['Vi Văn Mẫu', 1],
    ['Lầu Y Pà', 2],
  ])
  expect(rows[2]?.records.map((record) => record.id)).toEqual([second.id, first.id])
  const found = await f.ask('specialist', listSubjects, { counted, text: 'pa lau' })
  expect(found.rows.map((row) => row.name)).toEqual(['Lầu Y Pà'])
  expect((await f.ask('officer', listSubjects, { counted })).total).toBe(2)
})

test('a patient stands under the case code, also among persons who had other help', async () => {
  for (const indicator of ['support.medical-persons', 'support.persons']) {
    const { rows, total } = await f.ask('officer', listSubjects, {
      counted: { indicator, period: '2022-H1' },
    })
    expect(total).toBe(1)
    expect(rows).toMatchObject([
      { name: null, hamlet: null, place: null, records: [{ id: sick.id, kind: 'medical' }] },
    ])
  }
  const households = await f.ask('officer', listSubjects, {
    counted: { indicator: 'support.households', period: '2022-H1' },
  })
  expect(households.rows.flatMap((row) => row.records.map((record) => record.kind))).not.toContain('medical')
})

test('support/list-suspects: two bodies, one household, one kind, within a month', async () => {
  const pair = { id: second.id, otherId: first.id }
  expect(await f.ask('officer', listSuspects, {})).toMatchObject([pair])
  expect(await f.ask('womenOfficer', listSuspects, {})).toEqual([])
})

test('support/my-work: houses past their date, cases without papers, suspects, own drafts', async () => {
  const mine = await f.ask('officer', myWork, {})
  expect(mine.overdue).toMatchObject({ total: 1, rows: [{ head: 'Và Bá Chò', dueDay: '2022-06-30' }] })
  expect(mine.withoutPapers.total).toBe(6)
  expect(mine.suspects).toHaveLength(1)
  expect(mine.drafts).toEqual([])
  expect((await f.ask('stranger', myWork, {})).overdue.total).toBe(0)
})
