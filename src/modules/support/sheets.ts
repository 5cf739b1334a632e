import type { Column } from '#platform/spreadsheets/index.ts'
import { text } from './page-text.vi.ts'
import type { SupportRow } from './rows.ts'
import { classWords, fieldWords, kindWords } from './text.vi.ts'

/** What a list gives out. A patient has no name in the rows, so none in the sheet. */
export const supportColumns: readonly Column<SupportRow>[] = [
  { key: 'code', title: text.columns.code, kind: 'text', width: 12, of: (row) => row.code },
  { key: 'kind', title: fieldWords.kind, kind: 'text', width: 14, of: (row) => kindWords[row.kind] },
  {
    key: 'recipient',
    title: text.columns.recipient,
    kind: 'text',
    of: (row) =>
      row.kind === 'medical' ? text.patient : row.kind === 'gifts' ? text.listOfGifts : row.recipient,
  },
  { key: 'hamlet', title: text.sheetHamlet, kind: 'text', of: (row) => row.hamlet },
  { key: 'place', title: text.place, kind: 'text', of: (row) => row.place },
  { key: 'class', title: fieldWords.declaredClass, kind: 'text', of: (row) => classWords[row.declaredClass] },
  { key: 'day', title: text.columns.day, kind: 'day', of: (row) => row.day },
  { key: 'amount', title: text.columns.amount, kind: 'dong', of: (row) => row.amount },
  { key: 'source', title: fieldWords.source, kind: 'text', of: (row) => row.source },
  { key: 'body', title: text.columns.body, kind: 'text', width: 40, of: (row) => row.body },
  { key: 'papers', title: text.columns.papers, kind: 'count', of: (row) => row.papers },
  {
    key: 'state',
    title: text.sheetState,
    kind: 'text',
    of: (row) => (row.isReversed ? text.reversed : row.isJoint ? text.jointMark : null),
  },
]
