import { expect, test } from 'vitest'
import {
  changedFields,
  disorderOfStages,
  firstDisorder,
  isOutsideDoubleHelp,
  type Matters,
  mergeEdits,
} from './rules.ts'

const matters: Matters = {
  programme: null,
  work: null,
  declaredClass: 'poor',
  certificate: null,
  decisionNumber: null,
  decisionDay: null,
  day: '2022-05-20',
  dueDay: null,
  amount: 9_000_000,
  source: 'Quỹ xã',
  sources: [],
  lines: [{ item: 'cow', quantity: 1 }],
  note: null,
}

test('days stand in order when none is before an earlier one; unknown days do not matter', () => {
  const decision = { name: 'decision', day: '2022-05-10' } as const
  const help = { name: 'help', day: '2022-05-02' } as const
  expect(firstDisorder([decision, null, { ...help, day: '2022-05-10' }])).toBeUndefined()
  expect(firstDisorder([decision, null, help])).toEqual({ earlier: decision, later: help })
})

test('work may begin before the money comes, but nothing before the decision and no handover before the money', () => {
  const start = { stage: 'start', day: '2022-03-05' } as const
  const paid = { stage: 'first-disbursement', day: '2022-03-10' } as const
  expect(disorderOfStages('2022-03-01', [start, paid])).toBeUndefined()
  expect(disorderOfStages('2022-03-06', [start, paid])?.later).toMatchObject({ name: 'start' })
  const handed = { stage: 'handover', day: '2022-03-09' } as const
  expect(disorderOfStages(null, [paid, handed])?.later).toMatchObject({ name: 'handover' })
})

test('Tết gifts are outside double help; a cow beside a gift is not', () => {
  const gift = { item: 'tet-gift', quantity: 1 }
  expect(isOutsideDoubleHelp('goods', [gift])).toBe(true)
  expect(isOutsideDoubleHelp('goods', [gift, { item: 'cow', quantity: 1 }])).toBe(false)
  expect(isOutsideDoubleHelp('livelihood', [])).toBe(false)
})

test('only what a kind has can change; rows are compared by what they hold', () => {
  expect(
    changedFields('livelihood', matters, {
      ...matters,
      lines: [{ item: 'cow', quantity: 1 }],
      dueDay: '2022-08-01',
    }),
  ).toEqual([])
  expect(changedFields('livelihood', matters, { ...matters, lines: [], amount: 1 })).toEqual([
    'amount',
    'lines',
  ])
})

test('two edits of one version merge field by field; both on one field is a conflict, unless they agree', () => {
  const theirs = { ...matters, amount: 12_000_000, note: 'Đã nhận' }
  const mine = { ...matters, source: 'Quỹ tỉnh', note: 'Đã nhận' }
  const { merged, conflicts } = mergeEdits('livelihood', { base: matters, theirs, mine })
  expect(conflicts).toEqual([])
  expect(merged).toEqual({ ...matters, amount: 12_000_000, source: 'Quỹ tỉnh', note: 'Đã nhận' })
  const clash = mergeEdits('livelihood', { base: matters, theirs, mine: { ...matters, amount: 1 } })
  expect(clash.conflicts).toEqual(['amount'])
  expect(mergeEdits('livelihood', { base: undefined, theirs, mine }).conflicts).toEqual(['amount', 'source'])
})

test('a house is worth what its merged sources give', () => {
  const house = {
    ...matters,
    decisionDay: '2022-03-01',
    sources: [{ source: 'Quỹ', amount: 50 }],
    amount: 50,
  }
  const theirs = { ...house, sources: [...house.sources, { source: 'Gia đình', amount: 30 }], amount: 80 }
  const { merged } = mergeEdits('house', {
    base: house,
    theirs,
    mine: { ...house, decisionDay: '2022-03-02' },
  })
  expect(merged).toMatchObject({ amount: 80, day: '2022-03-02', source: 'Quỹ; Gia đình' })
})
