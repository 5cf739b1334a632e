import { join } from 'node:path'
import pg from 'pg'
import { foundStandardBodies } from '#modules/organisations/index.ts'
import { loadProvince } from '#modules/territory/commands/load-province.ts'
import { makeAdministrator } from '#platform/auth/administration/make-administrator.sql.ts'
import { appUrl } from '#platform/db/connect.ts'
import { type Caller, openPlatform } from '#platform/module/index.ts'
import { keepAccounts, knownCommunes, openAccounts, type SignedUp } from './accounts.ts'
import { makeRoom } from './emptying.ts'
import type { Recording } from './help.ts'
import { bodyOf, type Land } from './land/land.ts'
import { epoch, readLand } from './land/read-land.ts'
import { planOf } from './nghe-an-2022/plan.ts'
import { easel } from './papers/easel.ts'
import { diceOf } from './random.ts'
import { fillSmall, planSmall } from './small.ts'
import { fillDrawers } from './small-drawer.ts'
import { people, words } from './text.vi.ts'
import { addCopies } from './write/copies.ts'
import { writeDays } from './write/days.ts'
import { openDesk } from './write/desk.ts'

export type WorldOptions = {
  size: 'small' | 'nghe-an-2022'
  /** How many times the records of nghe-an-2022; for benchmarks. */
  scale?: number
  dataDir: string
  businessDay?: string
  say: (line: string) => void
}

/** Another seed makes another province of the same totals. */
const seed = 'nghe-an'

/** Makes the synthetic world in an empty database, or anew in one that held such a world; refuses any other. */
export async function seedWorld(ownerUrl: string, options: WorldOptions): Promise<void> {
  const { size, scale = 1, dataDir, businessDay = '2022-07-25', say } = options
  const started = performance.now()
  const client = new pg.Client({ connectionString: ownerUrl })
  await client.connect()
  try {
    await makeRoom(client)
    const day = 'insert into scope.demonstration (business_day, world) values ($1, $2)'
    await client.query(day, [businessDay, scale === 1 ? size : `${size} × ${scale}`])
    say(words.land)
    const administrator = await prepareLand(ownerUrl, dataDir)
    const land = await readLand(client, diceOf(`${seed}/land`))
    const { signedUp, list } = await openAccounts(ownerUrl, land, administrator)
    const plan = size === 'small' ? planSmall(land) : planOf(land, seed)
    say(words.plan(plan.filter(({ deed }) => deed === 'record').length * scale))
    await writePast(client, { plan, land, signedUp, scale, dataDir })
    if (size === 'small') {
      await fillSmall(client, land, signedUp)
      await fillDrawers(ownerUrl, dataDir, signedUp)
    }
    await client.query('analyze')
    await keepAccounts(dataDir, list)
  } finally {
    await client.end()
  }
  say(words.done(Math.round((performance.now() - started) / 100) / 10))
}

/** Units and bodies go through the rooms' own deeds, done by the first administrator. */
async function prepareLand(ownerUrl: string, dataDir: string): Promise<{ userId: string; password: string }> {
  const { username, name } = people.administrator
  const made = await makeAdministrator(ownerUrl, { username, name, demonstration: true })
  const platform = await openPlatform(appUrl(ownerUrl), dataDir)
  const caller: Caller = { platform, actor: { userId: made.userId, name }, requestId: crypto.randomUUID() }
  try {
    await loadProvince(caller, { code: '40' })
    await foundStandardBodies(caller, { epoch })
  } finally {
    await platform.close()
  }
  return { userId: made.userId, password: made.firstPassword }
}

type Past = { plan: Recording[]; land: Land; signedUp: SignedUp; scale: number; dataDir: string }

async function writePast(client: pg.Client, { plan, land, signedUp, scale, dataDir }: Past): Promise<void> {
  const { muongLong, nhonMai } = knownCommunes(land)
  const desk = openDesk(
    new Map([
      [bodyOf(muongLong, 'front').id, signedUp.officer],
      [bodyOf(nhonMai, 'front').id, signedUp.stranger],
      [bodyOf(muongLong, 'farmers').id, signedUp.farmers],
    ]),
  )
  const { rows } = await client.query<{ code: string; name: string; unit: string }>(
    'select code, name, unit from support.item',
  )
  const draw = easel(join(dataDir, 'files'), land, rows, { shared: scale > 1 })
  // The whole world can be made again: no commit need wait for the disk.
  await client.query('set synchronous_commit = off; set jit = off')
  await writeDays(client, plan, { desk, draw })
  if (scale > 1) await addCopies(client, scale)
}
