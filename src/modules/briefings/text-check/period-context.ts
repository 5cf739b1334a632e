import type { Period } from '#platform/indicators/period.ts'
import { type Leaning, resolve } from './period-forms.ts'
import type { PeriodMention } from './period-mentions.ts'

/** A stretch of time, or null: the text says one, but not which days. */
export type Meant = Period | null

/** What the text so far lets a sentence without words about time mean. */
export type PeriodContext = {
  argument: Period
  /** The last line that stands above others and names a period. */
  heading: Meant | undefined
  /** Earlier in this paragraph. */
  paragraph: Meant | undefined
  /** From earlier paragraphs: not sure to go on. */
  carried: Meant | undefined
  /** The paragraph's period, the carried one: only said beside this year's ("năm ngoái"), so that nothing leans on it later. */
  beside: boolean
  carriedBeside: boolean
  /** This paragraph tells of one day; what happened may have happened then. */
  event: boolean
}

export const noPeriods = (argument: Period): PeriodContext => ({
  argument,
  heading: undefined,
  paragraph: undefined,
  carried: undefined,
  beside: false,
  carriedBeside: false,
  event: false,
})

export const nearOf = ({ paragraph, heading, carried, carriedBeside, argument }: PeriodContext): Period =>
  paragraph ?? heading ?? (carriedBeside ? null : carried) ?? argument

/** The mentions of one sentence, read in order: each leans on the one before. */
export type SentencePeriods = { mention: PeriodMention; period: Meant }[]

export function readSentencePeriods(
  mentions: readonly PeriodMention[],
  context: PeriodContext,
): SentencePeriods {
  const leaning = (near: Period): Leaning => ({ argument: context.argument, near })
  const firstSpan = mentions.find(({ role, form }) => role === 'span' && form.of !== 'same')
  const anchor = firstSpan && resolve(firstSpan.form, leaning(nearOf(context)))
  let near = nearOf(context)
  const [first, next] = mentions
  const isOfOther = first?.form.of === 'same' && first.role === 'span'
  return mentions.map((mention) => {
    const { form } = mention
    // "Cùng kỳ năm 2021, 6 tháng đầu năm …" is of that year; further on nobody knows.
    const isNext = isOfOther && mention === next && mention.at <= first.end + 1
    const isOpen = isOfOther && !isNext && form.of === 'months' && form.year === null
    const period = isOpen ? null : resolve(form, leaning(form.of === 'same' ? (anchor ?? near) : near))
    if (mention.role === 'span' && (form.of !== 'same' || (isOfOther && mention === first)) && period)
      near = period
    return { mention, period }
  })
}

/** What the body of a text opens with: a title without words about time may tell of it. */
export const firstSpan = (mentions: readonly PeriodMention[], argument: Period): Meant | undefined => {
  const span = mentions.find(({ role, form }) => role === 'span' && form.of !== 'same')
  return span && resolve(span.form, { argument, near: argument })
}

/** What later sentences lean on: the first stretch of time this one stands in. */
export function afterSentence(context: PeriodContext, read: SentencePeriods): PeriodContext {
  const span = read.find(({ mention }) => mention.role === 'span' && mention.form.of !== 'same')
  const event = context.event || read.some(({ mention }) => mention.role === 'event')
  if (!span) return { ...context, event }
  const { form } = span.mention
  return { ...context, paragraph: span.period, beside: 'year' in form && form.year === 'last', event }
}

export const afterParagraph = (context: PeriodContext): PeriodContext => ({
  ...context,
  carried: context.paragraph === undefined ? context.carried : context.paragraph,
  carriedBeside: context.paragraph === undefined ? context.carriedBeside : context.beside,
  paragraph: undefined,
  event: false,
})
