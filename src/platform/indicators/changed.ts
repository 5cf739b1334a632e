import { type Total, type Totals, type TotalsAsk, totalKey } from './figures.sql.ts'

/**
 * A fact near a change: one that changed, or (of a distinct indicator) one that shares its subject or record with one that did.
 * `was`: it stood before the change; `is`: it stands after it.
 */
export type NearFact = {
  indicator: string
  /** '' when nothing is broken down. */
  line: string
  day: string
  quantity: number
  subject: string | null
  record: string
  was: boolean
  is: boolean
}

/**
 * Totals brought up to date: what the facts near the change gave is taken off, what they give is put on. Exact for distinct
 * figures too, because all facts of every subject and record concerned are among them.
 * Undefined: the change took away a first day of coverage, and only reading everything tells the next one.
 */
export function withChange(totals: Totals, ask: TotalsAsk, facts: readonly NearFact[]): Totals | undefined {
  const first = new Map(totals.first)
  const covering = facts.filter((fact) => fact.was !== fact.is && ask.covering.includes(fact.indicator))
  const firstOf = (line: string) => first.get(line) ?? '9999'
  for (const { line, day, is } of covering)
    for (const one of new Set(['', line])) if (is && day < firstOf(one)) first.set(one, day)
  const gone = covering.filter(({ was, line, day }) => was && (day <= firstOf(line) || day <= firstOf('')))
  if (gone.length > 0) return undefined

  const found = new Map(totals.found)
  const put = (sign: 1 | -1, side: 'was' | 'is') => {
    for (const [key, gives] of given(
      ask,
      facts.filter((fact) => fact[side]),
    )) {
      const { value, records } = found.get(key) ?? { value: 0, records: 0 }
      found.set(key, { ...gives, value: value + sign * gives.value, records: records + sign * gives.records })
    }
  }
  put(-1, 'was')
  put(1, 'is')
  for (const [key, { value, records }] of found) if (value === 0 && records === 0) found.delete(key)
  return { found, first }
}

/** What facts give to each figure they lie in: the same rule as `readTotals`, over a handful of facts. */
function given({ codes, periods }: TotalsAsk, facts: readonly NearFact[]): Map<string, Total> {
  const totals = new Map<string, Total>()
  const told = new Set<string>()
  const add = (fact: NearFact, period: string, value: number, records: number) => {
    for (const line of new Set(['', fact.line])) {
      const at = { indicator: fact.indicator, period, line }
      const key = totalKey(at)
      const total = totals.get(key) ?? { ...at, value: 0, records: 0 }
      const once = (what: string | null) => !told.has(`${key} ${what}`) && told.add(`${key} ${what}`)
      const distinct = codes.distinct.includes(fact.indicator)
      total.value += distinct ? Number(Boolean(once(`of ${fact.subject}`))) : value
      total.records += distinct ? Number(Boolean(once(`in ${fact.record}`))) : records
      totals.set(key, total)
    }
  }
  for (const fact of facts) {
    const isStock = codes.stock.includes(fact.indicator)
    if (!isStock && !codes.flow.includes(fact.indicator) && !codes.distinct.includes(fact.indicator)) continue
    for (const { code, from, to } of periods) {
      if (fact.day > to || (!isStock && fact.day < from)) continue
      add(fact, code, fact.quantity, isStock ? Math.sign(fact.quantity) : 1)
    }
  }
  return totals
}
