import type pg from 'pg'
import { dayOf } from '#platform/clock.ts'
import type { Recording } from '#world/help.ts'
import type { Counting, Desk, Written } from './desk.ts'
import type { Drawn } from './rows.ts'
import { insertion, tableNames } from './tables.ts'

/** Days after which the tables are measured: plans made while they were empty read them whole, and counting took five times as long. */
const measuredAfter = [3, 12, 50, 200]

export type Draw = (recording: Recording, number: number) => Promise<Drawn[]>

/**
 * Writes the simulated past, one day of recording after the other, each in a transaction: so watermarks and chains follow it.
 * The day after is drawn while the day is being written.
 */
export async function writeDays(
  client: pg.Client,
  recordings: readonly Recording[],
  { desk, draw }: { desk: Desk; draw: Draw },
): Promise<void> {
  // Papers show the numbers, so cases are numbered before anything is written.
  const records = recordings.filter(({ deed }) => deed === 'record')
  for (const { help } of records) desk.numberOf(help)
  await client.query("select setval('support.number', greatest($1::int, 1))", [records.length])
  const days = [...Map.groupBy(recordings, ({ at }) => dayOf(at)).values()]
  let drawing = drawDay(days[0] ?? [], desk, draw)
  for (const [index, day] of days.entries()) {
    const drawn = await drawing
    drawing = drawDay(days[index + 1] ?? [], desk, draw)
    await writeDay(client, desk.written(day, drawn))
    if (measuredAfter.includes(index))
      await client.query(`analyze ${[...tableNames, 'counted.fact'].join(', ')}`)
  }
}

async function drawDay(day: readonly Recording[], desk: Desk, draw: Draw): Promise<Map<Recording, Drawn[]>> {
  const drawn = await Promise.all(
    day.map(async (recording) => [recording, await draw(recording, desk.numberOf(recording.help))] as const),
  )
  return new Map(drawn)
}

async function writeDay(client: pg.Client, { batch, corrections, countings }: Written): Promise<void> {
  await client.query('begin')
  for (const table of tableNames) {
    const rows = batch[table]
    const [first] = rows
    if (!first) continue
    const text = insertion(table, first)
    await client.query({ name: `world ${table}`, text, values: [JSON.stringify(rows)] })
  }
  if (corrections.length > 0) {
    const text = `update support.case c set amount = r.amount, version = 2
      from json_to_recordset($1) r (id uuid, amount bigint) where c.id = r.id`
    await client.query(text, [JSON.stringify(corrections)])
  }
  for (const counting of countings) await count(client, counting)
  await client.query('commit')
}

async function count(client: pg.Client, { records, at, deed, reason }: Counting): Promise<void> {
  const text = "select counted.derive('support', $1, $2, $3, $4)"
  await client.query({ name: 'world count', text, values: [[...new Set(records)], at, deed, reason] })
}
