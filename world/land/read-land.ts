import type pg from 'pg'
import type { Dice } from '#world/random.ts'
import { type Body, type Land, layLand, type Unit } from './land.ts'

/** The epoch in which the demonstration's help was given. */
export const epoch = '2020'

/** The map of that time as the rooms loaded it. */
export async function readLand(client: pg.Client, dice: Dice): Promise<Land> {
  const units = await client.query<Unit>(
    'select id, code, kind, name, level, parent_id as parent from territory.place where epoch = $1',
    [epoch],
  )
  const bodies = await client.query<Body>(
    `select b.id, b.name, b.organisation, b.place_id as place from organisations.body b
     join territory.place p on p.id = b.place_id where p.epoch = $1 and b.kind = 'committee' order by b.id`,
    [epoch],
  )
  return layLand(units.rows, bodies.rows, dice)
}
