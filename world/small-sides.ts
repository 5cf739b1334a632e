import pg from 'pg'
import type { ExampleSide } from '#platform/module/index.ts'
import { caseNumber } from '#world/write/desk.ts'
import { idOf } from './small-people.ts'
import { people } from './text.vi.ts'

const sides = {
  own: { household: 'lauYPa', username: people.officer.username },
  foreign: { household: 'viVanMau', username: people.stranger.username },
} as const

/** The two communes of the small world that the attack matrix works in. */
export async function exampleSides(ownerUrl: string): Promise<{ own: ExampleSide; foreign: ExampleSide }> {
  const client = new pg.Client({ connectionString: ownerUrl })
  await client.connect()
  try {
    return { own: await readSide(client, 'own'), foreign: await readSide(client, 'foreign') }
  } finally {
    await client.end()
  }
}

type Found = Pick<
  ExampleSide,
  'province' | 'place' | 'body' | 'otherBody' | 'file' | 'paper' | 'account' | 'grant' | 'post'
> & { number: number }

async function readSide(client: pg.Client, name: keyof typeof sides): Promise<ExampleSide> {
  const { household, username } = sides[name]
  const [house, livelihood, twin] = [idOf(`${name} house`), idOf(`${name} livelihood`), idOf(`${name} twin`)]
  const { rows } = await client.query<Found>(
    `select (select place_id from scope.whole where place_id in (select id from territory.place where to_day is null)) as province,
      c.place_id as place, c.body_id as body, t.body_id as "otherBody", c.number,
      p.file_id as file, p.id as paper, u.id as account, g.id as grant, g.post_id as post
    from support.case c join support.case t on t.id = $2
      join lateral (select * from support.paper where case_id = $3 order by id limit 1) p on true
      join auth."user" u on u.username = $4 join scope.grant g on g.user_id = u.id
    where c.id = $1`,
    [livelihood, twin, house, username],
  )
  const [found] = rows
  if (!found) throw new Error('This is not the small world.')
  const { number, ...ids } = found
  return {
    ...ids,
    household: idOf(household),
    person: idOf(`${household} 1`),
    identified: idOf(`${household} 0`),
    house,
    livelihood,
    medical: idOf(`${name} medical`),
    twin,
    livelihoodNumber: caseNumber(number),
    joined: idOf(`${name} joined`),
    draft: idOf(`${name} draft`),
  }
}
