import ts from 'typescript'
import { map } from '#modules/map.ts'
import { type Breach, parse, type Sources } from './sources.ts'

/** Files that every room has. */
const everywhere = ['README.md', 'module.ts', 'index.ts', 'text.vi.ts']

/** Law 4: every command and query is a file named by its deed, a command with a test beside it. */
export function findIncompleteDeeds(sources: Sources): Breach[] {
  const breaches: Breach[] = []
  for (const [path, text] of sources) {
    const deed = /^src\/modules\/([^/]+)\/(?:[^/]+\/)?(commands|queries)\/([^/]+)\.ts$/.exec(path)
    if (!deed || path.endsWith('.test.ts') || path.endsWith('.sql.ts')) continue
    const [, , kind, name = ''] = deed
    const verb = kind === 'commands' ? 'command' : 'query'
    if (!new RegExp(`\\.${verb}\\(\\s*'${name}'`).test(text))
      breaches.push({
        path,
        wrong: `does not make the ${verb} '${name}': the file and the deed have one name`,
      })
    if (kind === 'commands' && !sources.has(path.replace(/\.ts$/, '.test.ts')))
      breaches.push({ path, wrong: `has no test beside it: ${name}.test.ts` })
  }
  return breaches
}

/** Law 4: every page is in the site map, and the site map names only pages that exist. */
export function findUnroutedPages(sources: Sources): Breach[] {
  const routes = sources.get('src/routes.ts') ?? ''
  const named = [...routes.matchAll(/'((?:modules|entry)\/[^']+\.tsx?)'/g)].map(([, path]) => `src/${path}`)
  const pages = [...sources.keys()].filter((path) =>
    /^src\/(modules\/[^/]+|entry)\/(?:[^/]+\/)?pages\/.*\.tsx?$/.test(path),
  )
  const isPage = (path: string) =>
    /export (?:async )?(?:default|function (?:loader|action))|export const (?:loader|action)/.test(
      sources.get(path) ?? '',
    )
  return [
    ...pages
      .filter((path) => !/\.test\./.test(path) && isPage(path) && !named.includes(path))
      .map((path) => ({
        path,
        wrong: 'is not in src/routes.ts: a page has an address; what is none exports no loader and no action',
      })),
    ...named
      .filter((path) => !sources.has(path))
      .map((path) => ({ path, wrong: 'is in routes.ts and does not exist' })),
  ]
}

/** The shape of a room, a `reads` in module.ts that says what the map says, and its figures on the page where it counts. */
export function findShapelessRooms(sources: Sources, exists: (path: string) => boolean): Breach[] {
  const catalogue = sources.get('src/modules/briefings/catalogue.ts') ?? ''
  return map.flatMap(({ room, reads }) => {
    const at = `src/modules/${room}`
    const missing = everywhere.filter((name) => !sources.has(`${at}/${name}`) && !exists(`${at}/${name}`))
    const module = sources.get(`${at}/module.ts`) ?? ''
    const list = /reads:\s*\[([^\]]*)\]/.exec(module)?.[1] ?? ''
    const said = [...list.matchAll(/'([a-z]+)'/g)].map(([, name]) => name)
    const isCounted = !/counts:\s*true/.test(module) || catalogue.includes(`'#modules/${room}/index.ts'`)
    const same = said.toSorted().join() === [...reads].toSorted().join()
    return [
      ...missing.map((name) => ({ path: at, wrong: `has no ${name}` })),
      ...(isCounted
        ? []
        : [
            {
              path: at,
              wrong: 'counts and is no room of briefings/catalogue.ts: its figures would stand nowhere',
            },
          ]),
      ...(same
        ? []
        : [
            {
              path: `${at}/module.ts`,
              wrong: `reads ${said.join(', ')}; src/modules/map.ts says ${reads.join(', ')}`,
            },
          ]),
    ]
  })
}

/** House rule of the mission: no figure of the founding article stands as a literal outside the world and the tests. */
export function findArticleFigures(sources: Sources, figures: readonly string[]): Breach[] {
  const breaches: Breach[] = []
  for (const [path, text] of sources) {
    if (
      !/^src\/(?!ui\/)/.test(path) ||
      /\.test\.tsx?$/.test(path) ||
      /\/(text-check\/texts|tiles|epochs)\//.test(path)
    )
      continue
    const numbers = numberLiterals(path, text)
    for (const figure of figures)
      if (numbers.includes(figure)) breaches.push({ path, wrong: `holds ${figure}` })
  }
  return breaches
}

/** Numbers written as such or within a text; comments are free to speak of examples. */
function numberLiterals(path: string, text: string): string[] {
  const found: string[] = []
  const walk = (node: ts.Node): void => {
    if (
      ts.isNumericLiteral(node) ||
      ts.isBigIntLiteral(node) ||
      ts.isStringLiteralLike(node) ||
      ts.isJsxText(node)
    ) {
      found.push(...[...node.getText().matchAll(/\d[\d_.]*/g)].map(([number]) => number.replace(/[_.]/g, '')))
    }
    ts.forEachChild(node, walk)
  }
  walk(parse(path, text))
  return found
}
