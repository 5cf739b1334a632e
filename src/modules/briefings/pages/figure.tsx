import { data, type LoaderFunctionArgs, redirect } from 'react-router'
import { layTiles, readAtlas } from '#modules/territory/index.ts'
import { parsePeriod } from '#platform/indicators/period.ts'
import { visitContext } from '#platform/module/context.ts'
import { ask } from '#platform/module/page.ts'
import { SEARCH_PARAM } from '#ui/address.ts'
import { Drawer } from '#ui/drawer/drawer.tsx'
import { pageIn, stayWithin } from '#ui/pager/within.ts'
import { behindOf } from '../catalogue.ts'
import { type Atlas, breakdownOn, type Line, linesOf } from '../lines.ts'
import { FigureHead } from '../parts/figure-head.tsx'
import { FigureLines } from '../parts/figure-lines.tsx'
import { LateChanges } from '../parts/late-changes.tsx'
import { RecordList } from '../parts/record-list.tsx'
import { listLateChanges } from '../queries/list-late-changes.ts'
import { openFigure } from '../queries/open-figure.ts'
import { text } from '../text.vi.ts'
import { type Address, addressOf, BY_PARAM, lineToPath, pathToSlice, searchOf } from './address.ts'
import { stepsTo, unitOf } from './steps.ts'

const breakdowns = ['district', 'commune', 'body', 'organisation', 'month'] as const

/**
 * The steps of a figure, each with its address: without a unit its lines, with a district that district's communes,
 * with a commune (or a line that is no place) the records.
 */
export async function loader(args: LoaderFunctionArgs) {
  const { indicator = '', period = '', unit } = args.params
  const address = addressOf(args.request, args.context.get(visitContext).platform.clock.today())
  const params = new URL(args.request.url).searchParams
  const slice = { place: address.place, ...pathToSlice(unit) }
  const atlas = await ask(args, readAtlas, {})
  const where = slice.place && !slice.placeLevel ? unitOf(atlas, slice.place) : null
  if (slice.place && !slice.placeLevel && !where) throw data({ message: text.noUnit }, 404)
  const isLeaf = slice.placeLevel !== undefined || where?.level === 'commune'
  const hasDistricts = !where && districtsOn(atlas, period, address)
  const by = breakdownAsked(params.get(BY_PARAM), where !== null, hasDistricts)
  const asked = { page: address.page, indicator, period, ...slice }
  // The last step shows records, no lines: months have no names to look up.
  const opened = await ask(args, openFigure, { ...asked, map: address.map, by: isLeaf ? 'month' : by })
  const { found, bodies, ...figure } = opened
  const { breakdown } = figure
  const lines = linesOf({
    atlas,
    bodies,
    breakdown,
    map: address.map,
    period: figure.period,
    place: slice.place,
    found,
  })
  const isPlace = breakdown === 'district' || breakdown === 'commune'
  const only = isPlace && !isLeaf && !figure.isAll && !params.has(BY_PARAM) ? onlyUnit(lines) : undefined
  if (only)
    throw redirect(`/giao-ban/so/${indicator}/${period}/${only}${searchOf({ ...address, place: undefined })}`)
  const tiles =
    isPlace && !isLeaf && !where && figure.isAll
      ? await ask(args, layTiles, {
          level: breakdown,
          ...(address.map === 'then' && { on: figure.period.to }),
        })
      : []
  const late = figure.changed ? await ask(args, listLateChanges, asked) : null
  const counted = { indicator, period, ...slice, watermark: figure.freeze?.watermark }
  return {
    address,
    figure: { ...figure, lines, tiles },
    where,
    hasDistricts,
    late,
    ...(isLeaf
      ? await listBehind(args, figure.indicator.kind === 'distinct', counted)
      : { records: null, subjects: null }),
    sheetTo: behindOf(indicator).sheetAt(counted),
    placeLevel: slice.placeLevel ?? null,
    unit: unit ?? null,
  }
}

/** A step with one way on is passed over; its address with a breakdown asked for still shows it. */
function onlyUnit(lines: readonly Line[]): string | undefined {
  const [only, ...more] = lines.filter(({ value }) => value !== null)
  return only && more.length === 0 && only.key !== 'commune' ? lineToPath(only.key) : undefined
}

type Counted = ReturnType<typeof pathToSlice> & {
  indicator: string
  period: string
  watermark: number | undefined
}

/** At the last step: the records, or the subjects of a distinct figure, each with its address. */
async function listBehind(args: LoaderFunctionArgs, isDistinct: boolean, counted: Counted) {
  const { searchParams } = args.url
  const asked = { counted, text: searchParams.get(SEARCH_PARAM) ?? '', page: pageIn(searchParams) }
  const { listRecords, listSubjects, recordAt } = behindOf(counted.indicator)
  const asking: Parameters<typeof listRecords>[0] = (query, input) => ask(args, query, input)
  const withAddress = <Row extends { id: string }>(row: Row) => ({ ...row, to: recordAt(row.id) })
  if (isDistinct && listSubjects) {
    const list = stayWithin(args, await listSubjects(asking, asked))
    const rows = list.rows.map((row) => ({ ...row, records: row.records.map(withAddress) }))
    return { records: null, subjects: { ...list, rows } }
  }
  const list = stayWithin(args, await listRecords(asking, asked))
  return { records: { ...list, rows: list.rows.map(withAddress) }, subjects: null }
}

/** Whether the map of the period's last day has districts to break a figure down by. */
function districtsOn(atlas: Atlas, code: string, { map }: Address): boolean {
  const period = parsePeriod(code)
  return (
    map === 'then' && period !== null && breakdownOn(atlas, { by: 'district', map, period }) === 'district'
  )
}

function breakdownAsked(asked: string | null, inUnit: boolean, hasDistricts: boolean) {
  const by = breakdowns.find((one) => one === asked) ?? (inUnit ? 'commune' : 'district')
  return by === 'district' && !hasDistricts ? 'commune' : by
}

export type FigureData = Awaited<ReturnType<typeof loader>>

export default function OpenFigure({ loaderData }: { loaderData: FigureData }) {
  const { address, figure, records, subjects, late } = loaderData
  const { indicator } = figure
  const base = `/giao-ban/so/${indicator.code}/${figure.period.code}`
  return (
    <Drawer
      title={indicator.name}
      closeTo={`/giao-ban${address.search}`}
      {...stepsTo({ ...loaderData, name: indicator.name, base })}
    >
      <FigureHead figure={figure} where={titleOf(loaderData)} />
      {late && <LateChanges changes={late} unit={indicator.unit} />}
      {records || subjects ? <RecordList data={loaderData} /> : <FigureLines data={loaderData} base={base} />}
    </Drawer>
  )
}

function titleOf({ where, placeLevel, figure }: FigureData): string {
  if (placeLevel) return text.lines[placeLevel]
  return where?.label ?? (figure.isAll ? text.wholeProvince : text.ownReach)
}
