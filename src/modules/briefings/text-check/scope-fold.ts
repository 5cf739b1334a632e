import type { Organisation } from '#platform/indicators/tie.ts'
import { acts, JOINTS, type ScopeMention, type Where } from './scope-said.ts'
import type { Level } from './scope-words.vi.ts'
import type { Token } from './tokens.ts'

/** Who and where as the text has said so far; undefined: not said. */
export type Said = {
  organisation?: Organisation | null
  level?: Level | null
  where?: Where
  /** Somebody whose figures nobody here keeps, or several together. */
  foreign?: boolean
  /** Out of somebody else's purse: only a part of anybody's figure. */
  given?: boolean | undefined
  /** The body only speaks. */
  spoken?: boolean
}

function apply(
  said: Said,
  mention: ScopeMention,
  before: ScopeMention | undefined,
  tokens: readonly Token[],
): Said {
  const one = mention.said
  if (one.of === 'whole')
    return {
      given: said.given,
      organisation: null,
      level: 'all',
      where: one.where ?? 'whole',
      foreign: isOfOthers(before, mention, tokens),
    }
  if (one.of === 'level')
    return { ...said, level: one.level, foreign: said.foreign || isList(before, mention, tokens, 'level') }
  if (one.of === 'place' && said.spoken && acts(tokens, mention.end))
    return { given: said.given, where: one.where }
  if (one.of === 'place')
    return { ...said, where: isList(before, mention, tokens, 'place') ? 'unknown' : one.where }
  if (mention.role === 'object') return said
  if (one.of === 'foreign')
    return mention.role === 'agent'
      ? { ...said, given: true }
      : { ...said, foreign: true, ...(mention.speaks && { spoken: true }) }
  const organisation = one.organisation === 'system' ? null : one.organisation
  const together =
    isList(before, mention, tokens, 'foreign') ||
    (organisation !== null && isList(before, mention, tokens, 'body'))
  return {
    given: said.given,
    organisation,
    level: one.level,
    where: one.where ?? said.where,
    ...(mention.speaks && { spoken: true }),
    foreign: together,
  }
}

/** "Các doanh nghiệp trên toàn tỉnh trao …" */
const isOfOthers = (before: ScopeMention | undefined, { at }: ScopeMention, tokens: readonly Token[]) =>
  before?.said.of === 'foreign' &&
  before.role === 'subject' &&
  tokens.slice(before.end, at).every(({ kind }) => kind === 'word')

/** "Hội Nông dân và Hội Phụ nữ": the figure of both together is kept nowhere. */
function isList(
  before: ScopeMention | undefined,
  mention: ScopeMention,
  tokens: readonly Token[],
  of: ScopeMention['said']['of'],
): boolean {
  if (before?.said.of !== of || before.role === 'object') return false
  const between = tokens.slice(before.end, mention.at)
  return between.length === 1 && JOINTS.has(between[0]?.key ?? '')
}

/** What several mentions, one after the other, make of it. */
export function fold(tokens: readonly Token[], mentions: readonly ScopeMention[], from: Said = {}): Said {
  return mentions.reduce((said, mention, nth) => apply(said, mention, mentions[nth - 1], tokens), from)
}
