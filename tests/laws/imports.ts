import { map } from '#modules/map.ts'
import { type Breach, type Import, importsOf, isTest, layerOf, roomOf, type Sources } from './sources.ts'

/** What each layer may import. */
const below: Record<string, readonly string[]> = {
  entry: ['entry', 'modules', 'platform', 'ui'],
  modules: ['modules', 'platform', 'ui'],
  ui: ['ui', 'platform'],
  platform: ['platform'],
}

const order = map.map(({ room }) => room as string)

function allImports(sources: Sources): Import[] {
  return [...sources]
    .filter(([path]) => /\.tsx?$/.test(path) && !isTest(path))
    .flatMap(([path, text]) => importsOf(path, text))
}

/** Law 1: entry → modules → platform; room to room through the front door, and only upward. */
export function findWrongImports(sources: Sources): Breach[] {
  return allImports(sources).flatMap((one) =>
    wrongIn(one).map((wrong) => ({ path: one.from, wrong: `${wrong}: ${one.raw}` })),
  )
}

function wrongIn({ from, to }: Import): string[] {
  const [layer, target] = [layerOf(from), layerOf(to)]
  if (!layer || !target)
    return to.startsWith('world/') && layer ? ['the program does not import the synthetic world'] : []
  if (!below[layer]?.includes(target))
    return [`${layer} does not import ${target}: the order is entry → modules → platform`]
  if (layer === 'ui' && target === 'platform' && !to.startsWith('src/platform/i18n/'))
    return ['ui knows only the platform’s words and formats']
  const [room, other] = [roomOf(from), roomOf(to)]
  if (!other || room === other) return []
  if (!/^src\/modules\/[^/]+\/(index\.ts|parts\/)/.test(to)) {
    // The site map and the fitting of rooms into one program are entry's work; it may name a room's pages, jobs and deeds.
    return layer === 'entry' ? [] : ['a room is entered by index.ts or parts/: name it there']
  }
  return room && order.indexOf(other) >= order.indexOf(room)
    ? [`${other} does not stand above ${room} in src/modules/map.ts`]
    : []
}

/** Law 1: no cycles among files (types may point both ways). */
export function findCycles(sources: Sources): Breach[] {
  const edges = new Map<string, string[]>()
  for (const { from, to, isType } of allImports(sources))
    if (to && !isType) edges.set(from, [...(edges.get(from) ?? []), to])
  const done = new Set<string>()
  const breaches: Breach[] = []
  const walk = (path: string, trail: readonly string[]): void => {
    const at = trail.indexOf(path)
    if (at >= 0) breaches.push({ path, wrong: `cycle: ${[...trail.slice(at), path].join(' → ')}` })
    if (at >= 0 || done.has(path)) return
    for (const next of edges.get(path) ?? []) walk(next, [...trail, path])
    done.add(path)
  }
  for (const path of edges.keys()) walk(path, [])
  return breaches
}

/** Law 2: pages hold no SQL, rules no I/O and no clock, commands no React; only platform/module opens a transaction. */
export function findWrongContents(sources: Sources): Breach[] {
  const breaches: Breach[] = []
  for (const [path, text] of sources) {
    if (isTest(path) || !path.startsWith('src/')) continue
    const raws = importsOf(path, text)
      .filter(({ isType }) => !isType)
      .map(({ raw }) => raw)
    const say = (wrong: string) => breaches.push({ path, wrong })
    if (
      /\/(pages|parts)\/.*\.tsx$/.test(path) &&
      raws.some((raw) => raw === 'kysely' || raw === 'pg' || (roomOf(path) && raw.endsWith('.sql.ts')))
    )
      say('a page holds no SQL: ask a query of the room')
    if (/\/rules(\.ts|\/)/.test(path)) {
      if (raws.some((raw) => /^(node:|kysely|pg$)|\.sql\.ts$/.test(raw)))
        say('rules do no I/O: read in the deed and hand the values in')
      if (/\bDate\.now\(|new Date\(\)/.test(text)) say('rules have no clock: take the day as a value')
    }
    if (
      /\/commands\//.test(path) &&
      raws.some((raw) => /^(react|react-dom|react-router)$/.test(raw) || raw.startsWith('#ui/'))
    )
      say('a command knows no React: what it says goes to the page by its result or refusal')
    const opens = /\bopenTransaction\(|\.transaction\(\)|['"`]\s*begin\b(?!-)/i.test(text)
    if (
      opens &&
      !path.startsWith('src/platform/module/') &&
      !/^src\/platform\/(auth|jobs|backup)\//.test(path)
    )
      say(
        'only platform/module opens a transaction: write in a command, or in a neighbour’s by .within(work)',
      )
  }
  return breaches
}
