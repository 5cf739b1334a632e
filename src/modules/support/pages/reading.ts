import type { Kind } from '../text.vi.ts'

/** What the boxes of a help say, by their names; rows come as "sources.0.amount" and go out as lists. */
export function mattersIn(fields: URLSearchParams, kind: Kind) {
  const get = (name: string) => fields.get(name) ?? undefined
  return {
    declaredClass: get('declaredClass'),
    certificate: get('certificate'),
    programme: get('programme'),
    work: get('work'),
    decisionNumber: get('decisionNumber'),
    decisionDay: get('decisionDay'),
    dueDay: get('dueDay'),
    day: get('day'),
    amount: get('amount'),
    source: get('source'),
    note: get('note'),
    sources: rowsIn(fields, 'sources', ['source', 'amount'], 1).map((of) => ({
      source: of('source'),
      amount: of('amount'),
    })),
    lines: rowsIn(fields, 'lines', ['item', 'quantity'], kind === 'livelihood' ? 0 : 1).map((of) => ({
      item: of('item'),
      quantity: of('quantity'),
    })),
    amountSure: get('amountSure'),
    lateReason: get('lateReason'),
  }
}

/** Rows up to the last one that holds anything, so that a row's number is that of its boxes; `least` are asked for anyway. */
function rowsIn(fields: URLSearchParams, list: string, boxes: readonly string[], least: number) {
  const rows: ((box: string) => string)[] = []
  let filled = 0
  for (let nth = 0; boxes.some((box) => fields.has(`${list}.${nth}.${box}`)); nth++) {
    const of = (box: string) => fields.get(`${list}.${nth}.${box}`) ?? ''
    rows.push(of)
    if (boxes.some((box) => of(box).trim() !== '')) filled = nth + 1
  }
  return rows.slice(0, Math.max(filled, least))
}

/** The boxes of rows, filled from a list: { 'sources.0.amount': '50000000' }. */
export function boxesOf(
  list: string,
  rows: readonly Record<string, string | number>[],
): Record<string, string> {
  return Object.fromEntries(
    rows.flatMap((row, nth) =>
      Object.entries(row).map(([box, value]) => [`${list}.${nth}.${box}`, String(value)]),
    ),
  )
}
