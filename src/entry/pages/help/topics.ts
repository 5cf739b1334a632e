import { type Role, readers, roles, writers } from '#platform/scope/roles.ts'
import type { Topic } from './topic-text.vi.ts'

export const HELP = '/tro-giup'
const ABOUT = 'trang'

/** Which pages each topic is about; the first that fits counts. */
const pages: readonly [RegExp, Topic][] = [
  [/^\/viec/, 'work'],
  [/^\/an-sinh\/ho-tro\/moi/, 'enter'],
  [/^\/an-sinh\/ho-tro\/[^/]+\/dinh-chinh/, 'correct'],
  [/^\/an-sinh\/ho-tro\/[^/]+\/dao/, 'reverse'],
  [/^\/an-sinh\/ho-tro\/[^/]+\/giai-doan/, 'stage'],
  [/^\/an-sinh\/ho-tro\/[^/]+\/giay-to/, 'paper'],
  [/^\/an-sinh\/ho-tro\/[^/]+\/chung/, 'joint'],
  [/^\/an-sinh\/ho-tro\/[^/]+/, 'record'],
  [/^\/an-sinh\/ho-tro/, 'list'],
  [/^\/ho(\/|$)/, 'household'],
  [/^\/giao-ban\/so/, 'figure'],
  [/^\/giao-ban\/chot/, 'freeze'],
  [/^\/giao-ban/, 'briefing'],
  [/^\/bao-cao\/doi-chieu/, 'check'],
  [/^\/danh-muc/, 'reference'],
  [/^\/(tai-khoan|doi-mat-khau|dang-)/, 'account'],
  [/^\/quan-tri/, 'administration'],
]

export const helpAbout = (path: string): string =>
  path === HELP || path === '/' ? HELP : `${HELP}?${new URLSearchParams({ [ABOUT]: path })}`

/** What the page that was asked about is about; null when there is nothing to say of it alone. */
export function topicIn(request: Request): Topic | null {
  const path = new URL(request.url).searchParams.get(ABOUT) ?? ''
  return pages.find(([pattern]) => pattern.test(path))?.[1] ?? null
}

/** Who does or reads what a topic tells of; what is everybody's own stands apart. */
const whose: Record<Topic, readonly Role[]> = {
  work: writers,
  enter: writers,
  correct: writers,
  reverse: writers,
  stage: writers,
  paper: writers,
  joint: writers,
  household: writers,
  record: readers,
  list: readers,
  briefing: readers,
  figure: readers,
  reference: readers,
  freeze: ['province-specialist', 'deputy-secretary'],
  check: ['province-specialist', 'deputy-secretary', 'auditor'],
  administration: ['administrator'],
  account: roles,
}

const topics: readonly Topic[] = [...new Set(pages.map(([, topic]) => topic))]

/** What somebody with these roles does, in the order of their day, and the rest. Signed out, nothing is anybody's. */
export function topicsFor(held: readonly Role[]): { own: Topic[]; others: Topic[] } {
  const isOwn = (topic: Topic) => whose[topic].some((role) => held.includes(role))
  return { own: topics.filter(isOwn), others: topics.filter((topic) => !isOwn(topic)) }
}
