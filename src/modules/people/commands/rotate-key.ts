import type { Work } from '#platform/module/index.ts'
import { drawerUnder, newKeyBytes, type Ring, readRing, replaceRing, ringOfEnvironment } from '../drawer.ts'
import { rotateKeyInput } from '../inputs.ts'
import { room } from '../module.ts'
import { findKeyInUse, type Resealed, reseal } from '../people.sql.ts'
import { refuse } from '../refusals.ts'

/** Numbers sealed anew with one statement. */
const batch = 1_000

/**
 * Every number is sealed anew, all in one commit, while nobody else writes. The new key lies in its file before; killed in
 * between, the drawer goes on under the old one, and the next try finishes with the new one.
 */
export const rotateKey = room.command('rotate-key', {
  input: rotateKeyInput,
  roles: ['administrator'],
  whole: true,
  mode: 'freezer',
  example: () => ({ reason: 'Đổi khóa định kỳ (mẫu)' }),
  async run(work, { reason }) {
    const inUse = await findKeyInUse(work.db)
    if (inUse === null) throw refuse('conflict', 'drawer-empty', [])
    const ring = await turned(work.platform.dataDir, inUse)
    const numbers = await resealAll(work, ring)
    const [before, after] = [{ key: inUse }, { key: ring.current, numbers }]
    work.changed({ record: 'identity-key', body: null, before, after, reason })
    return { key: ring.current, numbers }
  },
})

/** The ring with another key as its current one. The old one stays until the next rotation: a backup under way may need it. */
async function turned(dataDir: string, inUse: string): Promise<Ring> {
  const ring = await readRing(dataDir, true)
  if (ring.current !== inUse) return ring
  if (ringOfEnvironment()) throw refuse('conflict', 'key-in-environment', [inUse])
  const current = `k${Math.max(...Object.keys(ring.keys).map((id) => Number(id.slice(1)) || 0)) + 1}`
  const only = (keys: Record<string, string>) => (keys[inUse] ? { [inUse]: keys[inUse] } : {})
  const next: Ring = {
    digest: ring.digest,
    digests: { ...only(ring.digests), [current]: newKeyBytes() },
    current,
    keys: { ...only(ring.keys), [current]: newKeyBytes() },
  }
  await replaceRing(dataDir, next)
  return next
}

async function resealAll({ db }: Work<'people', 'territory'>, ring: Ring): Promise<number> {
  const drawer = drawerUnder(ring, ring.current)
  for (let done = 0; ; ) {
    const rows = await db
      .selectFrom('people.identity')
      .select(['person_id', 'sealed', 'key_id'])
      .where('key_id', '<>', ring.current)
      .limit(batch)
      .execute()
    if (rows.length === 0) return done
    const anew = rows.map(({ person_id, sealed, key_id }): Resealed => {
      const number = drawer.open({ sealed, keyId: key_id }, person_id)
      return {
        person: person_id,
        sealed: drawer.seal(number, person_id).sealed,
        digest: drawer.digest(number),
      }
    })
    await reseal(db, ring.current, anew)
    done += rows.length
  }
}
