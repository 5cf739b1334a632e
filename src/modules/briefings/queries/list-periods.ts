import { z } from 'zod'
import { readers } from '#platform/scope/index.ts'
import { readDeclared } from '../declared.ts'
import { briefings } from '../module.ts'
import { replacementOf } from '../periods.ts'

/** Every reporting period ever declared, with what replaced it and when its page was frozen. */
export const listPeriods = briefings.query('list-periods', {
  input: z.object({}),
  roles: readers,
  example: () => ({}),
  async run({ db }) {
    const declared = await readDeclared(db)
    const freezes = await db.selectFrom('briefings.freeze').select(['page', 'frozen_at']).execute()
    const frozen = new Map(freezes.map(({ page, frozen_at }) => [page, frozen_at]))
    return declared.map((one) => ({
      ...one,
      frozenAt: frozen.get(one.period.code) ?? null,
      replacedAt: replacementOf(declared, one)?.declaredAt ?? null,
    }))
  },
})

export type ListedPeriod = Awaited<ReturnType<typeof listPeriods>>[number]
