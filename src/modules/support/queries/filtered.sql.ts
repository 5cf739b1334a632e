import { sql } from 'kysely'
import { searchKey } from '#platform/i18n/vietnamese.ts'
import { countedOf, countedRecords } from '#platform/indicators/index.ts'
import type { Read } from '#platform/module/index.ts'
import { indicators } from '../indicators.ts'
import type { Filters } from '../inputs.ts'

export type SupportRead = Read<'support', 'territory' | 'organisations' | 'people'>

/** Cases under the filters, `c`, within the reach. Without a figure reversed and joint cases are listed too, with their mark. */
export function filtered({ db }: Pick<SupportRead, 'db'>, filters: Filters) {
  let cases = db.selectFrom('support.case as c')
  const { kind, programme, declaredClass, place, body, household, from, to } = filters
  if (kind) cases = cases.where('c.kind', '=', kind)
  if (programme) cases = cases.where('c.programme', '=', programme)
  if (declaredClass) cases = cases.where('c.declared_class', '=', declaredClass)
  if (body) cases = cases.where('c.body_id', '=', body)
  if (household) cases = cases.where('c.household_id', '=', household).where('c.kind', '<>', 'medical')
  if (from) cases = cases.where('c.day', '>=', from)
  if (to) cases = cases.where('c.day', '<=', to)
  if (place) {
    const below = sql<number>`(select descendant_id from scope.place_tree where ancestor_id = ${place})`
    cases = cases.where('c.place_id', 'in', below)
  }
  if (filters.withoutPapers) {
    cases = cases.where(sql<boolean>`not exists (select from support.paper p where p.case_id = c.id)`)
    cases = cases.where(sql<boolean>`not exists (select from support.reversal r where r.case_id = c.id)`)
  }
  if (filters.counted) {
    cases = cases.where('c.id', 'in', countedRecords(countedOf(indicators, filters.counted)))
  }
  const { text } = filters
  if (text.trim() === '') return cases
  const number = /^\s*(?:ht)?[\s-]*(\d{1,9})\s*$/i.exec(text)?.[1]
  if (number) return cases.where('c.number', '=', Number(number))
  return cases.where('c.id', 'in', sql<string>`(select id from support.search(${searchKey(text)}))`)
}
