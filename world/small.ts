import type pg from 'pg'
import { knownCommunes, type SignedUp } from './accounts.ts'
import { addDays, atOffice } from './calendar.ts'
import type { Help, Line, Recording, StageDone } from './help.ts'
import { type Body, bodyOf, type Land } from './land/land.ts'
import { blank } from './nghe-an-2022/stage.ts'
import type { HelpKind, Household, Person } from './people/households.ts'
import { at, diceOf } from './random.ts'
import { type HouseholdName, idOf, settle } from './small-people.ts'
import { houseSources, notes, reasons } from './words.vi.ts'

export { exampleSides } from './small-sides.ts'

type Given = {
  amount: number
  to?: Household
  person?: Person
  place?: { id: number; label: string }
  lines?: Line[]
  again?: boolean
  bare?: boolean
}

/** Help of every kind in two communes that are strangers to each other, and a little at the district and the province. */
export function planSmall(land: Land): Recording[] {
  const dice = diceOf('small')
  const { muongLong, nhonMai } = knownCommunes(land)
  const home = settle(land)
  const all: Recording[] = []
  const record = (help: Help, on = addDays(help.day, 1)) => {
    all.push({ at: atOffice(on, dice), help, deed: 'record', amount: help.amount })
    for (const stage of help.house?.stages ?? [])
      all.push({ at: atOffice(addDays(stage.day, 2), dice), help, deed: 'stage', stage })
    return help
  }
  const give = (name: string, kind: HelpKind, body: Body, day: string, given: Given): Help => ({
    ...blank(kind, body, day, dice),
    ...recipient(body, given),
    id: idOf(name),
    amount: given.amount,
    source: houseSources.fund,
    lines: given.lines ?? [],
    doubleReason: given.again ? at(reasons.twice, 1) : null,
    withoutPapers: given.bare ?? false,
  })
  const house = (name: string, programme: string, body: Body, to: Household, days: HouseDays): Help =>
    asHouse(give(name, 'house', body, days.decided, { amount: 50_000_000, to }), programme, days)

  for (const [side, commune, who] of [
    ['own', muongLong, home.lauYPa],
    ['foreign', nhonMai, home.viVanMau],
  ] as const) {
    const [front, farmers, women] = [
      bodyOf(commune, 'front'),
      bodyOf(commune, 'farmers'),
      bodyOf(commune, 'women'),
    ]
    const patient = at(who.members, 1)
    record(house(`${side} house`, 'great-unity', front, who, builtInTime))
    record(give(`${side} earlier`, 'livelihood', women, '2021-09-14', { amount: 6_000_000, to: who }))
    record(
      give(`${side} livelihood`, 'livelihood', front, '2022-05-20', {
        amount: 12_000_000,
        to: who,
        lines: [{ item: 'cow', quantity: 1 }],
        again: true,
      }),
    )
    record(
      give(`${side} twin`, 'livelihood', farmers, '2022-05-20', { amount: 12_000_000, to: who, again: true }),
      '2022-05-27',
    )
    record(
      give(`${side} medical`, 'medical', front, '2022-04-12', {
        amount: 3_000_000,
        to: who,
        person: patient,
      }),
    )
    record(
      give(`${side} rice`, 'goods', front, '2021-10-15', {
        amount: 450_000,
        to: who,
        lines: [{ item: 'rice', quantity: 30 }],
        bare: true,
      }),
    )
    record(
      give(`${side} tet`, 'gifts', front, '2022-01-22', {
        amount: 40_000_000,
        lines: [{ item: 'tet-gift', quantity: 80 }],
      }),
    )
  }

  const [front, farmers, women] = [
    bodyOf(muongLong, 'front'),
    bodyOf(muongLong, 'farmers'),
    bodyOf(muongLong, 'women'),
  ]
  const { district } = muongLong
  record(house('overdue house', 'great-unity', front, home.vaBaCho, neverFinished))
  record(house('shelter', 'affection-shelter', women, home.giaNoThu, builtInTime))
  record(house('union shelter', 'union-shelter', bodyOf(district, 'union'), home.muaBaThu, builtInTime))
  record(
    give('tractor', 'goods', farmers, '2022-06-02', {
      amount: 28_000_000,
      to: home.vaBaCho,
      lines: [{ item: 'tractor', quantity: 1 }],
    }),
  )
  record(
    give('other list', 'gifts', women, '2022-05-30', {
      amount: 12_000_000,
      lines: [{ item: 'gift', quantity: 40 }],
    }),
  )
  record(
    give('district list', 'gifts', bodyOf(district, 'front'), '2022-01-20', {
      amount: 60_000_000,
      lines: [{ item: 'tet-gift', quantity: 120 }],
    }),
  )
  record(
    give('province list', 'gifts', bodyOf(land.province, 'front'), '2022-01-18', {
      amount: 100_000_000,
      lines: [{ item: 'tet-gift', quantity: 200 }],
    }),
  )
  const joined = record(
    give('joined', 'livelihood', front, '2022-03-08', { amount: 9_000_000, to: home.vaBaCho }),
  )
  const second = record(
    give('second entry', 'livelihood', bodyOf(district, 'front'), '2022-03-08', {
      amount: 9_000_000,
      to: home.vaBaCho,
      again: true,
    }),
    '2022-03-15',
  )
  all.push({
    at: atOffice('2022-04-04', dice),
    help: second,
    deed: 'link',
    counted: joined,
    reason: at(reasons.joint, 0),
  })
  const slip = record(
    give('reversed', 'goods', front, '2022-06-10', {
      amount: 300_000,
      to: home.muaBaThu,
      lines: [{ item: 'quilt', quantity: 1 }],
    }),
  )
  all.push({ at: atOffice('2022-06-20', dice), help: slip, deed: 'reverse', reason: at(reasons.reversed, 0) })
  return all.sort((a, b) => a.at.getTime() - b.at.getTime())
}

