import type { LoaderFunctionArgs } from 'react-router'
import { Link } from 'react-router'
import { formatCount, formatDay } from '#platform/i18n/format.ts'
import { ask } from '#platform/module/page.ts'
import { SEARCH_PARAM } from '#ui/address.ts'
import { Empty } from '#ui/empty/empty.tsx'
import { Filters } from '#ui/filters/filters.tsx'
import { Page } from '#ui/page/page.tsx'
import { Pager } from '#ui/pager/pager.tsx'
import { pageIn, stayWithin } from '#ui/pager/within.ts'
import { type Column, Table } from '#ui/table/table.tsx'
import { Tabs } from '#ui/tabs/tabs.tsx'
import { listUnits } from '../queries/list-units.ts'
import { text } from '../text.vi.ts'

const EPOCH_PARAM = 'thoi-ky'
const DISTRICT_PARAM = 'huyen'

export async function loader(args: LoaderFunctionArgs) {
  const params = new URL(args.request.url).searchParams
  const asked = Object.fromEntries(
    Object.entries({
      epoch: params.get(EPOCH_PARAM),
      district: params.get(DISTRICT_PARAM),
      text: params.get(SEARCH_PARAM),
    }).filter(([, value]) => value),
  )
  const { perPage: pageSize, ...found } = await ask(args, listUnits, { ...asked, page: pageIn(params) })
  return stayWithin(args, { ...found, pageSize })
}

type Data = Awaited<ReturnType<typeof loader>>
type Unit = Data['units'][number]

export default function List({ loaderData }: { loaderData: Data }) {
  const { epoch, epochs, districts, units, total, page, pageSize } = loaderData
  const open = epochs.find((loaded) => loaded.epoch === epoch)
  if (!open) {
    return (
      <Page title={text.title}>
        <Empty why={text.notLoaded} />
      </Page>
    )
  }
  const [from, to] = [formatDay(open.fromDay), open.toDay && formatDay(open.toDay)]
  return (
    <Page title={text.title} lead={text.lead(formatCount(open.communes), from, to)}>
      <Tabs label={text.epochs} tabs={epochs.map((loaded) => tabOf(loaded, epoch))} />
      <Filters
        searchLabel={text.searchLabel}
        filters={districts.length > 0 ? [districtFilter(districts)] : []}
      />
      {total === 0 ? (
        <Empty why={text.none} />
      ) : (
        <>
          <Table
            caption={text.title}
            captionHidden
            rows={units}
            rowKey={(unit) => unit.id}
            columns={columnsOf(districts.length > 0, open.toDay !== null)}
          />
          <Pager page={page} pageSize={pageSize} total={total} noun={text.noun} />
        </>
      )}
    </Page>
  )
}

function tabOf(loaded: Data['epochs'][number], epoch: string) {
  const to = loaded.toDay && formatDay(loaded.toDay)
  return {
    to: `/danh-muc?${EPOCH_PARAM}=${loaded.epoch}`,
    label: text.span(formatDay(loaded.fromDay), to),
    count: loaded.communes,
    current: loaded.epoch === epoch,
  }
}

function districtFilter(districts: Data['districts']) {
  const choices = districts.map(({ id, kind, name }) => ({ value: String(id), label: `${kind} ${name}` }))
  return { name: DISTRICT_PARAM, label: text.district, any: text.anyDistrict, choices }
}

function columnsOf(hasDistricts: boolean, isPast: boolean): Column<Unit>[] {
  const unit: Column<Unit> = {
    key: 'unit',
    label: text.unit,
    cell: ({ id, kind, name }) => <Link to={`/danh-muc/${id}`}>{`${kind} ${name}`}</Link>,
  }
  const under: Column<Unit> = { key: 'under', label: text.under, cell: ({ district }) => district }
  const heirs: Column<Unit> = { key: 'heirs', label: text.heirs, cell: ({ heirs }) => heirs ?? '—' }
  return [unit, ...(hasDistricts ? [under] : []), ...(isPast ? [heirs] : [])]
}
