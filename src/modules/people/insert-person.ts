import type { Work } from '#platform/module/index.ts'
import type { Birth } from './inputs.ts'
import { keeperOf } from './keeper.ts'
import { refuse } from './refusals.ts'
import { futureBirth, personKeys } from './rules.ts'
import { type Sex, words } from './text.vi.ts'

type Entering = Work<'people', 'territory'>

export type Member = {
  fullName: string
  birth?: Birth | undefined
  sex?: Sex | undefined
  relation?: string | undefined
}

/** The columns of a person and what its history keeps of them. A birth still to come is refused. */
export function personOf(member: Member, today: string, birthField = 'birth') {
  const { fullName, birth, sex, relation } = member
  const future = birth && futureBirth(birth, today)
  if (birth && future) {
    throw birth.day && future.earlier
      ? refuse('invalid', 'birth-future', [birth.day, future.earlier], { field: birthField })
      : refuse('invalid', 'birth-year-future', [birth.year], { field: birthField })
  }
  const year = birth?.year ?? null
  const day = birth?.day ?? null
  return {
    columns: {
      full_name: fullName,
      ...personKeys(fullName),
      birth_year: year,
      birth_day: day,
      sex: sex ?? null,
      relation: relation ?? null,
    },
    kept: {
      fullName,
      birth: words.birth({ year, day }) || null,
      sex: sex ?? null,
      relation: relation ?? null,
    },
  }
}

/** Enters a person into a household, at the household's place. */
export async function insertPerson(
  work: Entering,
  household: { id: string; place_id: number },
  member: Member,
  birthField?: string,
): Promise<string> {
  const id = work.newId()
  const { columns, kept } = personOf(member, work.today, birthField)
  await work.db
    .insertInto('people.person')
    .values({ id, household_id: household.id, place_id: household.place_id, ...columns })
    .execute()
  work.changed({ record: id, body: await keeperOf(work, household.place_id), after: kept })
  return id
}
