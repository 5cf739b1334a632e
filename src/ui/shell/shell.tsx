import { type ReactNode, useContext } from 'react'
import { Form, Link } from 'react-router'
import { formatDay } from '#platform/i18n/format.ts'
import { DraftOwner } from '#ui/draft/draft-keeper.tsx'
import { dropDrafts } from '#ui/draft/storage.ts'
import { BottomBar, type MenuItem, Navigation } from '#ui/navigation/navigation.tsx'
import { SkipLink } from '#ui/skip-link/skip-link.tsx'
import { text } from '#ui/text.vi.ts'
import { ReaderContext } from './reader.ts'

export type ShellProps = {
  /** Whose account this is; null when signed out. */
  person: { name: string; place: string } | null
  menu: readonly MenuItem[]
  /** ISO day that the rules work with; `demonstration` says that it stands still. */
  day: string
  demonstration: boolean
  homeTo: string
  /** The person's own account: password, second factor. */
  accountTo: string
  signOutTo: string
  /** The second line. */
  contextBar?: ReactNode
  children: ReactNode
}

export function Shell({
  person,
  menu,
  day,
  demonstration,
  homeTo,
  accountTo,
  signOutTo,
  contextBar,
  children,
}: ShellProps) {
  return (
    <div className="flex min-h-screen flex-col print:block">
      <SkipLink to="noi-dung">{text.skipToContent}</SkipLink>
      <header className="border-t-4 border-brand bg-white" data-screen-only>
        <div className="flex flex-wrap items-center gap-x-6 gap-y-1 border-b border-line px-4 py-2">
          <Link
            to={homeTo}
            className="inline-flex min-h-11 items-center text-h2 font-semibold text-brand no-underline"
          >
            {text.product}
          </Link>
          <span className="min-w-0 grow basis-0 text-small">
            {/* On a phone the day alone, on one line. */}
            <span className="max-sm:sr-only">{text.businessDay}</span> {formatDay(day)}{' '}
            {demonstration && text.demonstration}
          </span>
          {person && <Person person={person} accountTo={accountTo} signOutTo={signOutTo} />}
        </div>
      </header>
      <div
        className={
          menu.length > 0
            ? 'grow print:block md:grid md:grid-cols-[6.5rem_minmax(0,1fr)] xl:grid-cols-[15rem_minmax(0,1fr)]'
            : ''
        }
      >
        {menu.length > 0 && <Navigation items={menu} />}
        <div className="min-w-0">
          {contextBar}
          <main id="noi-dung" tabIndex={-1} className="max-w-[90rem] px-4 pt-4 pb-24 md:px-8 md:py-6">
            <ReaderContext value={person}>{children}</ReaderContext>
          </main>
        </div>
      </div>
      <BottomBar items={menu} />
    </div>
  )
}

type PersonProps = { person: { name: string; place: string }; accountTo: string; signOutTo: string }

function Person({ person, accountTo, signOutTo }: PersonProps) {
  const owner = useContext(DraftOwner)
  return (
    <div className="flex items-center justify-between gap-x-4 text-small max-sm:w-full">
      <span className="min-w-0">
        <Link to={accountTo} className="inline-flex min-h-11 items-center font-semibold">
          {person.name}
        </Link>
        {person.place && ` · ${person.place}`}
      </span>
      {/* A whole page load: nothing of this account stays in the browser's memory. */}
      <Form method="post" action={signOutTo} reloadDocument onSubmit={() => dropDrafts(owner)}>
        <button type="submit" className="min-h-11 whitespace-nowrap text-action underline underline-offset-4">
          {text.signOut}
        </button>
      </Form>
    </div>
  )
}
