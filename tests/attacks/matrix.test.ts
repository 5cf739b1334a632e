import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { map } from '#modules/map.ts'
import { openIdentity } from '#modules/people/commands/open-identity.ts'
import { appUrl } from '#platform/db/connect.ts'
import { type ExampleSide, openPlatform, openReading } from '#platform/module/index.ts'
import { Refusal } from '#platform/refusal.ts'
import { roles } from '#platform/scope/index.ts'
import { cloneDatabase, dropDatabase } from '../setup/database.ts'
import { type AnyDeed, deeds, differences, isCommand } from './deeds.ts'
import { attackTemplate, lend, localOf, sidesOf, wholeOf, withOwner, worldFolder } from './world.ts'

type World = Awaited<ReturnType<typeof openPlatform>> & {
  url: string
  own: ExampleSide
  foreign: ExampleSide
}

let template: string
let world: World

async function openWorld(): Promise<World> {
  const url = await cloneDatabase(template)
  const platform = await openPlatform(appUrl(url), worldFolder)
  return { ...platform, url, ...(await sidesOf(url)) }
}

async function closeWorld(one: World): Promise<void> {
  await one.close()
  await dropDatabase(one.url)
}

beforeAll(async () => {
  template = await attackTemplate()
  world = await openWorld()
}, 120_000)
afterAll(() => closeWorld(world))

/** Does or asks it as that account, in a request of its own. */
async function attempt(one: World, user: string, deed: AnyDeed, input: unknown): Promise<unknown> {
  const reading = openReading(one, { userId: user, name: user })
  try {
    return await deed(reading, input)
  } finally {
    await reading.close()
  }
}

/** How an attempt ended: what it answered, or the refusal. Any other error is a fault and fails the test. */
async function outcome(
  one: World,
  user: string,
  deed: AnyDeed,
  input: unknown,
): Promise<{ answer: unknown } | { refused: Refusal }> {
  try {
    return { answer: await attempt(one, user, deed, input) }
  } catch (error) {
    if (error instanceof Refusal) return { refused: error }
    throw error
  }
}

const codeOf = (result: Awaited<ReturnType<typeof outcome>>) =>
  'refused' in result ? result.refused.code : 'answered'
const hidden = 'platform/not-found'

/** Everything that a change would leave behind. */
const traces = (url: string) =>
  withOwner(
    url,
    async (owner) =>
      (await owner.query('select count(*) as entries, max(recorded_at) as last from audit.entry')).rows[0],
  )

/** Words and ids that stand on the foreign side only. */
async function markersOf(one: World): Promise<string[]> {
  const names = await withOwner(one.url, (owner) =>
    owner.query<{ name: string }>(
      'select head_name as name from people.household where id = $1 union select full_name from people.person where id = $2',
      [one.foreign.household, one.foreign.person],
    ),
  )
  const ids = Object.values(one.foreign).filter((value) => typeof value === 'string')
  const own = new Set<unknown>(Object.values(one.own))
  return [...ids.filter((id) => !own.has(id)), ...names.rows.map(({ name }) => name)]
}

describe.each(deeds.map((deed) => [deed.deed, deed] as const))('%s', (_name, deed) => {
  const inputs = () => ({ own: deed.example(world.own), foreign: deed.example(world.foreign) })

  it('differs between the sides in ids only', () => {
    const { own, foreign } = inputs()
    const ids = new Set<unknown>([...Object.values(world.own), ...Object.values(world.foreign)])
    for (const { path, a, b } of differences(own, foreign))
      expect([path, ids.has(a), ids.has(b)]).toEqual([path, true, true])
  })

  for (const role of roles.filter((role) => !deed.roles.includes(role))) {
    it(`is refused to ${role}, who reaches everything`, async () => {
      const before = await traces(world.url)
      expect(codeOf(await outcome(world, wholeOf(role), deed, inputs().own))).toBe(hidden)
      expect(await traces(world.url)).toEqual(before)
    })
  }

  for (const role of roles.filter((role) => deed.roles.includes(role))) {
    it(`${role}: own record first, then nothing of a foreign one`, async () => {
      const one = isCommand(deed) ? await openWorld() : world
      try {
        const { own, foreign } = { own: deed.example(one.own), foreign: deed.example(one.foreign) }
        await lend(one.url, localOf(role))
        if (deed.whole) {
          // A deed upon the whole system: a small reach is refused like no reach, the whole one is enough.
          expect(codeOf(await outcome(one, localOf(role), deed, own))).toBe(hidden)
          expect(codeOf(await outcome(one, wholeOf(role), deed, own))).toBe('answered')
          return
        }
        expect(codeOf(await outcome(one, localOf(role), deed, own))).toBe('answered')
        const before = await traces(one.url)
        const attacked = await outcome(one, localOf(role), deed, foreign)
        if (isCommand(deed)) expect(codeOf(attacked)).toBe(hidden)
        else if ('answer' in attacked) {
          const told = JSON.stringify(attacked.answer)
          for (const marker of await markersOf(one)) expect(told).not.toContain(marker)
        } else expect(attacked.refused.code).toBe(hidden)
        expect(await traces(one.url)).toEqual(before)
      } finally {
        if (one !== world) await closeWorld(one)
      }
    })
  }
})

it('meets a full drawer on both sides, and opens the own one only', async () => {
  const purpose = 'Thử'
  const user = localOf('commune-officer')
  const caller = { platform: world, actor: { userId: user, name: user }, requestId: crypto.randomUUID() }
  const ask = (person: string) => openIdentity(caller, { person, purpose })
  await withOwner(world.url, async (owner) => {
    const sides = [world.own.identified, world.foreign.identified]
    const kept = 'select person_id from people.identity where person_id = any ($1)'
    expect((await owner.query(kept, [sides])).rowCount).toBe(2)
  })
  expect(await ask(world.own.identified)).toEqual({ number: '040185000000' })
  await expect(ask(world.foreign.identified)).rejects.toMatchObject({ code: hidden })
})

it('finds the deeds of every room', () => {
  const rooms = new Set(deeds.map(({ deed }) => deed.split('/')[0]))
  for (const { room } of map) expect(rooms).toContain(room)
  expect(rooms).toContain('auth')
})
