/** Middle of the measured times, in ms. */
export function median(times: readonly number[]): number {
  const sorted = [...times].sort((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN
}

/** @returns the middle time of so many runs in ms; `before` runs unmeasured before each */
export async function timed(
  runs: number,
  work: () => Promise<unknown>,
  before?: () => Promise<unknown>,
): Promise<number> {
  const times: number[] = []
  for (let n = 0; n < runs; n++) {
    await before?.()
    const started = performance.now()
    await work()
    times.push(performance.now() - started)
  }
  return median(times)
}

export type Line = {
  what: string
  measured: string
  byHand?: string
  goal?: string
  /** Left out: nothing is asked of it. */
  met?: boolean
}

/** A table whose columns stand straight; the last one says where a goal was missed. */
export function printTable(lines: readonly Line[]): void {
  const head = ['', 'measured', 'by hand', 'goal', '']
  const mark = (met: boolean | undefined) => (met === undefined ? '' : met ? 'ok' : 'MISSED')
  const rows = [head, ...lines.map((l) => [l.what, l.measured, l.byHand ?? '', l.goal ?? '', mark(l.met)])]
  const widths = head.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)))
  for (const row of rows)
    console.log(
      row
        .map((cell, n) => cell.padEnd(widths[n] ?? 0))
        .join('  ')
        .trimEnd(),
    )
}

export const ms = (value: number) => `${value < 10 ? value.toFixed(1) : Math.round(value)} ms`