function recipient(body: Body, { to, person, place }: Given): Partial<Help> {
  const where = to
    ? { id: to.commune.id, label: to.commune.label }
    : (place ?? { id: body.place, label: body.name })
  return {
    household: to ?? null,
    person: person ?? null,
    place: where,
    declaredClass: to?.declaredClass ?? 'poor',
  }
}

type HouseDays = { decided: string; due: string; stages: readonly [StageDone['stage'], string][] }
const builtInTime: HouseDays = {
  decided: '2022-02-25',
  due: '2022-07-30',
  stages: [
    ['first-disbursement', '2022-03-10'],
    ['start', '2022-03-18'],
    ['finish', '2022-06-20'],
    ['handover', '2022-07-05'],
  ],
}
const neverFinished: HouseDays = {
  decided: '2022-01-10',
  due: '2022-06-15',
  stages: [
    ['first-disbursement', '2022-01-25'],
    ['start', '2022-02-14'],
  ],
}

function asHouse(help: Help, programme: string, { decided, due, stages }: HouseDays): Help {
  const sources = [
    { source: houseSources.fund, amount: help.amount },
    { source: houseSources.community, amount: 15_000_000 },
  ]
  const done = stages.map(
    ([stage, day]): StageDone => ({ stage, day, amount: stage === 'first-disbursement' ? 30_000_000 : null }),
  )
  return {
    ...help,
    amount: help.amount + 15_000_000,
    source: sources.map((one) => one.source).join('; '),
    decisionNumber: '07/QĐ-MTTQ',
    decisionDay: decided,
    house: { programme, work: 'new', dueDay: due, sources, stages: done },
  }
}

/** What is typed and not yet entered: one draft of each commune's officer. */
export async function fillSmall(client: pg.Client, land: Land, signedUp: SignedUp): Promise<void> {
  const { muongLong, nhonMai } = knownCommunes(land)
  const text = `insert into support.draft (id, body_id, kind, typed, owner, saved_at) values ($1, $2, 'goods', $3, $4, '2022-07-21T08:30:00+07')`
  const typed = JSON.stringify({ note: at(notes.goods, 1) })
  for (const [side, commune, { userId }] of [
    ['own', muongLong, signedUp.officer],
    ['foreign', nhonMai, signedUp.stranger],
  ] as const)
    await client.query(text, [idOf(`${side} draft`), bodyOf(commune, 'front').id, typed, userId])
}
export type { HouseholdName }
