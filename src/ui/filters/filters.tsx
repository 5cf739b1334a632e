import type { ReactNode } from 'react'
import { Form, Link, useLocation } from 'react-router'
import { otherParams, PAGE_PARAM, SEARCH_PARAM, SHARED_PARAMS, withParams } from '#ui/address.ts'
import { Button } from '#ui/button/button.tsx'
import type { Choice } from '#ui/field/choice-field.tsx'
import { Options } from '#ui/field/choice-field.tsx'
import { text } from '#ui/text.vi.ts'

export type FilterChoice = { name: string; label: string; choices: readonly Choice[]; any: string }

export type FiltersProps = {
  /** What the search box looks in: "tên, bản, số phiếu". Left out where there is nothing to search. */
  searchLabel?: string
  filters?: readonly FilterChoice[]
  /** More boxes, named in `ownBoxes`. */
  children?: ReactNode
  ownBoxes?: readonly { name: string; label: string }[]
}

/** A plain GET form: the filter is the address. Parts of the address it does not ask for are carried along. */
export function Filters({ searchLabel, filters = [], children, ownBoxes = [] }: FiltersProps) {
  const { search, pathname } = useLocation()
  const params = new URLSearchParams(search)
  const own = [SEARCH_PARAM, ...[...filters, ...ownBoxes].map(({ name }) => name)]
  const active = own.some((name) => params.get(name))
  const said = saidOf(params, filters, ownBoxes)
  const boxes = (
    <>
      {filters.map((filter) => (
        <FilterBox key={filter.name} filter={filter} value={params.get(filter.name) ?? ''} />
      ))}
      {children}
    </>
  )
  return (
    <>
      {active && <OnPaper searched={params.get(SEARCH_PARAM) ?? ''} said={said} />}
      <Form
        // The boxes show the address: another address is another form.
        key={search}
        method="get"
        action={pathname}
        aria-label={text.filters}
        className="grid grid-cols-2 items-end gap-3 sm:flex sm:flex-wrap [&>button:last-child]:col-span-2"
        data-screen-only
      >
        {otherParams(search, own).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        {searchLabel && <SearchBox label={searchLabel} value={params.get(SEARCH_PARAM) ?? ''} />}
        {filters.length + ownBoxes.length > 1 ? <Folded said={said}>{boxes}</Folded> : boxes}
        <Button icon="search">{searchLabel ? text.find : text.filter}</Button>
        {active && (
          <Link to={clearAddress(search, own)} className="inline-flex min-h-11 items-center justify-center">
            {text.clearFilter}
          </Link>
        )}
      </Form>
    </>
  )
}

/** A printed list tells what it leaves out. */
function OnPaper({ searched, said }: { searched: string; said: string }) {
  const parts = [searched && `${text.find}: ${searched}`, said && `${text.filterBy}: ${said}`]
  return <p data-paper-only>{parts.filter(Boolean).join('. ')}</p>
}

function SearchBox({ label, value }: { label: string; value: string }) {
  return (
    <label className="col-span-2 grid min-w-0 gap-1 sm:w-80">
      <span className="text-small">
        {text.find}: {label}
      </span>
      <input type="search" name={SEARCH_PARAM} defaultValue={value} className="control" />
    </label>
  )
}

function Folded({ said, children }: { said: string; children: ReactNode }) {
  return (
    <details className="filters-more col-span-2 min-w-0">
      <summary className="min-h-11 py-2.5 text-action">
        <span className="underline underline-offset-4">{text.filterBy}</span>
        {': '}
        <span className="text-ink">{said || text.filterNone}</span>
      </summary>
      <div className="grid grid-cols-2 gap-3 pt-1 pb-2 sm:contents">{children}</div>
    </details>
  )
}

function FilterBox({ filter, value }: { filter: FilterChoice; value: string }) {
  return (
    <label className="col-span-2 grid min-w-0 gap-1">
      <span className="text-small">{filter.label}</span>
      <select name={filter.name} defaultValue={value} className="control">
        <option value="">{filter.any}</option>
        <Options choices={filter.choices} />
      </select>
    </label>
  )
}

/** What the list is filtered by, in one line: "Nhà ở · Từ ngày 1/4/2022". */
function saidOf(
  params: URLSearchParams,
  filters: readonly FilterChoice[],
  boxes: NonNullable<FiltersProps['ownBoxes']>,
): string {
  const chosen = filters.flatMap(
    ({ name, choices }) => choices.find(({ value }) => value === params.get(name))?.label ?? [],
  )
  const typed = boxes.flatMap(({ name, label }) => (params.get(name) ? `${label} ${params.get(name)}` : []))
  return [...chosen, ...typed].join(' · ')
}

function clearAddress(search: string, own: readonly string[]): string {
  const shared: readonly string[] = Object.values(SHARED_PARAMS)
  const gone = [...own.filter((name) => !shared.includes(name)), PAGE_PARAM]
  return withParams(search, Object.fromEntries(gone.map((name) => [name, null])))
}
