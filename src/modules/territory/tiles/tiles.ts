import type { Epoch } from '../epochs/epochs.ts'
import type { Level } from '../epochs/unit.ts'
import { communes2020, communes2025, districts2020 } from './nghe-an.ts'

export type Tile = { code: string; column: number; row: number }

/**
 * Where each unit's square stands, from the top left. Units that the layout does not know (another province) are set in rows
 * by their codes, which run roughly from the north; nothing is left out.
 */
export function tilesOf(epoch: Epoch, level: Level, codes: readonly string[]): Tile[] {
  const known = new Map(layoutOf(epoch, level).map((tile) => [tile.code, tile]))
  const placed = codes.flatMap((code) => known.get(code) ?? [])
  if (placed.length === codes.length) return placed
  const columns = Math.max(1, Math.ceil(Math.sqrt(codes.length)))
  return [...codes]
    .sort()
    .map((code, index) => ({ code, column: index % columns, row: Math.floor(index / columns) }))
}

function layoutOf(epoch: Epoch, level: Level): Tile[] {
  if (level === 'province') return []
  if (level === 'district') return epoch === '2025-07' ? [] : read(districts2020)
  return read(epoch === '2025-07' ? communes2025 : communes2020)
}

function read(layout: string): Tile[] {
  return layout
    .trim()
    .split('\n')
    .flatMap((line, row) => line.split(' ').map((code, column) => ({ code, column, row })))
    .filter((tile) => tile.code !== '-')
}
