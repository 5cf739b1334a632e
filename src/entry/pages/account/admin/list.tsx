import { Link, type LoaderFunctionArgs } from 'react-router'
import { type AccountRow, listAccounts } from '#platform/auth/administration/index.ts'
import { ACCOUNTS_A_PAGE } from '#platform/auth/administration/limits.ts'
import { formatCount } from '#platform/i18n/format.ts'
import { ask } from '#platform/module/page.ts'
import { SEARCH_PARAM } from '#ui/address.ts'
import { Badge } from '#ui/badge/badge.tsx'
import { LinkButton } from '#ui/button/button.tsx'
import { Empty } from '#ui/empty/empty.tsx'
import { Filters } from '#ui/filters/filters.tsx'
import { Page } from '#ui/page/page.tsx'
import { Pager } from '#ui/pager/pager.tsx'
import { pageIn, stayWithin } from '#ui/pager/within.ts'
import { Table } from '#ui/table/table.tsx'
import { text } from './text.vi.ts'

export async function loader(args: LoaderFunctionArgs) {
  const params = new URL(args.request.url).searchParams
  const page = pageIn(params)
  const search = params.get(SEARCH_PARAM) ?? ''
  const found = await ask(args, listAccounts, { search, page })
  return stayWithin(args, { ...found, page, pageSize: ACCOUNTS_A_PAGE })
}

type Props = { loaderData: { rows: AccountRow[]; total: number; page: number } }

export default function Accounts({ loaderData: { rows, total, page } }: Props) {
  return (
    <Page title={text.title} aside={<LinkButton to="them">{text.open}</LinkButton>}>
      <Filters searchLabel={text.searchLabel} />
      {total === 0 ? (
        <Empty why={text.none} />
      ) : (
        <Table
          caption={text.title}
          captionHidden
          rows={rows}
          rowKey={(row) => row.userId}
          columns={[
            { key: 'name', label: text.name, cell: (row) => <Link to={row.userId}>{row.name}</Link> },
            { key: 'username', label: text.username, cell: (row) => row.username },
            { key: 'grants', label: text.grants, number: true, cell: (row) => formatCount(row.grants) },
            { key: 'state', label: text.state, cell: (row) => <AccountState {...row} /> },
          ]}
        />
      )}
      <Pager page={page} pageSize={ACCOUNTS_A_PAGE} total={total} noun={text.noun} />
    </Page>
  )
}

export function AccountState({
  closed,
  mustChangePassword,
}: {
  closed: boolean
  mustChangePassword: boolean
}) {
  if (closed) return <Badge tone="error">{text.closed}</Badge>
  if (mustChangePassword) return <Badge tone="warn">{text.firstPassword}</Badge>
  return <Badge tone="ok">{text.active}</Badge>
}
