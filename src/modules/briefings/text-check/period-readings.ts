import { addDays, type Period, periodBetween, quarterOf } from '#platform/indicators/period.ts'
import { type Meant, nearOf, type PeriodContext, type SentencePeriods } from './period-context.ts'
import type { PeriodMention } from './period-mentions.ts'
import type { Region } from './regions.ts'
import { closingOf, type Phrases, phrases, type Token } from './tokens.ts'

type Place = {
  tokens: readonly Token[]
  region: Region
  regions: readonly Region[]
  compared: boolean
  raised: boolean
  today: string
}

/** The periods a figure may be about: one where the text is plain, several where it is open, null in place of unknown days. */
export function periodsOf(
  place: Place,
  read: SentencePeriods,
  context: PeriodContext,
  stock: boolean,
): Meant[] {
  const { region, regions } = place
  const { figure } = region
  const mentions = read.filter(({ mention }) => mention.role !== 'named')
  if (place.compared) {
    const before = mentions.find(({ mention }) => mention.end === figure.at)
    const behind = mentions.find(({ mention }) => mention.at >= figure.end)
    const isOne = !before || !behind || before.period?.code === behind.period?.code
    return [(isOne && (behind ?? before)?.period) || null]
  }
  if (place.raised) return [raisedBy(region, mentions, context, stock)]
  const label = mentions.find(({ mention }) => isLabel(place.tokens, mention, figure.at))
  const isEnded = mentions.some(({ mention }) => mention.role === 'until')
  const telling = mentions.filter(
    ({ mention }) =>
      (mention.role === 'span' || mention.role === 'until') && !(isEnded && mention.form.of === 'since'),
  )
  const own = telling.find(({ mention }) => isAttached(place.tokens, region, mention, regions))
  const near =
    label ?? telling.findLast(({ mention }) => mention.at >= region.from && mention.end <= figure.at)
  if (own && near) {
    const [led, said] = [near, own].map((one) => ended(one, read, context, stock))
    if (led && said && !isWithin(said, led)) return [led, said]
  } else if (label) return [label.period]
  const ofOthers = new Set(
    telling.filter(({ mention }) =>
      regions.some((r) => r !== region && isAttached(place.tokens, r, mention, regions)),
    ),
  )
  const isOpen = (mention: PeriodMention) =>
    (mention.at >= region.from || !isClosedOff(place.tokens, mention.at, figure.at)) &&
    !isAside(place.tokens, mention, figure.at)
  const free = telling.filter((m) => !ofOthers.has(m) && isOpen(m.mention))
  const before = free.findLast(({ mention }) => mention.end <= figure.at)
  const after = telling.find(
    ({ mention }) => mention.at >= figure.end && !regions.some((r) => r.figure.at > mention.at),
  )
  const governing = own ?? (near && isOpen(near.mention) ? near : before) ?? after
  if (governing?.mention.form.of === 'now' && stock) return standing(context, place.today)
  if (governing) return [ended(governing, read, context, stock)]
  const attached = [...ofOthers].findLast(({ mention }) => mention.end <= figure.at)
  const otherwise = fallback(read, context)
  if (!attached) return otherwise
  // The only time that is named anywhere so far governs the clauses behind it too.
  return isUntimed(context) ? [attached.period] : [attached.period, ...otherwise]
}

/** "đến ngày 30/6" is the day for what stands on a day; for what adds up it needs a beginning from the text around it. */
function ended(
  { mention, period }: SentencePeriods[number],
  read: SentencePeriods,
  context: PeriodContext,
  stock: boolean,
): Meant {
  if (!period || mention.role !== 'until') return period
  if (stock) return periodBetween(period.to, period.to)
  if (read.some((other) => other.mention.form.of === 'since')) return sinceYearStart(period)
  const around = [
    ...read.filter((other) => other.mention.role === 'span').map((other) => other.period),
    context.paragraph,
    context.heading,
  ]
  const ending = around.find((other) => other?.to === period.to)
  if (ending) return ending
  // "Năm 2022, tính đến hết tháng 6": from the beginning of the one to the end of the other.
  const whole = around.find((other) => other && other.from <= period.from && period.to <= other.to)
  return whole ? periodBetween(whole.from, period.to) : null
}

