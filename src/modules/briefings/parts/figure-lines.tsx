import { Link } from 'react-router'
import { formatCount, formatPercent } from '#platform/i18n/format.ts'
import { Table } from '#ui/table/table.tsx'
import { Tabs } from '#ui/tabs/tabs.tsx'
import { BY_PARAM, lineToPath, searchOf } from '../pages/address.ts'
import type { FigureData } from '../pages/figure.tsx'
import { text } from '../text.vi.ts'
import { exactly } from '../words.ts'
import { FigureMap } from './figure-map.tsx'

/** The figure's lines with the same total; each unit opens the next step. */
export function FigureLines({ data, base }: { data: FigureData; base: string }) {
  const { figure, address } = data
  const { indicator, lines, value } = figure
  const isPlace = figure.breakdown === 'district' || figure.breakdown === 'commune'
  const total = typeof value === 'number' ? value : 0
  // Communes without a district stand together in one line, which their own breakdown opens.
  const open = (key: string) =>
    key === 'commune'
      ? base + searchOf(address, { [BY_PARAM]: key })
      : `${base}/${lineToPath(key)}${searchOf({ ...address, place: undefined })}`
  const known = lines.filter((line) => line.value !== null)
  const shown = [
    ...(figure.breakdown === 'month' ? known : known.sort((a, b) => sizeOf(b) - sizeOf(a))),
    // Beyond a smaller reach nothing is known nor asked for.
    ...(figure.isAll ? lines.filter((line) => line.value === null) : []),
  ]
  return (
    <div className="grid min-w-0 grid-cols-1 gap-4">
      <Tabs label={text.breakdowns} tabs={tabsOf(data, base)} />
      {isPlace && figure.isAll && <FigureMap data={data} open={open} />}
      <Table
        caption={indicator.name}
        captionHidden
        id="chia-theo"
        kind="numbers"
        rows={shown}
        rowKey={(line) => line.key}
        columns={[
          {
            key: 'unit',
            label: figure.breakdown === 'month' ? text.monthHead : text.unit,
            cell: (line) => (isPlace ? <Link to={open(line.key)}>{line.name}</Link> : line.name),
          },
          {
            key: 'value',
            label: `${text.value} (${indicator.unit})`,
            number: true,
            // The head names the unit; twenty times more would push the other columns off a phone.
            cell: (line) => exactly(line.value, ''),
          },
          {
            key: 'records',
            label: text.recordCount,
            number: true,
            cell: (line) => formatCount(line.records),
          },
          {
            key: 'share',
            label: text.share,
            number: true,
            cell: (line) =>
              typeof line.value === 'number' && total > 0 ? formatPercent(line.value, total) : '',
          },
        ]}
        {...(indicator.kind === 'distinct' && { note: text.distinctNote })}
      />
    </div>
  )
}

const sizeOf = (line: FigureData['figure']['lines'][number]): number =>
  typeof line.value === 'number' ? line.value : (line.value?.numerator ?? 0) / (line.value?.denominator ?? 1)

function tabsOf({ figure, address, hasDistricts, unit }: FigureData, base: string) {
  const at = unit ? `${base}/${unit}` : base
  const names = {
    district: text.byDistrict,
    commune: text.byCommune,
    organisation: text.byOrganisation,
    month: text.byMonth,
  } as const
  const keys = (['district', 'commune', 'organisation', 'month'] as const).filter(
    (key) => (key !== 'district' || hasDistricts) && (key !== 'month' || figure.indicator.kind !== 'stock'),
  )
  return keys.map((key) => ({
    to: at + searchOf(address, { [BY_PARAM]: key }),
    label: names[key],
    current: figure.breakdown === key,
  }))
}
