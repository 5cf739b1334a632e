import { addDays, atOffice } from './calendar.ts'
import type { Help, Line, Recording, StageDone } from './help.ts'
import type { Body } from './land/land.ts'
import { blank } from './nghe-an-2022/stage.ts'
import type { HelpKind, Household, Person } from './people/households.ts'
import { at, type Dice } from './random.ts'
import { idOf } from './small-people.ts'
import { houseSources, reasons } from './words.vi.ts'

type Given = {
  amount: number
  to?: Household
  person?: Person
  line?: readonly [item: string, quantity: number]
  /** Help of the kind was given within a year. */
  again?: boolean
  withoutPapers?: boolean
}
type HouseDays = { decided: string; due: string; stages: readonly [StageDone['stage'], string][] }

export const builtInTime: HouseDays = {
  decided: '2022-02-25',
  due: '2022-07-30',
  stages: [
    ['first-disbursement', '2022-03-10'],
    ['start', '2022-03-18'],
    ['finish', '2022-06-20'],
    ['handover', '2022-07-05'],
  ],
}
export const neverFinished: HouseDays = {
  decided: '2022-01-10',
  due: '2022-06-15',
  stages: [
    ['first-disbursement', '2022-01-25'],
    ['start', '2022-02-14'],
  ],
}

/** Help that is told one by one; each is written down the day after, or on the day that is said. */
export function openStory(dice: Dice) {
  const recordings: Recording[] = []

  function record(help: Help, on = addDays(help.day, 1)): Help {
    recordings.push({ at: atOffice(on, dice), help, deed: 'record', amount: help.amount })
    for (const stage of help.house?.stages ?? [])
      recordings.push({ at: atOffice(addDays(stage.day, 2), dice), help, deed: 'stage', stage })
    return help
  }

  function told(name: string, kind: HelpKind, body: Body, day: string, given: Given): Help {
    const { to, person, line, amount } = given
    const lines: Line[] = line ? [{ item: line[0], quantity: line[1] }] : []
    return {
      ...blank(kind, body, day, dice),
      id: idOf(name),
      household: to ?? null,
      person: person ?? null,
      place: to ? { id: to.commune.id, label: to.commune.label } : { id: body.place, label: body.name },
      declaredClass: to?.declaredClass ?? 'poor',
      amount,
      source: houseSources.fund,
      lines,
      doubleReason: given.again ? at(reasons.twice, 1) : null,
      withoutPapers: given.withoutPapers ?? false,
    }
  }

  return {
    give: (name: string, kind: HelpKind, body: Body, day: string, given: Given, on?: string): Help =>
      record(told(name, kind, body, day, given), on),
    build: (name: string, programme: string, body: Body, to: Household, days: HouseDays): Help =>
      record(asHouse(told(name, 'house', body, days.decided, { amount: 50_000_000, to }), programme, days)),
    link(help: Help, counted: Help, on: string): void {
      recordings.push({ at: atOffice(on, dice), help, deed: 'link', counted, reason: at(reasons.joint, 0) })
    },
    reverse(help: Help, on: string): void {
      recordings.push({ at: atOffice(on, dice), help, deed: 'reverse', reason: at(reasons.reversed, 0) })
    },
    recordings: () => recordings.sort((a, b) => a.at.getTime() - b.at.getTime()),
  }
}
export type Story = ReturnType<typeof openStory>

function asHouse(help: Help, programme: string, { decided, due, stages }: HouseDays): Help {
  const sources = [
    { source: houseSources.fund, amount: help.amount },
    { source: houseSources.community, amount: 15_000_000 },
  ]
  const done = stages.map(([stage, day]): StageDone => {
    return { stage, day, amount: stage === 'first-disbursement' ? 30_000_000 : null }
  })
  return {
    ...help,
    amount: sources.reduce((sum, one) => sum + one.amount, 0),
    source: sources.map((one) => one.source).join('; '),
    decisionNumber: '07/QĐ-MTTQ',
    decisionDay: decided,
    house: { programme, work: 'new', dueDay: due, sources, stages: done },
  }
}
