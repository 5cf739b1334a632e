import type { Room } from '#modules/map.ts'

const MARKS = { start: '<!-- map: written by npm run generate -->', end: '<!-- end of map -->' }

/** The rooms as a diagram: who reads whose tables, and whose deeds are called within one transaction. */
export function drawMap(rooms: readonly Room[]): string {
  const nodes = rooms.map(
    ({ room, holds }) => `  ${room}["<b>${room}</b><br/>${holds.replaceAll(', ', ',<br/>')}"]`,
  )
  const reads = rooms.flatMap(({ room, reads }) => reads.map((above) => `  ${room} --> ${above}`))
  const calls = rooms.flatMap(({ room, calls }) => calls.map((above) => `  ${room} -. calls .-> ${above}`))
  return ['```mermaid', 'flowchart BT', ...nodes, ...reads, ...calls, '```'].join('\n')
}

/** The text with its diagram made anew; what stands outside the marks stays. */
export function withMap(text: string, rooms: readonly Room[]): string {
  const start = text.indexOf(MARKS.start)
  const end = text.indexOf(MARKS.end)
  if (start < 0 || end < start) throw new Error(`ARCHITECTURE.md has lost its marks: ${MARKS.start}`)
  return `${text.slice(0, start + MARKS.start.length)}\n${drawMap(rooms)}\n${text.slice(end)}`
}
