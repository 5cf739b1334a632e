import { calendarOf, type Period } from '#platform/indicators/period.ts'
import type { Figure } from './figures.ts'
import { inheritedTie, isNarrowed } from './inherited.ts'
import type { Qualifier } from './judge.ts'
import { BESIDES } from './lexicon.vi.ts'
import { matchTie, type Prepared, type TiedIndicator } from './match.ts'
import { isCompared, isPart, isRaised, isTold } from './mood.ts'
import type { PeriodContext, SentencePeriods } from './period-context.ts'
import type { PeriodMention } from './period-mentions.ts'
import { periodsOf, sessionPeriod } from './period-readings.ts'
import type { Place } from './places.ts'
import type { Region } from './regions.ts'
import type { Said } from './scope-fold.ts'
import { type Scope, type ScopeContext, saidOf, scopesOf } from './scope-readings.ts'
import type { ScopeMention } from './scope-said.ts'
import type { Sentence } from './sentences.ts'
import type { Token } from './tokens.ts'
import type { Topic } from './topic.ts'

export type ReadOptions = {
  /** What the reader asks about; stands where the text names no period. */
  period: Period
  /** The business day: a period that is not over yet is compared only when it is the one asked about. */
  today: string
  ties: readonly TiedIndicator[]
  places: readonly Place[]
}

/** What must be looked up; of a stock what stood on the period's last day. */
export type Question = { indicator: string; period: Period; scope: Scope }

/** A figure of the text and what it says. */
export type Claim = {
  /** Offsets in the text's NFC form. */
  start: number
  end: number
  quote: string
  value: number
  unit: string | null
  qualifier: Qualifier
  /** The one indicator it speaks of, or null. */
  indicator: string | null
  /** Counted one by one, unlike money and rates. */
  counted: boolean
  /** What it most likely speaks of; null where the text leaves that open or no record knows such a scope. */
  period: Period | null
  scope: Scope | null
  /** One where the text is plain, several where it is open. None, though an indicator is named: no record can answer. */
  questions: readonly Question[]
}

export type Reading = {
  text: string
  tokens: readonly Token[]
  options: ReadOptions
  ties: readonly Prepared[]
  figures: readonly Figure[]
  periods: readonly PeriodMention[]
  scopes: readonly ScopeMention[]
}

export type Context = {
  periods: PeriodContext
  scopes: ScopeContext
  topic: Topic | undefined
  /** The last figure of the sentence before, in the same paragraph. */
  last: Claim | undefined
}

export type Around = {
  sentence: Sentence
  region: Region
  regions: readonly Region[]
  periods: SentencePeriods
  scopes: readonly ScopeMention[]
  context: Context
  earlier: readonly Claim[]
}

/** What one figure claims. */
export function claimOf(reading: Reading, around: Around): Claim {
  const { tokens, text } = reading
  const { figure } = around.region
  const start = tokens[figure.at]?.start ?? 0
  const end = tokens[figure.quoteEnd - 1]?.end ?? start
  const claim: Claim = {
    start,
    end,
    quote: text.slice(start, end),
    value: figure.value,
    unit: figure.unit,
    qualifier: figure.qualifier,
    indicator: null,
    counted: true,
    period: null,
    scope: null,
    questions: [],
  }
  const marks = { periods: around.periods.map(({ mention }) => mention), scopes: around.scopes }
  const goesOn = BESIDES.within(tokens, around.region.start, figure.at) === null
  const topic = goesOn ? around.context.topic : undefined
  const said = matchTie(tokens, around.region, reading.ties, marks, topic)
  const tied = said ?? (goesOn ? inheritedTie(reading, around) : null)
  if (
    !tied ||
    isNarrowed(tokens, around, tied) ||
    !isTold(tokens, around.region, around.sentence, tied.tie.of === 'session')
  )
    return claim
  const asked = questionsOf(reading, around, tied)
  const { questions } = asked
  const repeats =
    isPart(tokens, around.sentence, figure) &&
    around.earlier.some((one) => sameQuestions(one, tied.indicator, questions))
  if (repeats) return claim
  const counted = tied.unit !== 'đồng' && tied.unit !== '%'
  return { ...claim, ...asked, indicator: tied.indicator, unit: tied.unit, counted }
}

function questionsOf(
  reading: Reading,
  around: Around,
  tied: Prepared,
): Pick<Claim, 'period' | 'scope' | 'questions'> {
  const { tokens, options } = reading
  const { region, regions, context } = around
  const said = saidOf(tokens, around.scopes, region, regions)
  if (tied.tie.of === 'session') {
    const period = sessionPeriod(around.periods, calendarOf(options.period))
    const questions =
      period && !said.some(isElsewhere) ? [{ indicator: tied.indicator, period, scope: WHOLE }] : []
    return { period, scope: WHOLE, questions }
  }
  const place = {
    tokens,
    region,
    regions,
    compared: isCompared(tokens, region),
    raised: isRaised(tokens, region),
    today: options.today,
  }
  const periods = periodsOf(place, around.periods, context.periods, tied.kind === 'stock')
  const scopes = scopesOf(said, context.scopes, tied.tie.organisation ?? null)
  const unanswered = periods.some((period) => !period || isRunning(period, options)) || scopes.includes(null)
  const questions = periods.flatMap((period) =>
    scopes.flatMap((scope) => (period && scope ? [{ indicator: tied.indicator, period, scope }] : [])),
  )
  return { period: periods[0] ?? null, scope: scopes[0] ?? null, questions: unanswered ? [] : questions }
}

const WHOLE: Scope = { place: null, organisation: null, level: 'all' }

/** A session has no place below the province and belongs to no single organisation. */
const isElsewhere = (said: Said) =>
  Boolean(said.organisation) || (said.where !== undefined && said.where !== 'whole')

const isRunning = (period: Period, { today, period: asked }: ReadOptions) =>
  period.to >= today && period.code !== asked.code

function sameQuestions(claim: Claim, indicator: string, questions: readonly Question[]): boolean {
  return claim.indicator === indicator && JSON.stringify(claim.questions) === JSON.stringify(questions)
}

/** Two different figures for one question in one sentence are parts of something ("40 nhà … ở xã A, 21 nhà …"): neither is the whole. */
export function leaveRivals(claims: readonly Claim[]): Claim[] {
  return claims.map((claim) => {
    const rival = claims.some(
      (other) =>
        other !== claim &&
        claim.indicator !== null &&
        other.value !== claim.value &&
        sameQuestions(other, claim.indicator, claim.questions),
    )
    return rival ? { ...claim, questions: [] } : claim
  })
}
