import type { ReactNode } from 'react'
import { Link, type LoaderFunctionArgs } from 'react-router'
import { readingOf } from '#platform/module/context.ts'
import { ask } from '#platform/module/page.ts'
import { Badge } from '#ui/badge/badge.tsx'
import { LinkButton } from '#ui/button/button.tsx'
import { Empty } from '#ui/empty/empty.tsx'
import { Block, Page } from '#ui/page/page.tsx'
import { Timestamp } from '#ui/timestamp/timestamp.tsx'
import { text } from '../page-text.vi.ts'
import { myWork } from '../queries/my-work.ts'
import { kinds, kindWords } from '../text.vi.ts'
import { caseAt, FILTER_PARAMS, LIST, newAt } from './address.ts'

export async function loader(args: LoaderFunctionArgs) {
  return { work: await ask(args, myWork, {}), name: readingOf(args).actor.name }
}

/** "Việc của tôi": what is late first; the whole row is the link; what is done leaves the list. */
export default function Work({
  loaderData: { work, name },
}: {
  loaderData: Awaited<ReturnType<typeof loader>>
}) {
  const { overdue, withoutPapers, suspects, drafts } = work
  const count = overdue.total + withoutPapers.total + suspects.length + drafts.length
  return (
    <Page title={text.work} lead={text.greeting(name, count)}>
      <Block title={text.quickEntry}>
        <div className="flex flex-wrap gap-3" data-screen-only>
          {kinds.map((kind) => (
            <LinkButton key={kind} to={newAt(kind)}>
              {kindWords[kind]}
            </LinkButton>
          ))}
        </div>
      </Block>
      {count === 0 && <Empty why={text.nothing} />}
      <Part title={text.overdue(overdue.total)} isEmpty={overdue.total === 0}>
        {overdue.rows.map((row) => (
          <Row
            key={row.id}
            to={caseAt(row.id)}
            title={`${row.code} · ${row.head ?? text.beyondReach}, ${row.hamlet ?? ''}`}
          >
            <Badge tone="error">{text.dueDay(row.dueDay)}</Badge>
          </Row>
        ))}
      </Part>
      <Part
        title={text.bare(withoutPapers.total)}
        isEmpty={withoutPapers.total === 0}
        all={`${LIST}?${FILTER_PARAMS.withoutPapers}=1`}
      >
        {withoutPapers.rows.map((row) => (
          <Row
            key={row.id}
            to={`${caseAt(row.id)}/giay-to`}
            title={`${row.code} · ${kindWords[row.kind]} · ${row.recipient ?? row.place}`}
          >
            <Timestamp at={row.day} />
          </Row>
        ))}
      </Part>
      <Part title={text.suspects(suspects.length)} isEmpty={suspects.length === 0}>
        {suspects.map(({ id, code, body, other, otherBody }) => (
          <Row key={id + other} to={caseAt(id)} title={text.suspectLine(code, body, other, otherBody)} />
        ))}
      </Part>
      <Part title={text.drafts(drafts.length)} isEmpty={drafts.length === 0}>
        {drafts.map((draft) => (
          <Row key={draft.id} to={newAt(draft.kind, draft.id)} title={text.draftLine(kindWords[draft.kind])}>
            <Timestamp at={new Date(draft.saved_at).toISOString()} />
          </Row>
        ))}
      </Part>
    </Page>
  )
}

function Part({
  title,
  isEmpty,
  all,
  children,
}: {
  title: string
  isEmpty: boolean
  all?: string
  children: ReactNode
}) {
  if (isEmpty) return null
  return (
    <Block title={title} aside={all && <Link to={all}>{text.all}</Link>}>
      <ul className="sheet divide-y divide-line">{children}</ul>
    </Block>
  )
}

function Row({ to, title, children }: { to: string; title: string; children?: ReactNode }) {
  return (
    <li>
      <Link
        to={to}
        className="flex min-h-12 flex-wrap items-center justify-between gap-x-4 px-4 py-2 no-underline hover:bg-action-tint"
      >
        <span className="underline underline-offset-4">{title}</span>
        <span className="text-ink-2">{children}</span>
      </Link>
    </li>
  )
}
