import { Link, type LoaderFunctionArgs } from 'react-router'
import { ask, mayDo } from '#platform/module/page.ts'
import { SEARCH_PARAM, SHARED_PARAMS } from '#ui/address.ts'
import { LinkButton } from '#ui/button/button.tsx'
import { Empty } from '#ui/empty/empty.tsx'
import { Filters } from '#ui/filters/filters.tsx'
import { Page } from '#ui/page/page.tsx'
import { Pager } from '#ui/pager/pager.tsx'
import { pageIn, stayWithin } from '#ui/pager/within.ts'
import { type Column, Table } from '#ui/table/table.tsx'
import { foundBody } from '../commands/found-body.ts'
import { listBodies } from '../queries/list-bodies.ts'
import { levels, levelWords, organisations, organisationWords, text } from '../text.vi.ts'

const ORGANISATION_PARAM = 'to-chuc'
const LEVEL_PARAM = 'cap'

/** An address may carry anything: what is no choice of the filter asks for all. */
function oneOf<T extends string>(values: readonly T[], asked: string | null): T | undefined {
  return values.find((value) => value === asked)
}

export async function loader(args: LoaderFunctionArgs) {
  const params = new URL(args.request.url).searchParams
  const { perPage: pageSize, ...found } = await ask(args, listBodies, {
    text: (params.get(SEARCH_PARAM) ?? '').slice(0, 100),
    place: params.get(SHARED_PARAMS.unit) ?? '',
    organisation: oneOf(organisations, params.get(ORGANISATION_PARAM)),
    level: oneOf(levels, params.get(LEVEL_PARAM)),
    page: pageIn(params),
  })
  return { ...stayWithin(args, { ...found, pageSize }), mayFound: await mayDo(args, foundBody) }
}

type Data = Awaited<ReturnType<typeof loader>>
type Row = Data['bodies'][number]

const filters = [
  {
    name: ORGANISATION_PARAM,
    label: text.organisation,
    any: text.anyOrganisation,
    choices: organisations.map((value) => ({ value, label: organisationWords[value] })),
  },
  {
    name: LEVEL_PARAM,
    label: text.level,
    any: text.anyLevel,
    choices: levels.map((value) => ({ value, label: levelWords[value] })),
  },
]

export default function List({ loaderData }: { loaderData: Data }) {
  const { bodies, total, page, pageSize, mayFound } = loaderData
  return (
    <Page
      title={text.list}
      aside={mayFound && <LinkButton to="/danh-muc/to-chuc/thanh-lap">{text.found}</LinkButton>}
    >
      <Filters searchLabel={text.searchLabel} filters={filters} />
      {total === 0 ? (
        <Empty why={text.noneFound} />
      ) : (
        <>
          <Table caption={text.list} captionHidden rows={bodies} rowKey={(row) => row.id} columns={columns} />
          <Pager page={page} pageSize={pageSize} total={total} noun={text.noun} />
        </>
      )}
    </Page>
  )
}

const columns: Column<Row>[] = [
  {
    key: 'name',
    label: text.body,
    cell: (row) => <Link to={`/danh-muc/to-chuc/${row.id}`}>{row.name}</Link>,
  },
  { key: 'organisation', label: text.organisation, cell: (row) => organisationWords[row.organisation] },
  { key: 'level', label: text.level, cell: (row) => levelWords[row.level] },
  { key: 'place', label: text.place, cell: (row) => row.placeName },
]
