import { householdKeys, personKeys } from '#modules/people/index.ts'
import type { Help, Recording, StageDone } from '#world/help.ts'
import { type Paper, papersOf } from '#world/papers/papers.ts'
import type { Household, Person } from '#world/people/households.ts'
import { diceOf } from '#world/random.ts'
import type { Row } from './tables.ts'

export type Officer = { userId: string; name: string }

export function householdRow(household: Household, at: Date): Row<'people.household'> {
  const { id, commune, hamlet, members, size } = household
  const headName = members[0].name
  return {
    id,
    place_id: commune.id,
    hamlet,
    head_name: headName,
    ...householdKeys({ headName, hamlet }),
    member_count: size,
    created_at: at,
  }
}

export function personRow(person: Person, household: Household, at: Date): Row<'people.person'> {
  const { id, name, birthYear, sex, relation } = person
  return {
    id,
    household_id: household.id,
    place_id: household.commune.id,
    full_name: name,
    ...personKeys(name),
    birth_year: birthYear,
    sex,
    relation,
    created_at: at,
  }
}

export function caseRow(
  help: Help,
  number: number,
  written: { at: Date; amount: number; by: Officer },
): Row<'support.case'> {
  return {
    id: help.id,
    number,
    kind: help.kind,
    programme: help.house?.programme ?? null,
    body_id: help.body.id,
    place_id: help.place.id,
    household_id: help.household?.id ?? null,
    person_id: help.person?.id ?? null,
    declared_class: help.declaredClass,
    certificate: help.household?.certificate ?? null,
    decision_number: help.decisionNumber,
    decision_day: help.decisionDay,
    day: help.day,
    amount: written.amount,
    source: help.source,
    note: help.note,
    double_reason: help.doubleReason,
    created_at: written.at,
    created_by: written.by.name,
    version: 1,
  }
}

/** What the history keeps of an entry, in the shape of the room's own deed. */
export function enteredOf(help: Help, amount: number): object {
  const { house } = help
  return {
    version: 1,
    kind: help.kind,
    body: help.body.id,
    place: help.place.id,
    household: help.household?.id,
    person: help.person?.id,
    programme: house?.programme ?? null,
    work: house?.work ?? null,
    declaredClass: help.declaredClass,
    certificate: help.household?.certificate ?? null,
    decisionNumber: help.decisionNumber,
    decisionDay: help.decisionDay,
    day: help.day,
    dueDay: house?.dueDay ?? null,
    amount,
    source: help.source,
    sources: house?.sources ?? [],
    lines: help.lines,
    note: help.note,
    papers: help.withoutPapers ? 0 : 1,
  }
}

export function stageRow(help: Help, { stage, day, amount }: StageDone, at: Date): Row<'support.stage'> {
  const id = diceOf(`${help.id} ${stage}`).id(at)
  return { id, case_id: help.id, body_id: help.body.id, stage, day, amount, recorded_at: at }
}

export type Drawn = { hash: string; size: number; name: string }

/** The paper and its file: two rows for each paper that goes with the recording. */
export function paperRows(recording: Recording, drawn: readonly Drawn[], by: Officer) {
  const { help, at } = recording
  return papersOf(recording).flatMap((paper: Paper, index) => {
    const dice = diceOf(`${help.id} ${paper.kind} ${paper.stage}`)
    const [id, file_id] = [dice.id(at), dice.id(at)]
    const content = drawn[index]
    if (!content) return []
    const file: Row<'files.file'> = {
      id: file_id,
      body_id: help.body.id,
      ...content,
      type: 'image/svg+xml',
      created_at: at,
      created_by: by.userId,
    }
    const row: Row<'support.paper'> = {
      id,
      case_id: help.id,
      body_id: help.body.id,
      file_id,
      kind: paper.kind,
      stage: paper.stage,
      added_at: at,
      added_by: by.name,
    }
    return [{ file, row }]
  })
}
