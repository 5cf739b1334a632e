import { TileMap } from '#ui/tile-map/tile-map.tsx'
import type { FigureData } from '../pages/figure.tsx'
import { text } from '../text.vi.ts'
import { exactly } from '../words.ts'

/** The lines that are units, as squares placed about where they lie; shaded by fifths of the largest. */
export function FigureMap({ data, open }: { data: FigureData; open: (key: string) => string }) {
  const { figure } = data
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
      limits={limitsOf(tiles.map(({ value }) => value ?? 0))}
      write={(value) =>
        figure.indicator.kind === 'rate'
          ? exactly({ numerator: value, denominator: 1_000 }, '%')
          : exactly(value, figure.indicator.unit)
      }
    />
  )
}

/** A rate is shaded in thousandths. */
function shadeValue(value: FigureData['figure']['value']): number | null {
  if (value === null || typeof value === 'number') return value
  return Math.round((1_000 * value.numerator) / value.denominator)
}

function limitsOf(values: readonly number[]): readonly [number, number, number, number] {
  const most = Math.max(5, ...values)
  const step = (part: number) => Math.max(part, Math.round((most * part) / 5))
  return [step(1), step(2), step(3), step(4)]
}
