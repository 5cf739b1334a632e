import { TileMap } from '#ui/tile-map/tile-map.tsx'
import type { FigureData } from '../pages/figure.tsx'
import { text } from '../text.vi.ts'
import { briefly, exactly } from '../words.ts'

/** The lines that are units, as squares placed about where they lie; shaded by fifths of the largest. */
export function FigureMap({ data, open }: { data: FigureData; open: (key: string) => string }) {
  const { figure } = data
  const { kind, unit } = figure.indicator
  const values = new Map(figure.lines.map((line) => [line.key, shadeValue(line.value)]))
  const tiles = figure.tiles.map((tile) => ({
    key: String(tile.id),
    label: tile.label,
    short: tile.short,
    column: tile.column,
    row: tile.row,
    value: values.get(String(tile.id)) ?? null,
    to: open(String(tile.id)),
  }))
  if (tiles.length === 0) return null
  return (
    <TileMap
      sentence={text.mapTitle(figure.indicator.name)}
      head={[text.unit, text.value]}
      tiles={tiles}
      limits={limitsOf(Math.max(5, ...tiles.map(({ value }) => value ?? 0)))}
      whole={kind !== 'rate' && unit !== 'đồng'}
      write={(value) =>
        kind === 'rate' ? exactly({ numerator: value, denominator: 1_000 }, '%') : briefly(value, unit)
      }
    />
  )
}

/** A rate is shaded in thousandths. */
function shadeValue(value: FigureData['figure']['value']): number | null {
  if (value === null || typeof value === 'number') return value
  return Math.round((1_000 * value.numerator) / value.denominator)
}

/** Four round limits: of small counts each number its own, of sums two digits and noughts. */
function limitsOf(most: number): readonly [number, number, number, number] {
  const nought = 10 ** Math.max(0, Math.floor(Math.log10(most)) - 1)
  const limit = (part: number) => Math.max(part + 1, Math.round((most * part) / 5 / nought) * nought)
  return [limit(1), limit(2), limit(3), limit(4)]
}
