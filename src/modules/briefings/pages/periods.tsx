import { Link, type LoaderFunctionArgs } from 'react-router'
import { formatDay, formatTime } from '#platform/i18n/format.ts'
import { periodInFull } from '#platform/indicators/period.ts'
import { ask, mayDo } from '#platform/module/page.ts'
import { Badge } from '#ui/badge/badge.tsx'
import { LinkButton } from '#ui/button/button.tsx'
import { Empty } from '#ui/empty/empty.tsx'
import { Notice } from '#ui/notice/notice.tsx'
import { Page } from '#ui/page/page.tsx'
import { Table } from '#ui/table/table.tsx'
import { declarePeriod } from '../commands/declare-period.ts'
import { overlapsOf } from '../periods.ts'
import { type ListedPeriod, listPeriods } from '../queries/list-periods.ts'
import { text } from '../text.vi.ts'
import { searchOf } from './address.ts'

const words = text.periods

export async function loader(args: LoaderFunctionArgs) {
  const periods = await ask(args, listPeriods, {})
  return { periods, overlaps: overlapsOf(periods), mayDeclare: await mayDo(args, declarePeriod) }
}

type Data = Awaited<ReturnType<typeof loader>>

/** Every reporting period ever declared: nothing of it is edited or taken back. */
export default function Periods({ loaderData: { periods, overlaps, mayDeclare } }: { loaderData: Data }) {
  return (
    <Page
      title={words.title}
      above={[{ label: text.briefing, to: '/giao-ban' }]}
      lead={<p className="max-w-prose">{words.lead}</p>}
      aside={mayDeclare && <LinkButton to="/giao-ban/ky-bao-cao/moi">{words.declare}</LinkButton>}
    >
      {overlaps.map(({ earlier, later, from, to }) => (
        <Notice
          key={`${earlier.code} ${later.code}`}
          tone="warn"
          title={words.overlap(formatDay(from), formatDay(to))}
        >
          {words.overlapping(periodInFull(earlier), periodInFull(later))}
        </Notice>
      ))}
      {periods.length === 0 ? <Empty why={words.none} /> : <PeriodTable periods={periods} />}
    </Page>
  )
}

function PeriodTable({ periods }: { periods: readonly ListedPeriod[] }) {
  return (
    <Table
      caption={words.title}
      captionHidden
      rows={periods}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'period',
          label: words.period,
          cell: ({ period }) => (
            <Link to={`/giao-ban${searchOf({ page: period.code, map: 'then', place: undefined })}`}>
              {periodInFull(period)}
            </Link>
          ),
        },
        { key: 'cutoff', label: words.cutoff, cell: ({ cutoff }) => formatDay(cutoff) },
        { key: 'basis', label: words.basis, cell: ({ basis }) => basis },
        {
          key: 'declared',
          label: words.declared,
          cell: ({ declaredBy, declaredAt }) => words.declaredBy(declaredBy, formatTime(declaredAt)),
        },
        { key: 'state', label: words.state, cell: (one) => <State period={one} /> },
      ]}
    />
  )
}

function State({ period: { frozenAt, replacedAt } }: { period: ListedPeriod }) {
  if (frozenAt) return <Badge tone="ok">{words.frozen(formatTime(frozenAt))}</Badge>
  if (replacedAt) return <Badge>{words.replaced(formatTime(replacedAt))}</Badge>
  return <Badge tone="info">{words.standing}</Badge>
}
