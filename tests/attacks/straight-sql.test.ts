import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { appUrl } from '#platform/db/connect.ts'
import type { ExampleSide } from '#platform/module/index.ts'
import { attackDatabase, localOf, sidesOf, withOwner } from './world.ts'

// Past every command: what the login role's own SQL can do once it has entered with a small reach.
const url = await attackDatabase()
const app = new pg.Pool({ connectionString: appUrl(url), max: 2 })
let own: ExampleSide
let foreign: ExampleSide

type Table = { name: string; column: 'body_id' | 'place_id' }
const tables = await withOwner(url, async (owner) => {
  const { rows } = await owner.query<{ name: string; column: Table['column'] | null; guarded: boolean }>(`
    select n.nspname || '.' || c.relname as name, c.relrowsecurity as guarded,
      case when exists (select from pg_policy p where p.polrelid = c.oid and pg_get_expr(p.polqual, p.polrelid) like '%body_id%') then 'body_id'
           when exists (select from pg_policy p where p.polrelid = c.oid and pg_get_expr(p.polqual, p.polrelid) like '%place_id%') then 'place_id' end as column
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where c.relkind in ('r', 'v', 'm', 'p') and n.nspname !~ '^(pg_|information_schema|public|jobs)' order by 1`)
  return rows
})
const scoped = tables.filter(
  (table): table is Table & { guarded: boolean } => table.guarded && table.column !== null,
)

/** Tables that hold nothing of anybody's: readable by all who signed in, or closed to them altogether. */
const open = [
  'audit.head',
  'audit.link',
  'briefings.freeze',
  'briefings.frozen_figure',
  'briefings.reporting_period',
  'counted.change',
  'organisations.body',
  'organisations.parent',
  'scope.account',
  'scope.body',
  'scope.body_parent',
  'scope.body_tree',
  'scope.grant',
  'scope.merger',
  'scope.place',
  'scope.place_tree',
  'scope.renewed',
  'scope.whole',
  'support.item',
  'counted.frozen',
  'territory.place',
  'territory.special_area',
  'territory.succession',
]

beforeAll(async () => {
  ;({ own, foreign } = await sidesOf(url))
})
afterAll(() => app.end())

/** Runs as the login role entered as writer of the own commune; always undone. */
async function entered<T>(work: (client: pg.PoolClient) => Promise<T>): Promise<T> {
  const client = await app.connect()
  try {
    await client.query('begin')
    const { rows } = await client.query<{ reach: string }>(
      `select scope.enter($1, '{commune-officer}', '2022-07-25', 'writer') as reach`,
      [localOf('commune-officer')],
    )
    expect(rows[0]?.reach).toBe('local')
    return await work(client)
  } finally {
    await client.query('rollback')
    client.release()
  }
}

const idOf = (side: ExampleSide, column: Table['column']) => (column === 'body_id' ? side.body : side.place)

describe('the login role', () => {
  it('sees nothing and does nothing before it has entered', async () => {
    for (const { name } of tables.filter(({ name }) => !name.startsWith('auth.'))) {
      await expect(app.query(`select from ${name} limit 1`), name).rejects.toThrow(/permission denied/)
    }
  })

  it('can take only the roles made for it', async () => {
    const client = await app.connect()
    await expect(client.query('set role postgres')).rejects.toThrow(/permission denied/)
    client.release()
  })
})

describe.each(scoped.map((table) => [table.name, table] as const))(
  '%s under a small reach',
  (name, { column }) => {
    it('shows the own side and nothing foreign', async () => {
      const count = (client: pg.PoolClient | pg.Client, id: number) =>
        client.query<{ n: number }>(`select count(*)::int as n from ${name} where ${column} = $1`, [id])
      const foreignRows = await withOwner(url, (owner) => count(owner, idOf(foreign, column)))
      await entered(async (client) => {
        const readable = await client.query<{ may: boolean }>('select has_table_privilege($1, $2) as may', [
          name,
          'select',
        ])
        if (!readable.rows[0]?.may) return expect(count(client, 0)).rejects.toThrow(/permission denied/)
        expect(
          (await count(client, idOf(foreign, column))).rows[0]?.n,
          `of ${foreignRows.rows[0]?.n} rows`,
        ).toBe(0)
      })
    })

    it('changes and takes nothing foreign', async () => {
      for (const attack of [
        `update ${name} set ${column} = ${column} where ${column} = ${idOf(foreign, column)}`,
        `delete from ${name} where ${column} = ${idOf(foreign, column)}`,
      ]) {
        await entered(async (client) => {
          const result = await client.query(attack).then(
            (done) => done.rowCount,
            (error: Error) => error.message,
          )
          expect(typeof result === 'number' ? result : /permission denied/.test(String(result)), attack).toBe(
            typeof result === 'number' ? 0 : true,
          )
        })
      }
    })

    it('hands no own row over to the foreign side', async () => {
      await entered(async (client) => {
        const attack = client.query(
          `update ${name} set ${column} = ${idOf(foreign, column)} where ${column} = ${idOf(own, column)}`,
        )
        const result = await attack.then(
          (done) => done.rowCount,
          (error: Error) => error.message,
        )
        // No own row to hand over in this world, or refused.
        expect(
          result === 0 || /permission denied|row-level security/.test(String(result)),
          String(result),
        ).toBe(true)
      })
    })
  },
)

it('guards every table that is not declared open', () => {
  const unguarded = tables.filter(({ guarded }) => !guarded).map(({ name }) => name)
  const closed = unguarded.filter((name) => !open.includes(name) && !/^auth\./.test(name))
  return entered(async (client) => {
    for (const name of closed) {
      const { rows } = await client.query<{ may: boolean }>('select has_table_privilege($1, $2) as may', [
        name,
        'select',
      ])
      expect([name, rows[0]?.may]).toEqual([name, false])
    }
  })
})

it('keeps posted entries, facts and the audit from being rewritten', async () => {
  for (const attack of [
    'update audit.entry set reason = null',
    'delete from audit.entry',
    'update audit.link set nth = nth + 1',
    'update counted.fact set quantity = 1',
    'delete from counted.fact',
    "insert into counted.change (seq, recorded_at, deed) values (999999, now(), 'x')",
    "update support.reversal set reason = ''",
    'delete from support.case',
    'delete from support.paper',
  ]) {
    await entered((client) => expect(client.query(attack), attack).rejects.toThrow(/permission denied/))
  }
})
