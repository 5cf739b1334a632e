import type { Organisation } from '#platform/indicators/tie.ts'
import type { Region } from './regions.ts'
import { fold, type Said } from './scope-fold.ts'
import { JOINTS, type ScopeMention, type Where } from './scope-said.ts'
import type { Level } from './scope-words.vi.ts'
import { closingOf, keysOf, type Token } from './tokens.ts'

/** Whose figure: null for the whole province, for all organisations. */
export type Scope = { place: string | null; organisation: Organisation | null; level: Level }

export type ScopeContext = {
  /** Of the line above. */
  heading: Said
  /** Of the first line above all that names somebody or some place: the text may be theirs alone. */
  title: Said
  /** Of the sentence before, in the same paragraph. */
  paragraph: Said
  /** A place below the province that the text opens with. */
  lead: Where | undefined
}

export const noScopes: ScopeContext = { heading: {}, title: {}, paragraph: {}, lead: undefined }

const [OF] = keysOf('của')

/** Whom the sentence's words make responsible for a figure: once as the sentence runs, once as its head and clause say. */
export function saidOf(
  tokens: readonly Token[],
  mentions: readonly ScopeMention[],
  region: Region,
  regions: readonly Region[],
): Said[] {
  const { figure, from, to } = region
  const before = mentions.filter(({ end }) => end <= figure.at)
  const first = regions[0]?.figure.at ?? figure.at
  const clause = clauseStart(tokens, figure.at, regions[0]?.start ?? figure.at)
  const firstOfClause = regions.find((other) => other.figure.at >= clause)?.figure.at ?? figure.at
  const leads = before.filter(
    (m) =>
      m.end <= first ||
      (m.at >= clause && m.end <= firstOfClause) ||
      m.at >= from ||
      opensStatement(tokens, m),
  )
  const own = mentions.filter(
    (m) => m.at >= figure.end && m.at < afterBracket(tokens, to) && belongs(tokens, m),
  )
  const led = before.filter(({ end }) => end > from)
  if (isTwoPlaces(led, own)) return [{ where: 'unknown' }]
  const readings = [fold(tokens, before), fold(tokens, leads)].map((said) =>
    fold(tokens, own.map(asSubject), said),
  )
  return JSON.stringify(readings[0]) === JSON.stringify(readings[1]) ? readings.slice(0, 1) : readings
}

/** "Xã Tà Cạ 45 nhà … trên địa bàn huyện Quỳ Hợp", "… trên toàn tỉnh": one of both is wrong. */
function isTwoPlaces(led: readonly ScopeMention[], own: readonly ScopeMention[]): boolean {
  const placed = [led, own].map((mentions) => mentions.flatMap(({ said }) => whereIn(said) ?? []))
  const named = [...(placed[0]?.slice(-1) ?? []), ...(placed[1] ?? [])]
  return named.some((one, nth) => named.slice(nth + 1).some((other) => isApart(one, other)))
}

function isApart(one: Where, other: Where): boolean {
  if (typeof one !== 'object' || other === 'unknown') return false
  if (other === 'whole') return true
  return one.code !== other.code && !(one.level === 'district' && other.level === 'commune')
}

const whereIn = (said: ScopeMention['said']): Where | undefined =>
  said.of === 'whole' ? (said.where ?? 'whole') : said.of === 'place' ? said.where : undefined

/** A body right after a comma is the subject of what follows; a place there is often only one of a list. */
const opensStatement = (tokens: readonly Token[], { at, said, role }: ScopeMention) =>
  role === 'subject' && (said.of === 'body' || said.of === 'whole') && JOINTS.has(tokens[at - 1]?.key ?? '')

function clauseStart(tokens: readonly Token[], index: number, from: number): number {
  let at = index
  while (at > from && tokens[at - 1]?.key !== ';') at--
  return at
}

/** "45 nhà (huyện Kỳ Sơn)". */
function afterBracket(tokens: readonly Token[], to: number): number {
  if (tokens[to]?.key !== '(') return to
  const close = closingOf(tokens, to)
  return tokens.slice(to, close).some((token) => token.kind === 'number') ? to : close
}

/** Behind the figure: who did it, whose it is, where. An authority's paper is not the authority's deed. */
function belongs(tokens: readonly Token[], mention: ScopeMention): boolean {
  const { said, role, at } = mention
  if (said.of === 'foreign') return role !== 'object' || (tokens[at - 1]?.key === OF && !said.authority)
  if (said.of === 'body') return role !== 'object' || tokens[at - 1]?.key === OF
  return role !== 'object'
}
/** Behind the figure "toàn tỉnh" says where, no longer who. */
const asSubject = (mention: ScopeMention): ScopeMention => {
  const { said } = mention
  return {
    ...mention,
    role: 'subject',
    said: said.of === 'whole' ? { of: 'place', where: said.where ?? 'whole' } : said,
  }
}

/** What later sentences of the paragraph lean on: who stood before the first figure. */
export function scopeAfterSentence(
  context: ScopeContext,
  tokens: readonly Token[],
  mentions: readonly ScopeMention[],
  regions: readonly Region[],
): ScopeContext {
  const first = regions[0]?.figure.at ?? Number.POSITIVE_INFINITY
  const said = fold(
    tokens,
    mentions.filter((mention) => mention.end <= first),
  )
  return isEmpty(said) ? context : { ...context, paragraph: said }
}

export const titleAfter = ({ title }: ScopeContext, said: Said): Said => (isEmpty(title) ? said : title)

const isEmpty = (said: Said) => Object.keys(said).length === 0

/** The scopes a figure may be about; null in place of one that no record answers for. */
export function scopesOf(
  readings: readonly Said[],
  context: ScopeContext,
  organisation: Organisation | null,
): (Scope | null)[] {
  const spoken = readings.filter((said) => !isEmpty(said))
  if (spoken.length === readings.length)
    return unique(spoken.flatMap((said) => scopesFrom(said, context, organisation)))
  // What the Front signs tells of all; what another organisation signs may be its own.
  const untitled = isEmpty(context.title) || context.title.organisation === 'front'
  const untold = untitled ? [{}] : [{}, context.title]
  const general = isEmpty(context.heading) ? untold : [context.heading]
  const open = isEmpty(context.paragraph) ? general : [context.paragraph, ...general]
  return unique([...spoken, ...open].flatMap((said) => scopesFrom(said, context, organisation)))
}

function scopesFrom(said: Said, context: ScopeContext, organisation: Organisation | null): (Scope | null)[] {
  if (said.foreign || said.given) return [null]
  const above = context.heading.where
  const where = said.where === undefined || said.where === 'unknown' ? (above ?? said.where) : said.where
  const wheres: (Where | undefined)[] =
    where === undefined && context.lead && said.level !== 'all' ? [context.lead, where] : [where]
  const levels: Level[] = said.level ? [said.level] : said.organisation ? ['all', 'province'] : ['all']
  return wheres.flatMap((place) =>
    place === 'unknown'
      ? [null]
      : levels.map((level) => ({
          place: typeof place === 'object' ? place.code : null,
          organisation: said.organisation === undefined ? organisation : said.organisation,
          level: level === 'province' && typeof place === 'object' ? 'district' : level,
        })),
  )
}

function unique(scopes: (Scope | null)[]): (Scope | null)[] {
  const seen = new Map(scopes.map((scope) => [JSON.stringify(scope), scope]))
  return [...seen.values()]
}
