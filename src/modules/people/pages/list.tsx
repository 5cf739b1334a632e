import { Link } from 'react-router'
import { formatCount } from '#platform/i18n/format.ts'
import type { PageArgs } from '#platform/module/context.ts'
import { ask, mayDo } from '#platform/module/page.ts'
import { PAGE_PARAM, SEARCH_PARAM, SHARED_PARAMS } from '#ui/address.ts'
import { AddButton } from '#ui/button/button.tsx'
import { Empty } from '#ui/empty/empty.tsx'
import { Filters } from '#ui/filters/filters.tsx'
import { Page } from '#ui/page/page.tsx'
import { Pager } from '#ui/pager/pager.tsx'
import { type Column, Missing, Table } from '#ui/table/table.tsx'
import { registerHousehold } from '../commands/register-household.ts'
import { findHouseholds } from '../queries/find-households.ts'
import { text } from '../text.vi.ts'

export async function loader(args: PageArgs) {
  const params = new URL(args.request.url).searchParams
  const typed = params.get(SEARCH_PARAM) ?? ''
  const place = params.get(SHARED_PARAMS.unit) ?? ''
  const page = params.get(PAGE_PARAM) ?? 1
  const found = await ask(args, findHouseholds, { text: typed.slice(0, 100), place, page })
  return { ...found, typed, mayEnter: await mayDo(args, registerHousehold) }
}

type Data = Awaited<ReturnType<typeof loader>>
type Row = Data['households'][number]

export default function List({ loaderData }: { loaderData: Data }) {
  const { households, total, page, perPage, typed, mayEnter } = loaderData
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
          <Pager page={page} pageSize={perPage} total={total} noun={text.noun} />
        </>
      )}
    </Page>
  )
}

const columns: Column<Row>[] = [
  { key: 'head', label: text.columns.head, cell: (row) => <Link to={`/ho/${row.id}`}>{row.headName}</Link> },
  { key: 'hamlet', label: text.columns.hamlet, cell: (row) => row.hamlet },
  { key: 'place', label: text.columns.place, cell: (row) => row.place.name },
  {
    key: 'members',
    label: text.columns.members,
    number: true,
    cell: (row) => (row.memberCount === null ? <Missing kind="notReported" /> : formatCount(row.memberCount)),
  },
]
