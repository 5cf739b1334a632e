import { resolve } from 'node:path'
import pg from 'pg'
import { uuidv7 } from 'uuidv7'
import type { ExampleSide } from '#platform/module/index.ts'
import { type Role, roles } from '#platform/scope/index.ts'
import { exampleSides, seedWorld } from '#world/index.ts'
import { ownDatabase, templateOf } from '../setup/database.ts'

export const worldFolder = resolve('node_modules/.cache/giao-ban/attack-files')

/** Each role twice: reaching the own commune only, and reaching everything. */
export const localOf = (role: Role): string => `local-${role}`
export const wholeOf = (role: Role): string => `whole-${role}`

/** The small world and an account of each role, once for all tests and runs. */
export function attackTemplate(): Promise<string> {
  return templateOf({
    name: 'attacked',
    madeFrom: ['world/**/*.ts', 'tests/attacks/world.ts', 'src/modules/**/*.ts', 'db/migrations/*.sql'],
    async fill(url) {
      await seedWorld(url, { size: 'small', dataDir: worldFolder, say: () => {} })
      await giveRoles(url)
    },
  })
}

export const attackDatabase = async (): Promise<string> => ownDatabase(await attackTemplate())

async function giveRoles(url: string): Promise<void> {
  await withOwner(url, async (owner) => {
    const { own, foreign } = await exampleSides(url)
    for (const { place } of [own, foreign]) {
      const mark = `insert into territory.special_area (id, place_id, kind, from_day, basis, confirmed) values ($1, $2, 'border', '2021-01-01', 'Quyết định thử', false)`
      await owner.query(mark, [uuidv7(), place])
    }
    const { rows } = await owner.query<{ id: number }>('select place_id as id from scope.whole limit 1')
    const whole = rows[0]?.id
    for (const role of roles) {
      for (const [user, root] of [
        [localOf(role), own.place],
        [wholeOf(role), whole],
      ] as const) {
        await owner.query('insert into scope.account (user_id, name) values ($1, $1)', [user])
        const grant = `insert into scope.grant (id, user_id, line, root_id, role, from_day) values ($1, $2, 'place', $3, $4, '2020-01-01')`
        await owner.query(grant, [uuidv7(), user, root, role])
      }
    }
  })
}

export async function sidesOf(url: string): Promise<{ own: ExampleSide; foreign: ExampleSide }> {
  return exampleSides(url)
}

export async function withOwner<T>(url: string, work: (owner: pg.Client) => Promise<T>): Promise<T> {
  const owner = new pg.Client({ connectionString: url })
  await owner.connect()
  try {
    return await work(owner)
  } finally {
    await owner.end()
  }
}

/**
 * What only its owner may touch is lent on both sides, and posts are freed of their access (ended with one only by the province),
 * so that a refusal can have no other reason than the reach.
 */
export async function lend(url: string, user: string): Promise<void> {
  await withOwner(url, async (owner) => {
    await owner.query('update support.draft set owner = $1', [user])
    await owner.query('update scope.grant set post_id = null')
  })
}
