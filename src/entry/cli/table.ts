/** A table for a terminal. `numbers`: columns that stand on the right. */
export function layTable(
  head: readonly string[],
  rows: readonly (readonly string[])[],
  { numbers = [] }: { numbers?: readonly number[] } = {},
): string {
  const widths = head.map((_, column) => Math.max(...[head, ...rows].map((row) => width(row[column] ?? ''))))
  const lay = (row: readonly string[]) =>
    row
      .map((cell, column) => {
        const gap = ' '.repeat((widths[column] ?? 0) - width(cell))
        return numbers.includes(column) ? gap + cell : cell + gap
      })
      .join('  ')
      .trimEnd()
  const line = widths.map((size) => '─'.repeat(size)).join('──')
  return [lay(head), line, ...rows.map(lay)].join('\n')
}

/** Composed letters take one place on the screen each. */
const width = (text: string): number => Array.from(text.normalize('NFC')).length
