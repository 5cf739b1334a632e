import { randomUUID } from 'node:crypto'
import { Kysely, PostgresDialect } from 'kysely'
import { prepareDatabase } from '#entry/prepare.ts'
import { foundStandardBodies } from '#modules/organisations/index.ts'
import { rotateKey } from '#modules/people/commands/rotate-key.ts'
import { EPOCHS } from '#modules/territory/epochs/epochs.ts'
import { loadProvince as loadUnits } from '#modules/territory/index.ts'
import { makeAdministrator } from '#platform/auth/administration/make-administrator.sql.ts'
import { appUrl, openPool } from '#platform/db/connect.ts'
import { type Caller, openPlatform } from '#platform/module/index.ts'
import { type Answer, readArguments, UsageError } from './arguments.ts'
import { withUsableDatabase } from './database.ts'
import { findAdministrator } from './installation.sql.ts'
import { words } from './text.vi.ts'

/** `admin create`: the first administrator of a real installation; `--again` for who locked everybody out. */
export async function createAdministrator(args: readonly string[]): Promise<Answer> {
  const { values } = readArguments(args, {
    username: { type: 'string' },
    name: { type: 'string' },
    again: { type: 'boolean' },
  })
  const { username = words.administrator.username, name = words.administrator.name } = values
  return withUsableDatabase(async (ownerUrl) => {
    await prepareDatabase(ownerUrl)
    if (!values.again && (await administratorOf(ownerUrl))) throw new Error(words.administratorExists)
    const { firstPassword } = await makeAdministrator(ownerUrl, { username, name })
    return {
      text: [words.administratorMade(username), words.firstPassword(firstPassword), words.loadNext].join(
        '\n',
      ),
    }
  })
}

/**
 * `province load --code 40`: the units of a province with their history, and the bodies of the Front and the organisations on
 * today's map; both are the administrator's deeds.
 */
export async function loadProvince(args: readonly string[]): Promise<Answer> {
  const { values } = readArguments(args, { code: { type: 'string' } })
  const { code } = values
  if (code === undefined) throw new UsageError(words.missingArgument('--code'))
  return asAdministrator(async (caller) => {
    const { added } = await loadUnits(caller, { code })
    const { founded } = await foundStandardBodies(caller, { epoch: EPOCHS.at(-1) ?? '' })
    return { text: added + founded > 0 ? words.provinceLoaded(added, founded) : words.provinceKnown }
  })
}

/** `identity rotate-key`: the numbers of the locked drawer under a new key; the administrator's deed. */
export async function rotateIdentityKey(args: readonly string[]): Promise<Answer> {
  const { values } = readArguments(args, { reason: { type: 'string' } })
  const { reason } = values
  if (reason === undefined) throw new UsageError(words.missingArgument('--reason'))
  return asAdministrator(async (caller) => {
    const { key, numbers } = await rotateKey(caller, { reason })
    return { text: words.keyRotated(numbers, key) }
  })
}

/** A deed done from the command line stands in the history under the administrator's name. */
function asAdministrator(work: (caller: Caller) => Promise<Answer>): Promise<Answer> {
  return withUsableDatabase(async (ownerUrl) => {
    await prepareDatabase(ownerUrl)
    const actor = await administratorOf(ownerUrl)
    if (!actor) throw new Error(words.noAdministrator)
    const platform = await openPlatform(appUrl(ownerUrl))
    try {
      return await work({ platform, actor, requestId: randomUUID() })
    } finally {
      await platform.close()
    }
  })
}

async function administratorOf(ownerUrl: string) {
  const db = new Kysely<unknown>({ dialect: new PostgresDialect({ pool: openPool(ownerUrl, 1) }) })
  try {
    return await findAdministrator(db)
  } finally {
    await db.destroy()
  }
}
