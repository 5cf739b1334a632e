/** How many rows of givers and of goods a form shows. */
export type RowCounts = { sources: number; lines: number }

/** What of a form's rows must be shown: those that hold something, and one more to type into. */
export function rowCounts(values: Readonly<Record<string, string>>): RowCounts {
  const filled = (list: string, box: string) => {
    const held = Object.keys(values).filter(
      (name) => name.startsWith(`${list}.`) && name.endsWith(`.${box}`) && values[name],
    )
    return Math.max(0, ...held.map((name) => Number(name.split('.')[1]) + 1))
  }
  return {
    sources: Math.max(2, filled('sources', 'source') + 1),
    lines: Math.max(1, filled('lines', 'item') + 1),
  }
}

export const fieldOrder = [
  'body',
  'household',
  'person',
  'declaredClass',
  'certificate',
  'programme',
  'work',
  'decisionNumber',
  'decisionDay',
  'dueDay',
  'sources',
  'day',
  'amount',
  'source',
  'lines',
  'note',
  'reason',
  'paper',
] as const
