import { Link, useLocation } from 'react-router'
import { formatCount } from '#platform/i18n/format.ts'
import { SEARCH_PARAM } from '#ui/address.ts'
import { cameFrom } from '#ui/breadcrumb/came-from.ts'
import { LinkButton } from '#ui/button/button.tsx'
import { Empty } from '#ui/empty/empty.tsx'
import { Filters } from '#ui/filters/filters.tsx'
import { Block } from '#ui/page/page.tsx'
import { Pager } from '#ui/pager/pager.tsx'
import { Table } from '#ui/table/table.tsx'
import { Timestamp } from '#ui/timestamp/timestamp.tsx'
import type { FigureData } from '../pages/figure.tsx'
import { text } from '../text.vi.ts'

type Records = NonNullable<FigureData['records']>
type Subjects = NonNullable<FigureData['subjects']>

/** The records behind the figure at one unit, or the subjects of a distinct figure, each opening its records. */
export function RecordList({ data }: { data: FigureData }) {
  const { records, subjects, figure } = data
  const searched = new URLSearchParams(useLocation().search).get(SEARCH_PARAM)
  const list = subjects ?? records
  if (!list) return null
  const subject = figure.indicator.subject ?? 'household'
  return (
    <Block
      title={subjects ? text.subjectsTitle[subject] : text.recordsTitle}
      aside={
        <LinkButton to={data.sheetTo} document>
          {text.exportAll}
        </LinkButton>
      }
    >
      <Filters searchLabel={text.searchRecords} />
      {list.total === 0 && <Empty why={searched ? text.noneFound(searched) : text.noRecords} />}
      {list.total > 0 &&
        (subjects ? <SubjectTable rows={subjects.rows} /> : <RecordTable rows={records?.rows ?? []} />)}
      <Pager
        page={list.page}
        pageSize={list.pageSize}
        total={list.total}
        noun={subjects ? text.subjects[subject] : text.noun}
      />
    </Block>
  )
}

function RecordTable({ rows }: { rows: Records['rows'] }) {
  // A room that counts no money, or takes no papers, has no such column.
  const optional = (key: 'amount' | 'papers', say: (value: number) => string) => {
    if (rows.every((row) => row[key] === undefined)) return []
    return [
      { key, label: text[key], number: true, cell: (row: Records['rows'][number]) => say(row[key] ?? 0) },
    ]
  }
  return (
    <Table
      caption={text.recordsTitle}
      captionHidden
      rows={rows}
      rowKey={(row) => row.id}
      columns={[
        {
          key: 'number',
          label: text.number,
          cell: (row) => <RecordLink record={row} />,
        },
        { key: 'about', label: text.recipient, cell: (row) => row.about ?? text.hidden },
        { key: 'day', label: text.day, cell: (row) => <Timestamp at={row.day} /> },
        { key: 'body', label: text.givenBy, cell: (row) => row.body },
        ...optional('amount', formatCount),
        ...optional('papers', (count) => (count > 0 ? formatCount(count) : text.noPapers)),
      ]}
    />
  )
}

function SubjectTable({ rows }: { rows: Subjects['rows'] }) {
  // Patients have neither name nor hamlet: no empty column.
  const hasPlaces = rows.some(({ hamlet, place }) => hamlet || place)
  return (
    <Table
      caption={text.recordsTitle}
      captionHidden
      rows={rows}
      rowKey={(row) => row.id}
      columns={[
        { key: 'name', label: text.recipient, cell: (row) => row.name ?? text.hidden },
        ...(hasPlaces
          ? [
              {
                key: 'place',
                label: text.unit,
                cell: (row: Subjects['rows'][number]) => [row.hamlet, row.place].filter(Boolean).join(', '),
              },
            ]
          : []),
        {
          key: 'records',
          label: text.recordCount,
          cell: (row) => (
            <ul>
              {row.records.map((record) => (
                <li key={record.id}>
                  <RecordLink record={record} /> · <Timestamp at={record.day} />
                </li>
              ))}
            </ul>
          ),
        },
      ]}
    />
  )
}

/** A record's number is said as one word: it does not break at its hyphen. */
function RecordLink({ record: { to, code } }: { record: { to: string; code: string } }) {
  const here = useLocation()
  return (
    <Link to={cameFrom(to, here)} className="whitespace-nowrap">
      {code}
    </Link>
  )
}
