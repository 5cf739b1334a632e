import type { ReactNode } from 'react'
import { Link } from 'react-router'
import { LinkButton } from '#ui/button/button.tsx'
import { Details } from '#ui/details/details.tsx'
import { Empty } from '#ui/empty/empty.tsx'
import { History, type HistoryEntry } from '#ui/history/history.tsx'
import { Block, Page } from '#ui/page/page.tsx'
import { type Column, Table } from '#ui/table/table.tsx'
import type { Household } from '../queries/get-household.ts'
import { sexWords, text, words } from '../text.vi.ts'

export type HouseholdViewProps = {
  household: Household
  history: readonly HistoryEntry[]
  /** What other rooms know of the household; stands between its members and its history. */
  children?: ReactNode
}

/** The page about one household, composed in `entry` with the parts of the rooms that know it. */
export function HouseholdView({ household, history, children }: HouseholdViewProps) {
  const { id, headName, hamlet, place, memberCount, phone, persons, mayWrite } = household
  const title = text.household(headName)
  const details = [
    { label: text.place, value: [place.name, place.district].filter(Boolean).join(', ') },
    { label: text.hamlet, value: hamlet },
    { label: text.memberCount, value: memberCount ?? text.unknown },
    { label: text.phone, value: phone ?? text.unknown },
  ]
  return (
    <Page
      title={title}
      above={[{ label: text.list, to: '/ho' }]}
      lead={`${hamlet}, ${place.name}`}
      aside={mayWrite && <LinkButton to={`/ho/${id}/sua`}>{text.edit}</LinkButton>}
    >
      <Details items={details} />
      <Block
        title={text.persons}
        aside={mayWrite && <LinkButton to={`/ho/${id}/them-nguoi`}>{text.addPerson}</LinkButton>}
      >
        {persons.length === 0 ? (
          <Empty why={text.noPersons} />
        ) : (
          <Table
            caption={text.persons}
            captionHidden
            rows={persons}
            rowKey={(person) => person.id}
            columns={columnsOf(id, mayWrite)}
          />
        )}
      </Block>
      {children}
      <Block title={text.history}>
        {history.length === 0 ? <Empty why={text.noHistory} /> : <History entries={history} />}
      </Block>
    </Page>
  )
}

type Person = Household['persons'][number]

function columnsOf(household: string, mayWrite: boolean): Column<Person>[] {
  const columns: Column<Person>[] = [
    { key: 'name', label: text.fullName, cell: (person) => person.fullName },
    { key: 'relation', label: text.relation, cell: (person) => person.relation ?? text.unknown },
    { key: 'birth', label: text.birth, cell: (person) => words.birth(person.birth) || text.unknown },
    {
      key: 'sex',
      label: text.sex,
      cell: (person) => (person.sex ? sexWords[person.sex] : text.unknown),
    },
    { key: 'number', label: text.number, cell: (person) => person.maskedNumber ?? text.unknown },
  ]
  const acts: Column<Person> = {
    key: 'acts',
    label: text.actions,
    cell: (person) => <PersonActs household={household} person={person} />,
  }
  return mayWrite ? [...columns, acts] : columns
}

/** The words alone would repeat in each row: the name is read along with them. */
function PersonActs({ household, person }: { household: string; person: Person }) {
  const base = `/ho/${household}/nguoi/${person.id}`
  const acts = person.maskedNumber
    ? [
        { to: `${base}/sua`, label: text.editPerson },
        { to: `${base}/can-cuoc/xem`, label: text.open },
        { to: `${base}/can-cuoc/xoa`, label: text.erase },
      ]
    : [
        { to: `${base}/sua`, label: text.editPerson },
        { to: `${base}/can-cuoc`, label: text.keep },
      ]
  return (
    <span className="flex flex-wrap gap-x-4">
      {acts.map(({ to, label }) => (
        <Link key={to} to={to} className="inline-flex min-h-6 items-center">
          {label}
          <span className="sr-only"> – {person.fullName}</span>
        </Link>
      ))}
    </span>
  )
}
