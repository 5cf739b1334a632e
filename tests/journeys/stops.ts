import type { RouteConfigEntry } from '@react-router/dev/routes'
import type { ExampleSide } from '#platform/module/index.ts'
import routes from '../../src/routes.ts'

/** One page of the site map under one address. */
export type Stop = { pattern: string; path: string }

type Known = { side: ExampleSide; district: number }

/** Every page of the site map (files and sheets left out), with the addresses it is looked at under. */
export async function allStops(known: Known): Promise<Stop[]> {
  const patterns = flatten(await routes, '')
  return patterns.flatMap((pattern) => fill(pattern, known).map((path) => ({ pattern, path })))
}

function flatten(entries: readonly RouteConfigEntry[], above: string): string[] {
  return entries.flatMap((entry) => {
    const pattern = entry.path ? `${above}/${entry.path}` : above || '/'
    const own = entry.file.endsWith('.tsx') ? [pattern] : []
    return [...own, ...flatten(entry.children ?? [], entry.path ? pattern : above)]
  })
}

/** A page with a parameter that is not known here has to be told what stands for it: it throws. */
function fill(pattern: string, { side, district }: Known): string[] {
  if (pattern === '/tim') return ['/tim', '/tim?tim=muong+long', '/tim?tim=lau']
  if (pattern === '/tro-giup') return ['/tro-giup', '/tro-giup?trang=/an-sinh/ho-tro/moi']
  if (pattern === '/danh-muc/to-chuc/thanh-lap') return [pattern, `${pattern}?tim=vinh`]
  if (pattern === '/an-sinh/ho-tro/:id') {
    const step = encodeURIComponent(`/giao-ban/so/support.amount/2022-H1/${side.place}`)
    return [`/an-sinh/ho-tro/${side.house}`, `/an-sinh/ho-tro/${side.house}?mo-tu=${step}`]
  }
  if (pattern === '/*') return ['/khong-co-trang-nay']
  if (pattern.startsWith('/giao-ban/so/')) {
    const figure = '/giao-ban/so/support.livelihood-poor-households/2022-Q2'
    const sum = '/giao-ban/so/support.amount/2022-H1'
    return [
      figure,
      `${figure}/${side.place}`,
      sum,
      `${sum}/${district}`,
      `${sum}/${side.place}`,
      `${sum}/cap-tinh`,
    ]
  }
  const values: Record<string, string | number | undefined> = {
    userId: side.account,
    grantId: side.grant,
    deed: 'khoa',
    person: side.person,
    paper: side.paper,
    post: side.post,
    id: idOf(pattern, side),
  }
  return [
    pattern.replace(/:(\w+)\??/g, (_, name: string) => {
      const value = values[name]
      if (value === undefined) throw new Error(`Say in stops.ts what stands for :${name} in ${pattern}`)
      return String(value)
    }),
  ]
}

function idOf(pattern: string, side: ExampleSide): string | number | undefined {
  if (pattern.startsWith('/danh-muc/to-chuc/')) return side.body
  if (pattern.startsWith('/danh-muc/')) return side.place
  if (pattern.endsWith('/go-noi')) return side.joined
  if (pattern.startsWith('/ho/')) return side.household
  if (pattern.endsWith('/nguoi-benh')) return side.medical
  if (pattern.startsWith('/an-sinh/ho-tro/')) return side.house
  return undefined
}
