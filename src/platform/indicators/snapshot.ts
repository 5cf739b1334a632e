/** PostgreSQL's text of a snapshot: `xmin:xmax:open,open,…` (64-bit transaction numbers). */
type Snapshot = { xmin: bigint; xmax: bigint; open: ReadonlySet<bigint> }

function parse(text: string): Snapshot {
  const [xmin = '0', xmax = '0', open = ''] = text.split(':')
  const numbers = open === '' ? [] : open.split(',').map(BigInt)
  return { xmin: BigInt(xmin), xmax: BigInt(xmax), open: new Set(numbers) }
}

/** No transaction before this one is unseen by the snapshot. */
export const oldestOpen = (snapshot: string): string => parse(snapshot).xmin.toString()

/** Whether the second snapshot sees all that the first sees: only then can changes be added to what was read under the first. */
export function seesAllOf(earlier: string, later: string): boolean {
  const [a, b] = [parse(earlier), parse(later)]
  return a.xmax <= b.xmax && [...b.open].every((xid) => xid >= a.xmax || a.open.has(xid))
}
