import { z } from 'zod'
import { notFound } from '#platform/module/index.ts'
import { readers } from '#platform/scope/index.ts'
import { behindOf, catalogue } from '../catalogue.ts'
import { readLateChanges } from '../freeze.sql.ts'
import { openFigureInput, pageField } from '../inputs.ts'
import { briefings } from '../module.ts'
import { standingFor } from '../standing.sql.ts'

const size = 20

/** What changed in a frozen figure since: records, differences and reasons, twenty a page, with the true total. */
export const listLateChanges = briefings.query('list-late-changes', {
  input: openFigureInput
    .pick({ indicator: true, period: true, place: true, placeLevel: true })
    .extend({ page: pageField, from: z.coerce.number().int().min(0).default(0) }),
  roles: readers,
  example: (side) => ({ page: '2022-Q2', indicator: 'support.cases', period: '2022-Q2', place: side.place }),
  async run(read, { page, indicator: code, period, place, placeLevel, from }) {
    const indicator = catalogue.get(code)
    if (!indicator || indicator.kind === 'rate') throw notFound()
    const freeze = (await standingFor(read, page.code)).freezes.get(page.code)
    if (!freeze) return { total: 0, size, rows: [] }
    const { watermark } = freeze
    const slice = { place, placeLevel }
    const { table, codeOf, recordAt } = behindOf(code)
    const { total, rows } = await readLateChanges(read.db, {
      table,
      indicator,
      period,
      slice,
      watermark,
      limit: size,
      offset: from,
    })
    const named = rows.map((row) => ({
      ...row,
      code: row.number === null ? null : codeOf(row.number),
      to: recordAt(row.record),
    }))
    return { total, size, rows: named }
  },
})
