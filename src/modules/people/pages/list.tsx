import { Link, type LoaderFunctionArgs, useLocation } from 'react-router'
import { formatCount } from '#platform/i18n/format.ts'
import { ask, mayDo } from '#platform/module/page.ts'
import { SEARCH_PARAM, SHARED_PARAMS } from '#ui/address.ts'
import { cameFrom } from '#ui/breadcrumb/came-from.ts'
import { AddButton } from '#ui/button/button.tsx'
import { Empty } from '#ui/empty/empty.tsx'
import { Filters } from '#ui/filters/filters.tsx'
import { Page } from '#ui/page/page.tsx'
import { Pager } from '#ui/pager/pager.tsx'
import { pageIn, stayWithin } from '#ui/pager/within.ts'
import { type Column, Missing, Table } from '#ui/table/table.tsx'
import { registerHousehold } from '../commands/register-household.ts'
import { findHouseholds } from '../queries/find-households.ts'
import { text } from '../text.vi.ts'

export async function loader(args: LoaderFunctionArgs) {
  const params = new URL(args.request.url).searchParams
  const typed = params.get(SEARCH_PARAM) ?? ''
  const place = params.get(SHARED_PARAMS.unit) ?? ''
  const page = pageIn(params)
  const { perPage: pageSize, ...found } = await ask(args, findHouseholds, {
    text: typed.slice(0, 100),
    place,
    page,
  })
  return {
    ...stayWithin(args, { ...found, pageSize }),
    typed,
    mayEnter: await mayDo(args, registerHousehold),
  }
}

type Data = Awaited<ReturnType<typeof loader>>
type Row = Data['households'][number]

export default function List({ loaderData }: { loaderData: Data }) {
  const { households, total, page, pageSize, typed, mayEnter } = loaderData
  const add = mayEnter && <AddButton to="/ho/moi">{text.add}</AddButton>
  return (
    <Page title={text.list} aside={add}>
      <Filters searchLabel={text.searchLabel} />
      {total === 0 ? (
        <Empty why={typed ? text.noneFound(typed) : text.empty} />
      ) : (
        <>
          <Table
            caption={text.list}
            captionHidden
            rows={households}
            rowKey={(row) => row.id}
            columns={columns}
          />
          <Pager page={page} pageSize={pageSize} total={total} noun={text.noun} />
        </>
      )}
    </Page>
  )
}

const columns: Column<Row>[] = [
  { key: 'head', label: text.columns.head, cell: (row) => <HouseholdLink row={row} /> },
  { key: 'hamlet', label: text.columns.hamlet, cell: (row) => row.hamlet },
  { key: 'place', label: text.columns.place, cell: (row) => row.place.name },
  {
    key: 'members',
    label: text.columns.members,
    number: true,
    cell: (row) => (row.memberCount === null ? <Missing kind="notReported" /> : formatCount(row.memberCount)),
  },
]

/** With what the list was searched for and its page, so that the way back leads there. */
function HouseholdLink({ row: { id, headName } }: { row: Row }) {
  const here = useLocation()
  return <Link to={here.search ? cameFrom(`/ho/${id}`, here) : `/ho/${id}`}>{headName}</Link>
}
