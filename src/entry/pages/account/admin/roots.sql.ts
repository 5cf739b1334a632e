import { sql } from 'kysely'
import { searchKey } from '#platform/i18n/vietnamese.ts'
import type { Reading } from '#platform/module/index.ts'
import { ROOTS_SHOWN } from './limits.ts'

export type Root = { line: 'place' | 'body'; id: number; name: string; above: string | null }

const named = (today: string) => sql`(
  select 'place' as line, p.id, p.kind || ' ' || p.name as name, d.kind || ' ' || d.name as above, p.search_key,
    p.from_day <= ${today} and (p.to_day is null or p.to_day >= ${today}) as standing
  from territory.place p left join territory.place d on d.id = p.parent_id
  union all
  select 'body', b.id, b.name, p.kind || ' ' || p.name, b.search_key,
    b.from_day <= ${today} and (b.to_day is null or b.to_day >= ${today})
  from organisations.body b join territory.place p on p.id = b.place_id) root`

/** Places and bodies of today whose name holds the words, without marks; places first, the shortest names first. */
export async function findRoots(reading: Reading, text: string): Promise<Root[]> {
  const today = reading.platform.clock.today()
  const words = searchKey(text).split(' ').filter(Boolean)
  if (words.length === 0) return []
  const holds = words.map((word) => sql`root.search_key like ${`%${word}%`}`)
  const { rows } = await reading.run(['administrator'], (transaction) =>
    sql<Root>`select line, id, name, above from ${named(today)}
      where standing and ${sql.join(holds, sql` and `)}
      order by line desc, length(name), name collate "vi-x-icu", id limit ${ROOTS_SHOWN}`.execute(
      transaction.db,
    ),
  )
  return rows
}

/** What grants are named by: "place 12" → its name. */
export async function nameRoots(
  reading: Reading,
  roots: readonly Pick<Root, 'line' | 'id'>[],
): Promise<Map<string, string>> {
  const today = reading.platform.clock.today()
  const idsOf = (line: string) => roots.filter((root) => root.line === line).map((root) => root.id)
  const { rows } = await reading.run(['administrator'], (transaction) =>
    sql<Root>`select line, id, name, above from ${named(today)}
      where (line = 'place' and id = any (${idsOf('place')})) or (line = 'body' and id = any (${idsOf('body')}))`.execute(
      transaction.db,
    ),
  )
  return new Map(rows.map((root) => [`${root.line} ${root.id}`, root.name]))
}
