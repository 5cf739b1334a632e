import { type Claim, type Context, claimOf, leaveRivals, type Reading, type ReadOptions } from './claim.ts'
import { findFigures } from './figures.ts'
import { speaksOf } from './match.ts'
import { notFigures } from './not-figures.ts'
import { afterParagraph, afterSentence, firstSpan, noPeriods, readSentencePeriods } from './period-context.ts'
import { findPeriods } from './period-mentions.ts'
import { type Marks, regionsOf } from './regions.ts'
import { findScopes } from './scope-mentions.ts'
import { noScopes, scopeAfterSentence, titleAfter } from './scope-readings.ts'
import { inside, isHeading, type Paragraph, paragraphsOf, type Sentence } from './sentences.ts'
import { isCell, layTables, originOf } from './tables.ts'
import { tokenise } from './tokens.ts'
import { topicOf } from './topic.ts'
import { gazetteerOf, wordsOf } from './vocabulary.ts'

/** Finds every figure of a text and what it claims. Pure: nothing is looked up. */
export function readText(raw: string, options: ReadOptions): Claim[] {
  const whole = raw.normalize('NFC')
  const laid = layTables(whole)
  const { text } = laid
  const tokens = tokenise(text)
  const { ties, unitAt } = wordsOf(options.ties)
  const periods = findPeriods(tokens)
  const taken = notFigures(tokens, periods, (index) => unitAt(tokens, index) !== null)
  const figures = findFigures(tokens, taken, (index) => (taken[index] ? null : unitAt(tokens, index)))
  const timed = tokens.map(() => false)
  for (const { at, end } of periods) timed.fill(true, at, end)
  const isNamed = (index: number) => timed[index] === true || speaksOf(tokens, index, ties)
  const scopes = findScopes(tokens, gazetteerOf(options.places), isNamed)
  const reading: Reading = { text, tokens, options, ties, figures, periods, scopes }
  let context: Context = {
    periods: noPeriods(options.period),
    scopes: noScopes,
    topic: undefined,
    last: undefined,
  }
  const claims: Claim[] = []
  for (const paragraph of paragraphsOf(tokens)) {
    const after = readParagraph(reading, paragraph, context, claims)
    if (!isCell(laid, tokens[paragraph.from]?.start ?? 0)) context = after
  }
  return claims.flatMap((claim) => {
    const origin = originOf(laid, claim.start, claim.end)
    return origin ? [{ ...claim, ...origin, quote: whole.slice(origin.start, origin.end) }] : []
  })
}

const marksOf = ({ periods, scopes }: Reading, stretch: Sentence): Marks => ({
  periods: inside(periods, stretch),
  scopes: inside(scopes, stretch),
})

function readParagraph(reading: Reading, paragraph: Paragraph, before: Context, claims: Claim[]): Context {
  const heading = isHeading(paragraph, inside(reading.figures, paragraph).length)
  const opening = heading && paragraph.first ? firstSpan(reading.periods, before.periods.argument) : undefined
  const periodsBefore = opening ? { ...before.periods, carried: opening } : before.periods
  let context: Context = {
    ...before,
    last: undefined,
    periods: periodsBefore,
    scopes: { ...before.scopes, paragraph: {} },
  }
  for (const sentence of paragraph.sentences) context = readSentence(reading, sentence, context, claims)
  const said = context.scopes.paragraph
  const lead = paragraph.first && typeof said.where === 'object' ? said.where : context.scopes.lead
  const periods = context.periods
  if (!heading) {
    return { ...context, periods: afterParagraph(periods), scopes: { ...context.scopes, lead } }
  }
  const named = periods.paragraph ?? periods.heading
  const { carried } = before.periods
  const cleared = { ...periods, heading: named, paragraph: undefined, carried, event: false }
  return {
    periods: periods.paragraph ? { ...cleared, carried: undefined } : cleared,
    scopes: { ...context.scopes, heading: said, title: titleAfter(context.scopes, said), lead },
    last: undefined,
    topic: topicOf(reading.tokens, paragraph, reading.ties, marksOf(reading, paragraph), before.topic),
  }
}

function readSentence(reading: Reading, sentence: Sentence, context: Context, claims: Claim[]): Context {
  const { tokens } = reading
  const figures = inside(reading.figures, sentence)
  const periods = readSentencePeriods(inside(reading.periods, sentence), context.periods)
  const scopes = inside(reading.scopes, sentence)
  const regions = regionsOf(tokens, sentence, figures, marksOf(reading, sentence))
  const found: Claim[] = []
  for (const region of regions) {
    const claim = claimOf(reading, { sentence, region, regions, periods, scopes, context, earlier: found })
    if (claim.indicator !== null || !region.figure.article) found.push(claim)
  }
  claims.push(...leaveRivals(found))
  const last = found.at(-1)
  return {
    ...context,
    last: last?.indicator ? last : undefined,
    periods: afterSentence(context.periods, periods),
    scopes: scopeAfterSentence(context.scopes, tokens, scopes, regions),
  }
}
