import { readers } from '#platform/scope/index.ts'
import { epochNamed } from '../epochs/epochs.ts'
import { layTilesInput } from '../inputs.ts'
import { room } from '../module.ts'
import { abbreviationsOf } from '../rules.ts'
import { tilesOf } from '../tiles/tiles.ts'

/** One square a unit, about where it lies, on the map of a day or of today. */
export const layTiles = room.query('lay-tiles', {
  input: layTilesInput,
  roles: readers,
  example: () => ({ level: 'commune' as const, on: '2022-07-25' }),
  async run({ db }, { level, on }) {
    const all = db
      .selectFrom('territory.place')
      .select(['id', 'code', 'epoch', 'kind', 'name'])
      .where('level', '=', level)
      .orderBy('code')
    const units = await (on
      ? all
          .where('from_day', '<=', on)
          .where((is) => is.or([is('to_day', 'is', null), is('to_day', '>=', on)]))
      : all.where('to_day', 'is', null)
    ).execute()
    const codes = units.map((unit) => unit.code)
    const tiles = new Map(tilesOf(epochNamed(units[0]?.epoch), level, codes).map((tile) => [tile.code, tile]))
    const letters = abbreviationsOf(units.map(({ name }) => name))
    return units.flatMap(({ id, code, kind, name }, nth) => {
      const tile = tiles.get(code)
      const short = letters[nth] ?? ''
      return tile ? [{ id, label: `${kind} ${name}`, short, column: tile.column, row: tile.row }] : []
    })
  },
})
