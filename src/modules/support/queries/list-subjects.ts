import { countedOf } from '#platform/indicators/index.ts'
import { readers } from '#platform/scope/index.ts'
import { indicators } from '../indicators.ts'
import { listSubjectsInput, pageSize } from '../inputs.ts'
import { room } from '../module.ts'
import { among } from '../rules.ts'
import { kinds, words } from '../text.vi.ts'
import { readSubjects, type SubjectLine } from './subjects.sql.ts'

/** The households or persons behind a distinct figure, each once with its records; the total equals the figure. */
export const listSubjects = room.query('list-subjects', {
  input: listSubjectsInput,
  roles: readers,
  example: (side) => ({ counted: { indicator: 'support.households', period: '2022-H1', place: side.place } }),
  async run(read, { counted, text, page }) {
    const lines = await readSubjects(read, countedOf(indicators, counted), text, page)
    return { rows: lines.map(rowOf), total: await totalOf(), page, pageSize }

    /** Beyond the last page no line carries the total. */
    async function totalOf(): Promise<number> {
      const [line] =
        lines.length > 0 || page === 1
          ? lines
          : await readSubjects(read, countedOf(indicators, counted), text, 1)
      return line?.total ?? 0
    }
  },
})

function rowOf({ id, name, hamlet, place, records }: SubjectLine) {
  return {
    id,
    name,
    hamlet,
    place,
    records: records.map((record) => ({
      id: record.id,
      code: words.caseNumber(record.number),
      kind: among(kinds, record.kind),
      day: record.day,
      amount: record.amount,
    })),
  }
}