const isWithin = (one: Period, other: Period) => other.from <= one.from && one.to <= other.to

const isUntimed = ({ paragraph, heading, carried, event }: PeriodContext) =>
  !event && [paragraph, heading, carried].every((period) => period === undefined)

/** "Hiện nay" may be the end of what is told of, or the day it is read. */
const standing = (context: PeriodContext, today: string): Meant[] =>
  [nearOf(context).to, addDays(today, -1)].map((day) => periodBetween(day, day))

/** "… trong quý, nâng tổng số từ đầu năm lên 318": only its own words say since when. */
function raisedBy(region: Region, read: SentencePeriods, context: PeriodContext, stock: boolean): Meant {
  const [own, other] = read.filter(({ mention }) => mention.at >= region.from && mention.at < region.to)
  if (other) return null
  if (own?.mention.form.of !== 'since') return own ? ended(own, read, context, stock) : null
  const until = read.findLast(({ mention, period }) => period && mention.at < region.from)?.period
  return until ? sinceYearStart(until) : null
}

const sinceYearStart = ({ to }: Period) => periodBetween(`${to.slice(0, 4)}-01-01`, to)

function fallback(read: SentencePeriods, context: PeriodContext): Meant[] {
  if (read.some(({ mention }) => mention.role === 'event')) return [null]
  if (context.event && context.paragraph === undefined) return [null]
  if (context.paragraph !== undefined) return [context.paragraph]
  const general = context.heading === undefined ? context.argument : context.heading
  if (context.carried === undefined || context.carried?.code === general?.code) return [general]
  return [context.carried, general]
}

/** Right behind the figure: "45 nhà trong quý I", "45 nhà (quý I)". */
function isAttached(
  tokens: readonly Token[],
  { figure, to }: Region,
  mention: PeriodMention,
  regions: readonly Region[],
): boolean {
  if (mention.at >= figure.end && mention.at < to) return true
  if (tokens[to]?.key !== '(' || mention.at < to || mention.at > to + 3) return false
  const close = closingOf(tokens, to)
  return !regions.some((other) => other.figure.at > to && other.figure.at < close)
}

/** "… quý I (131 nhà)", "quý I: 131 nhà". */
const isLabel = (tokens: readonly Token[], mention: PeriodMention, figureAt: number) =>
  mention.end === figureAt - 1 && (tokens[mention.end]?.key === '(' || tokens[mention.end]?.key === ':')

/** "…, lũy kế 6 tháng 318 nhà; trao 41 máy kéo": what is added in passing ends with its clause. */
function isAside(tokens: readonly Token[], { at, end }: PeriodMention, figureAt: number): boolean {
  const isOver = tokens.slice(end, figureAt).some((token) => token.key === ';')
  return isOver && [at, at - 1, at - 2].some((index) => ASIDES.at(tokens, index) !== null)
}
const ASIDES: Phrases<string> = phrases(['lũy kế', 'cộng', 'tính chung', 'riêng', 'cộng chung', 'từ đầu năm'])

/** In brackets that are closed before the figure; those of its own topic belong to it. */
function isClosedOff(tokens: readonly Token[], from: number, figureAt: number): boolean {
  let depth = 0
  for (let index = from; index < figureAt; index++) {
    if (tokens[index]?.key === '(') depth++
    // "Toàn tỉnh (6 tháng đầu năm): …" opens what follows.
    if (tokens[index]?.key === ')' && --depth < 0) return tokens[index + 1]?.key !== ':'
  }
  return false
}

/**
 * The tasks of a session are those of the quarter after the one reviewed. A sentence that puts them into the quarter reviewed is a
 * slip of the pen; one that names a later quarter means it; one that names a past period speaks of another session.
 */
export function sessionPeriod(read: SentencePeriods, argument: Period): Meant {
  const named = read.filter(({ mention }) => mention.role !== 'event').map(({ period }) => period)
  const later = named.find((period) => period && period.from > argument.to)
  if (later) return later
  if (named.some((period) => period && period.to < argument.from)) return null
  return quarterOf(addDays(argument.to, 1))
}
