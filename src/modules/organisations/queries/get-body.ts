import { notFound, type Read } from '#platform/module/index.ts'
import { readers } from '#platform/scope/index.ts'
import { readRights } from '../bodies.sql.ts'
import { getBodyInput } from '../inputs.ts'
import { room } from '../module.ts'
import type { Basis, Kind, Level, Line, Organisation } from '../text.vi.ts'

type Handle = Read<'organisations', 'territory' | 'people'>['db']

/** More than these nobody reads on a page: the largest district has some forty communes. */
const mostBelow = 300

/** A body with what stands above and below it; its posts only within reach. */
export const getBody = room.query('get-body', {
  input: getBodyInput,
  roles: [...readers, 'administrator'],
  example: ({ body }) => ({ id: body }),
  async run({ db, today, actor }, { id }) {
    const row = await db
      .selectFrom('organisations.body as b')
      .innerJoin('territory.place as p', 'p.id', 'b.place_id')
      .selectAll('b')
      .select(['p.kind as place_kind', 'p.name as place_name'])
      .$narrowType<{ organisation: Organisation; kind: Kind; level: Level }>()
      .where('b.id', '=', id)
      .executeTakeFirst()
    if (!row) throw notFound()
    const lines = await readLines(db, id)
    return {
      id,
      name: row.name,
      organisation: row.organisation,
      kind: row.kind,
      level: row.level,
      place: { id: row.place_id, name: `${row.place_kind} ${row.place_name}` },
      fromDay: row.from_day,
      toDay: row.to_day,
      /** Null while it stands, also when the end of its place is known already. */
      endedOn: row.to_day && row.to_day < today ? row.to_day : null,
      basis: row.basis,
      version: row.version,
      above: lines.filter((line) => line.side === 'above'),
      below: lines.filter((line) => line.side === 'below'),
      posts: await readPosts(db, id),
      may: await readRights(db, { user: actor.userId, today, body: id }),
    }
  },
})

async function readLines(db: Handle, id: number) {
  const rows = await db
    .selectFrom('organisations.parent as l')
    .innerJoin('organisations.body as b', (join) =>
      join.on((row) =>
        row.or([
          row.and([row('l.body_id', '=', id), row('b.id', '=', row.ref('l.parent_id'))]),
          row.and([row('l.parent_id', '=', id), row('b.id', '=', row.ref('l.body_id'))]),
        ]),
      ),
    )
    .select(['b.id', 'b.name', 'l.line', 'l.from_day', 'l.to_day', 'l.basis', 'l.body_id'])
    .$narrowType<{ line: Line }>()
    .orderBy('l.line', 'desc')
    .orderBy('l.from_day', 'desc')
    .orderBy('b.id')
    .limit(mostBelow)
    .execute()
  return rows.map((row) => ({
    side: row.body_id === id ? ('above' as const) : ('below' as const),
    id: row.id,
    name: row.name,
    line: row.line,
    fromDay: row.from_day,
    toDay: row.to_day,
    basis: row.basis,
  }))
}

async function readPosts(db: Handle, body: number) {
  const rows = await db
    .selectFrom('organisations.post as o')
    .leftJoin('organisations.term as t', 't.id', 'o.term_id')
    .select(['o.id', 'o.version', 'o.title', 'o.holder_name', 'o.basis', 'o.paper', 'o.from_day', 'o.to_day'])
    .select(['t.name as term', 'o.user_id'])
    .$narrowType<{ basis: Basis }>()
    .where('o.body_id', '=', body)
    .orderBy((row) => row('o.to_day', 'is', null), 'desc')
    .orderBy('o.from_day', 'desc')
    .orderBy('o.id')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    version: row.version,
    title: row.title,
    holderName: row.holder_name,
    basis: row.basis,
    paper: row.paper,
    fromDay: row.from_day,
    toDay: row.to_day,
    term: row.term,
    hasAccount: row.user_id !== null,
  }))
}
