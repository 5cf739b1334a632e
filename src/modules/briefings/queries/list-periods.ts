import { z } from 'zod'
import { readers } from '#platform/scope/index.ts'
import { briefings } from '../module.ts'
import { replacementOf } from '../periods.ts'
import { readStanding } from '../standing.sql.ts'

/** Every reporting period ever declared, with what replaced it and when its page was frozen. */
export const listPeriods = briefings.query('list-periods', {
  input: z.object({}),
  roles: readers,
  example: () => ({}),
  async run({ db }) {
    const { declared, freezes } = await readStanding(db)
    return declared.map((one) => ({
      ...one,
      frozenAt: freezes.get(one.period.code)?.frozen_at ?? null,
      replacedAt: replacementOf(declared, one)?.declaredAt ?? null,
    }))
  },
})

export type ListedPeriod = Awaited<ReturnType<typeof listPeriods>>[number]
