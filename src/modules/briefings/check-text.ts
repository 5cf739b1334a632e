import type { FigureReader, Slice } from '#platform/indicators/index.ts'
import { readFigures } from '#platform/indicators/index.ts'
import type { Period } from '#platform/indicators/period.ts'
import { awaited } from './awaited.ts'
import { catalogue } from './catalogue.ts'
import { type Atlas, unitsOf } from './lines.ts'
import { checkText, type Entry, type Recorded } from './text-check/check.ts'
import type { Question } from './text-check/claim.ts'
import type { TiedIndicator } from './text-check/match.ts'
import type { Place } from './text-check/places.ts'

/** A figure of the text beside the record, with the unit it speaks of. */
export type CheckedFigure = Entry & { place: number | null }

export type CheckAsk = {
  text: string
  /** What the reader asks about; stands where the text names no period. */
  period: Period
  /** The business day. */
  today: string
  atlas: Atlas
  /** Null: this person does not see the whole province, so nothing can be held against the record. */
  reader: FigureReader | null
}

/** Every figure of the text held against the facts: what is not asked for exactly is never confirmed. */
export async function checkTextOnRecords({ reader, atlas, ...ask }: CheckAsk): Promise<CheckedFigure[]> {
  const places = placesOn(atlas, ask.period)
  const entries = await checkText(ask.text, {
    period: ask.period,
    today: ask.today,
    ties: tied(),
    places: [...places.values()].map(({ place }) => place),
    lookup: async (questions) =>
      reader ? lookUp(reader, places, questions) : questions.map(() => undefined),
  })
  const idOf = (code: string | null | undefined) => (code && places.get(code)?.id) || null
  return entries.map((entry) => ({ ...entry, place: idOf(entry.scope?.place) }))
}

/** The official name of an indicator, of one without records yet too. */
export function indicatorName(code: string): string {
  return catalogue.get(code)?.name ?? awaited.find((one) => one.code === code)?.name ?? code
}

/** Every indicator that texts can speak of, those without records yet among them. */
function tied(): TiedIndicator[] {
  const counted = [...catalogue.values()].flatMap(({ code, tie, kind, unit }) =>
    tie ? [{ indicator: code, tie, kind, unit }] : [],
  )
  return [...counted, ...awaited.map(({ code, tie, kind, unit }) => ({ indicator: code, tie, kind, unit }))]
}

type KnownPlace = { id: number; fromDay: string; toDay: string | null; place: Place }

/** The units of the period's last day by code: a name means the unit of its day. */
function placesOn(atlas: Atlas, period: Period): ReadonlyMap<string, KnownPlace> {
  const on = (['province', 'district', 'commune'] as const).flatMap((level) =>
    unitsOf(atlas, { level, map: 'then', period, place: undefined }),
  )
  return new Map(
    on.map(({ id, code, name, level, parent, fromDay, toDay }) => {
      const within = parent === null ? null : (atlas.get(parent)?.code ?? null)
      return [code, { id, fromDay, toDay, place: { code, name, level, within } }]
    }),
  )
}

/** Questions of one scope are read together. */
async function lookUp(
  reader: FigureReader,
  places: ReadonlyMap<string, KnownPlace>,
  questions: readonly Question[],
): Promise<Recorded[]> {
  const answers = new Map<Question, Recorded>()
  const scopes = Map.groupBy(questions, ({ indicator, scope }) =>
    JSON.stringify([indicator.split('.')[0], scope]),
  )
  for (const asked of scopes.values()) {
    for (const [question, answer] of await lookUpScope(reader, places, asked)) answers.set(question, answer)
  }
  return questions.map((question) => answers.get(question))
}

async function lookUpScope(
  reader: FigureReader,
  places: ReadonlyMap<string, KnownPlace>,
  questions: readonly Question[],
): Promise<[Question, Recorded][]> {
  const answerable = questions.filter((question) => sliceOf(question, places))
  const counted = answerable.filter(({ indicator }) => catalogue.has(indicator))
  const indicators = [...new Set(counted.map(({ indicator }) => indicator))]
  const slice = counted[0] && sliceOf(counted[0], places)
  const figures = slice
    ? await readFigures(reader, {
        indicators: indicators.flatMap((code) => catalogue.get(code) ?? []),
        catalogue,
        periods: [...new Map(counted.map(({ period }) => [period.code, period])).values()],
        slice,
      })
    : []
  return answerable.map((question) => {
    const found = figures.find(
      ({ indicator, period }) => indicator === question.indicator && period === question.period.code,
    )
    // A rate is no number that a text's count could be held against.
    return [question, typeof found?.value === 'object' && found.value ? undefined : (found?.value ?? null)]
  })
}

/** Null where no record answers: the unit did not exist in the period asked about. */
function sliceOf({ scope, period }: Question, places: ReadonlyMap<string, KnownPlace>): Slice | null {
  const known = scope.place === null ? undefined : places.get(scope.place)
  const exists = known && known.fromDay <= period.to && (known.toDay === null || known.toDay >= period.to)
  if (scope.place !== null && !exists) return null
  return {
    ...(known && { place: known.id }),
    ...(scope.organisation && { organisation: scope.organisation }),
    ...(scope.level !== 'all' && { level: scope.level }),
  }
}
