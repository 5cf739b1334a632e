import type { Command, Deed, Query } from '#platform/module/index.ts'

type AnyCommand = Command<unknown, unknown>
type AnyQuery = Query<unknown, unknown>
export type AnyDeed = AnyCommand | AnyQuery

/** Every command and query of the program, found by where they stand: a new one is attacked without anyone writing a line. */
const files = import.meta.glob<Record<string, unknown>>(
  [
    '/src/modules/**/{commands,queries}/*.ts',
    '/src/platform/**/{commands,queries,administration}/*.ts',
    '!/src/**/*.test.ts',
  ],
  { eager: true },
)

function isDeed(value: unknown): value is AnyDeed {
  return typeof value === 'function' && 'deed' in value && 'example' in value
}

export const deeds: AnyDeed[] = [
  ...new Map(
    Object.values(files)
      .flatMap((exported) => Object.values(exported).filter(isDeed))
      .map((deed) => [deed.deed, deed]),
  ).values(),
].sort((a, b) => a.deed.localeCompare(b.deed))

export const isCommand = (deed: Deed<unknown>): deed is AnyCommand => deed.kind === 'command'

/** Where two inputs differ: paths with both values. Only ids may. */
export function differences(a: unknown, b: unknown, path = ''): { path: string; a: unknown; b: unknown }[] {
  if (typeof a === 'object' && a !== null && typeof b === 'object' && b !== null) {
    const keys = new Set([...Object.keys(a), ...Object.keys(b)])
    return [...keys].flatMap((key) => differences(Reflect.get(a, key), Reflect.get(b, key), `${path}.${key}`))
  }
  return Object.is(a, b) ? [] : [{ path, a, b }]
}
