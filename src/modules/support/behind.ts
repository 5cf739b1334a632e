import type { Behind } from '#platform/indicators/index.ts'
import { countedAt } from '#ui/figure/counted-address.ts'
import { text } from './page-text.vi.ts'
import { caseAt, LIST } from './pages/address.ts'
import { listSubjects } from './queries/list-subjects.ts'
import { listSupports } from './queries/list-supports.ts'
import type { SupportRow } from './rows.ts'
import { caseNumber } from './text.vi.ts'

/** What stands behind this room's figures. */
export const behind: Behind = {
  async listRecords(ask, asked) {
    const list = await ask(listSupports, asked)
    return { ...list, rows: list.rows.map((row) => ({ ...row, about: recipientOf(row) })) }
  },
  listSubjects: (ask, asked) => ask(listSubjects, asked),
  sheetAt: (counted) => countedAt(`${LIST}/xuat`, counted),
  recordAt: caseAt,
  table: 'support.case',
  codeOf: caseNumber,
}

/** Many small gifts name nobody, nor does a patient. */
function recipientOf({ kind, recipient, place }: SupportRow): string | null {
  if (kind === 'gifts') return `${text.listOfGifts}, ${place}`
  return kind === 'medical' ? text.patient : recipient
}
