import { dayOf } from '#platform/clock.ts'
import type { Help, Recording } from '#world/help.ts'
import { bodyOf } from '#world/land/land.ts'
import type { Household, Person } from '#world/people/households.ts'
import { nameOf } from '#world/people/names.ts'
import { diceOf } from '#world/random.ts'
import {
  caseRow,
  type Drawn,
  enteredOf,
  householdRow,
  type Officer,
  paperRows,
  personRow,
  stageRow,
} from './rows.ts'
import { type Batch, emptyBatch, type Row } from './tables.ts'

/** Facts of these records are counted anew, at that moment of the simulated past. */
export type Counting = { records: string[]; at: Date; deed: string; reason: string | null }
export type Correction = { id: string; amount: number }
export type Written = { batch: Batch; corrections: Correction[]; countings: Counting[] }

/** Turns recordings into rows; remembers which people it has already entered, and what number a case got. */
export function openDesk(known: ReadonlyMap<number, Officer>) {
  const entered = new Set<Household | Person>()
  const numbers = new Map<Help, number>()
  const officers = new Map(known)

  function officerOf(body: number): Officer {
    const officer = officers.get(body) ?? inventOfficer(body)
    officers.set(body, officer)
    return officer
  }

  function numberOf(help: Help): number {
    const number = numbers.get(help) ?? numbers.size + 1
    numbers.set(help, number)
    return number
  }

  function enterPeople({ household, person }: Help, at: Date, batch: Batch) {
    if (!household) return
    if (!entered.has(household)) {
      batch['people.household'].push(householdRow(household, at))
      const keeper = bodyOf(household.commune, 'front').id
      batch['audit.entry'].push(meetingRow(household, at, keeper, officerOf(keeper)))
    }
    for (const one of new Set([household.members[0], person ?? household.members[0]])) {
      if (!entered.has(one)) batch['people.person'].push(personRow(one, household, at))
      entered.add(one)
    }
    entered.add(household)
  }

  function write(recording: Recording, drawn: readonly Drawn[], written: Written): void {
    const { help, at } = recording
    const { batch } = written
    const by = officerOf(help.body.id)
    if (recording.deed === 'record') {
      enterPeople(help, at, batch)
      batch['support.case'].push(caseRow(help, numberOf(help), { at, amount: recording.amount, by }))
      addDetails(help, batch)
    }
    for (const { file, row } of paperRows(recording, drawn, by)) {
      batch['files.file'].push(file)
      batch['support.paper'].push(row)
    }
    const told = tell(recording, by, written, numberOf)
    batch['audit.entry'].push(historyRow(recording, by, told))
  }

  return {
    numberOf,
    written(recordings: readonly Recording[], drawn: ReadonlyMap<Recording, Drawn[]>): Written {
      const written: Written = { batch: emptyBatch(), corrections: [], countings: countingsOf(recordings) }
      for (const recording of recordings) write(recording, drawn.get(recording) ?? [], written)
      return written
    },
  }
}

function inventOfficer(body: number): Officer {
  const dice = diceOf(`officer ${body}`)
  return { userId: `mau-${body}`, name: nameOf('kinh', dice.chance(0.5) ? 'male' : 'female', dice) }
}

type Told = { before?: object; after: object; reason?: string | null }

/** Writes what happened to a case after its entry; answers what the history says, in the shape of the room's own deeds. */
function tell(recording: Recording, by: Officer, written: Written, numberOf: (help: Help) => number): Told {
  const { help, at } = recording
  const { batch, corrections } = written
  const owned = { case_id: help.id, body_id: help.body.id }
  if (recording.deed === 'record') {
    return { after: enteredOf(help, recording.amount), reason: help.doubleReason }
  }
  if (recording.deed === 'stage') {
    const { stage, day, amount } = recording.stage
    batch['support.stage'].push(stageRow(help, recording.stage, at))
    return { after: { [stage]: day, ...(amount !== null && { amount }) } }
  }
  const { reason } = recording
  if (recording.deed === 'correct') {
    corrections.push({ id: help.id, amount: help.amount })
    const [before, after] = [
      { version: 1, amount: recording.before },
      { version: 2, amount: help.amount },
    ]
    return { before, after, reason }
  }
  if (recording.deed === 'reverse') {
    const day = dayOf(at)
    batch['support.reversal'].push({ ...owned, day, reason, recorded_at: at, recorded_by: by.name })
    return { after: { reversedOn: day }, reason }
  }
  const { counted } = recording
  batch['support.joint'].push({ ...owned, counted_case_id: counted.id, reason, recorded_at: at })
  return { after: { joint: caseNumber(numberOf(counted)) }, reason }
}

export type Desk = ReturnType<typeof openDesk>

export const caseNumber = (number: number): string => `HT-${String(number).padStart(5, '0')}`

function addDetails(help: Help, batch: Batch): void {
  const owned = { case_id: help.id, body_id: help.body.id }
  const { house } = help
  if (house) {
    batch['support.house'].push({ ...owned, work: house.work, due_day: house.dueDay })
    house.sources.forEach((source, index) => {
      batch['support.house_source'].push({ ...owned, nth: index + 1, ...source })
    })
  }
  help.lines.forEach((line, index) => {
    batch['support.goods_line'].push({ ...owned, nth: index + 1, ...line })
  })
}

const verbs = {
  record: 'record-support',
  stage: 'record-stage',
  correct: 'correct-support',
  reverse: 'reverse-support',
  link: 'link-joint',
} as const satisfies Record<Recording['deed'], string>

function historyRow(recording: Recording, by: Officer, what: Told) {
  const { help, at, deed } = recording
  return {
    id: diceOf(`history ${help.id} ${deed} ${at.getTime()}`).id(at),
    recorded_at: at,
    business_day: dayOf(at),
    deed: `support/${verbs[deed]}`,
    actor: by.userId,
    actor_name: by.name,
    body_id: help.body.id,
    subject: help.id,
    before: what.before ?? null,
    after: what.after,
    reason: what.reason ?? null,
  }
}

/** The household's own history begins with the first help that met it; kept by the Front of its commune. */
function meetingRow(
  { id, members, hamlet, size }: Household,
  at: Date,
  body: number,
  by: Officer,
): Row<'audit.entry'> {
  return {
    id: diceOf(`history ${id}`).id(at),
    recorded_at: at,
    business_day: dayOf(at),
    deed: 'people/register-household',
    actor: by.userId,
    actor_name: by.name,
    body_id: body,
    subject: id,
    before: null,
    after: { headName: members[0].name, hamlet, memberCount: size, phone: null },
    reason: null,
  }
}

/** Entries that need no reason are counted together; what changes a figure of the past is counted by itself, with its reason. */
function countingsOf(recordings: readonly Recording[]): Counting[] {
  const countings: Counting[] = []
  let open: Counting | undefined
  for (const recording of recordings) {
    const { at, help, deed } = recording
    if (deed === 'record' || deed === 'stage') {
      if (!open) {
        open = { records: [], at, deed: 'support/record-support', reason: null }
        countings.push(open)
      }
      open.records.push(help.id)
      open.at = at
    } else {
      countings.push({ records: [help.id], at, deed: `support/${verbs[deed]}`, reason: recording.reason })
      open = undefined
    }
  }
  return countings
}
