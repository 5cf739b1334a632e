import { type LoaderFunctionArgs, useLocation } from 'react-router'
import { visitContext } from '#platform/module/context.ts'
import { ask } from '#platform/module/page.ts'
import { liveAddress } from '#platform/qr.ts'
import { AddButton, LinkButton } from '#ui/button/button.tsx'
import { Empty } from '#ui/empty/empty.tsx'
import { Filters } from '#ui/filters/filters.tsx'
import { Notice } from '#ui/notice/notice.tsx'
import { Page } from '#ui/page/page.tsx'
import { Pager } from '#ui/pager/pager.tsx'
import { pageIn, stayWithin } from '#ui/pager/within.ts'
import { PaperFoot } from '#ui/paper-foot/paper-foot.tsx'
import { Table } from '#ui/table/table.tsx'
import { text } from '../page-text.vi.ts'
import { listSupports } from '../queries/list-supports.ts'
import { classes, classWords, fieldWords, kinds, kindWords, programmes, programmeWords } from '../text.vi.ts'
import { FILTER_PARAMS, filtersOf, KIND_PARAM, kindPath, LIST } from './address.ts'
import { DayRange } from './day-range.tsx'
import { columns } from './list-columns.tsx'

export async function loader(args: LoaderFunctionArgs) {
  const search = new URL(args.request.url).searchParams
  const { clock } = args.context.get(visitContext).platform
  const filters = filtersOf(search, clock.today())
  const list = await ask(args, listSupports, { ...filters, page: pageIn(search) })
  const shown = stayWithin(args, list)
  return {
    ...shown,
    live: liveAddress(args.url),
    at: clock.now().toISOString(),
    isFigure: 'counted' in filters,
  }
}

type Data = Awaited<ReturnType<typeof loader>>

export default function List({
  loaderData: { rows, total, page, pageSize, isFigure, mayWrite, live, at },
}: {
  loaderData: Data
}) {
  const { search } = useLocation()
  return (
    <Page
      title={text.title}
      aside={
        <>
          <LinkButton to={`${LIST}/xuat${search}`} document>
            {text.export}
          </LinkButton>
          {mayWrite && <AddButton to={`${LIST}/moi`}>{text.enter}</AddButton>}
        </>
      }
    >
      {isFigure && <Notice>{text.behindFigure}</Notice>}
      <Filters
        searchLabel={text.searchLabel}
        filters={isFigure ? [kindFilter] : filters}
        ownBoxes={isFigure ? [] : dayBoxes}
      >
        {!isFigure && <DayRange from={FILTER_PARAMS.from} to={FILTER_PARAMS.to} />}
      </Filters>
      {total === 0 ? (
        <Empty why={search.length > 1 ? text.noneFound : text.noneYet} />
      ) : (
        <>
          <Table
            caption={text.title}
            captionHidden
            rows={rows}
            rowKey={(row) => row.id}
            columns={columns}
            note={text.patientNote}
          />
          <Pager page={page} pageSize={pageSize} total={total} noun={text.noun} />
          <PaperFoot at={at} live={live} wide />
        </>
      )}
    </Page>
  )
}

const dayBoxes = [
  { name: FILTER_PARAMS.from, label: text.fromDay },
  { name: FILTER_PARAMS.to, label: text.toDay },
]
const kindFilter = {
  name: KIND_PARAM,
  label: text.columns.kind,
  any: text.anyKind,
  choices: kinds.map((kind) => ({ value: kindPath(kind), label: kindWords[kind] })),
}
const filters = [
  kindFilter,
  {
    name: FILTER_PARAMS.programme,
    label: fieldWords.programme,
    any: text.anyProgramme,
    choices: programmes.map((value) => ({ value, label: programmeWords[value] })),
  },
  {
    name: FILTER_PARAMS.declaredClass,
    label: fieldWords.declaredClass,
    any: text.anyClass,
    choices: classes.map((value) => ({ value, label: classWords[value] })),
  },
  {
    name: FILTER_PARAMS.withoutPapers,
    label: text.papersFilter,
    any: text.anyPapers,
    choices: [{ value: '1', label: text.withoutPapers }],
  },
]
