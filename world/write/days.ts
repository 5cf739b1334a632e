import type pg from 'pg'
import { dayOf } from '#platform/clock.ts'
import type { Recording } from '#world/help.ts'
import type { Counting, Desk, Written } from './desk.ts'
import type { Drawn } from './rows.ts'
import { copyFunction, insertion, tableNames } from './tables.ts'

export type Draw = (recording: Recording, number: number) => Promise<Drawn[]>

/**
 * Writes the simulated past, one day of recording after the other, each in a transaction: so watermarks and chains follow it.
 * The day after is drawn while the day is being written.
 */
export async function writeDays(
  client: pg.Client,
  recordings: readonly Recording[],
  { desk, draw, copies }: { desk: Desk; draw: Draw; copies: number },
): Promise<void> {
  // The whole world can be made again: no commit need wait for the disk.
  await client.query(`set synchronous_commit = off; set jit = off; ${copyFunction}`)
  const records = recordings.filter(({ deed }) => deed === 'record')
  for (const { help } of records) desk.numberOf(help)
  await client.query("select setval('support.number', greatest($1::int, 1))", [records.length])
  const days = [...Map.groupBy(recordings, ({ at }) => dayOf(at)).values()]
  let drawing = drawDay(days[0] ?? [], desk, draw)
  for (const [index, day] of days.entries()) {
    const drawn = await drawing
    drawing = drawDay(days[index + 1] ?? [], desk, draw)
    await writeDay(client, desk.written(day, drawn), copies)
  }
}

async function drawDay(day: readonly Recording[], desk: Desk, draw: Draw): Promise<Map<Recording, Drawn[]>> {
  const drawn = await Promise.all(
    day.map(async (recording) => [recording, await draw(recording, desk.numberOf(recording.help))] as const),
  )
  return new Map(drawn)
}

async function writeDay(
  client: pg.Client,
  { batch, corrections, countings }: Written,
  copies: number,
): Promise<void> {
  await client.query('begin')
  for (const table of tableNames) {
    const rows = batch[table]
    const [first] = rows
    if (!first) continue
    const text = insertion(table, first)
    await client.query({ name: `world ${table}`, text, values: [JSON.stringify(rows), copies] })
  }
  if (corrections.length > 0) {
    const text = `update support.case c set amount = r.amount, version = 2
      from json_to_recordset($1) r (id uuid, amount bigint) cross join generate_series(1, $2::int) n where c.id = pg_temp.copy(r.id, n)`
    await client.query(text, [JSON.stringify(corrections), copies])
  }
  for (const counting of countings) await count(client, counting, copies)
  await client.query('commit')
}

function count(client: pg.Client, { records, at, deed, reason }: Counting, copies: number): Promise<unknown> {
  const text = `select counted.derive('support',
    array(select pg_temp.copy(r, n) from unnest($1::uuid[]) r cross join generate_series(1, $2::int) n), $3, $4, $5)`
  return client.query({
    name: 'world count',
    text,
    values: [[...new Set(records)], copies, at, deed, reason],
  })
}
