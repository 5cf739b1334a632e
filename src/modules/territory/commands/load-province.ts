import type { Work } from '#platform/module/index.ts'
import { refusalsOf } from '#platform/refusal.ts'
import { addPlaces, giveGrant } from '#platform/scope/index.ts'
import { findProvince } from '../epochs/province.ts'
import { loadProvinceInput } from '../inputs.ts'
import { room } from '../module.ts'
import { type PlaceRows, rowsOf } from '../places.ts'
import { words } from '../text.vi.ts'

const refuse = refusalsOf('territory', words.refusals)

/**
 * Puts a province of today with all its epochs into the database, or what newer lists add to it.
 * One installation serves one province: with a second, nobody would reach everything any more.
 */
export const loadProvince = room.command('load-province', {
  input: loadProvinceInput,
  roles: ['administrator'],
  whole: true,
  example: () => ({ code: '40' }),
  async run(work, { code }) {
    const province = findProvince(code)
    if (!province) throw refuse('invalid', 'no-such-province', [code], { field: 'code' })
    const known = await knownPlaces(work)
    const loaded = known.find((place) => place.level === 'province' && place.to_day === null)
    if (loaded && loaded.code !== code) {
      throw refuse('conflict', 'other-province-loaded', [`${loaded.kind} ${loaded.name}`])
    }
    const rows = rowsOf(province, known, Math.max(0, ...known.map((place) => place.id)) + 1)
    await insertRows(work, rows)
    const root = loaded?.id ?? rootOf(rows)
    if (!loaded) await keepReach(work, root)
    if (rows.places.length > 0) {
      work.changed({ record: String(root), body: null, after: { code, added: rows.places.length } })
    }
    return { root, added: rows.places.length, unmatched: province.unmatched.length }
  },
})

type Loading = Work<'territory'>

function knownPlaces(work: Loading) {
  return work.db
    .selectFrom('territory.place')
    .select(['id', 'code', 'epoch', 'kind', 'name', 'level', 'to_day'])
    .execute()
}

async function insertRows(work: Loading, { places, successions, nodes }: PlaceRows): Promise<void> {
  if (nodes.length === 0) return
  // The largest province with all its epochs stays far below the 65,535 parameters of one statement.
  await work.db.insertInto('territory.place').values(places).execute()
  if (successions.length > 0) await work.db.insertInto('territory.succession').values(successions).execute()
  await addPlaces(work, nodes)
}

function rootOf(rows: PlaceRows): number {
  const root = rows.places.find((place) => place.level === 'province' && place.to_day === null)
  if (!root) throw new Error('A province of today has no end')
  return root.id
}

/** Before the first province any grant reached all there was; from now on it takes one on the province. */
async function keepReach(work: Loading, root: number): Promise<void> {
  const { userId } = work.actor
  await giveGrant(work, {
    userId,
    line: 'place',
    root,
    role: 'administrator',
    fromDay: work.today,
    toDay: null,
  })
}
