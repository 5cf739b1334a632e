import { formatCount, formatDay, formatTime } from '#platform/i18n/format.ts'
import { periodInFull } from '#platform/indicators/period.ts'
import { Details } from '#ui/details/details.tsx'
import { FigureMark } from '#ui/figure/figure.tsx'
import { Notice } from '#ui/notice/notice.tsx'
import type { openFigure } from '../queries/open-figure.ts'
import { text } from '../text.vi.ts'
import { differenceOf, exactly, inSentence, unitAfter } from '../words.ts'

type Opened = Omit<Awaited<ReturnType<typeof openFigure>>, 'found' | 'bodies'>

/** The figure itself: exact, with its mark, its definition and what the records say now. */
export function FigureHead({ figure, where }: { figure: Opened; where: string }) {
  const { indicator, value, now, freeze, changed } = figure
  const said = inSentence(value, indicator.unit)
  const mark = !freeze ? 'preliminary' : changed ? 'restated' : 'frozen'
  const difference = differenceOf(value, now)
  return (
    <div className="grid min-w-0 grid-cols-1 gap-4">
      <p className="text-ink-2">
        {where} · {periodInFull(figure.period)}
      </p>
      <p className="flex flex-wrap items-baseline gap-x-4 gap-y-1">
        <span className="text-display font-semibold tabular-nums">
          {exactly(value, indicator.unit)} {unitAfter(indicator)}
        </span>
        <FigureMark mark={mark} {...(freeze && { note: formatTime(freeze.at) })} />
      </p>
      {said && <p>{text.written(said)}</p>}
      {changed && (
        <Notice tone="warn">
          {text.nowIs(
            `${exactly(now, indicator.unit)} ${unitAfter(indicator)}`.trim(),
            difference || exactly(now, indicator.unit),
          )}
        </Notice>
      )}
      <Details
        items={[
          { label: text.definition, value: indicator.definition },
          ...(figure.declared
            ? [
                {
                  label: text.periods.title,
                  value: text.periods.rule(formatDay(figure.declared.cutoff), figure.declared.basis),
                },
              ]
            : []),
          { label: text.recordCount, value: text.records(formatCount(figure.records)) },
        ]}
      />
    </div>
  )
}
