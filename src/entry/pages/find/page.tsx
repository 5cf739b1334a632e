import { Link, type LoaderFunctionArgs } from 'react-router'
import { readingOf } from '#platform/module/context.ts'
import { answerOf } from '#platform/module/page.ts'
import { SEARCH_PARAM } from '#ui/address.ts'
import { Empty } from '#ui/empty/empty.tsx'
import { Block, Page } from '#ui/page/page.tsx'
import { findAll, type Group } from './find.ts'
import { text } from './text.vi.ts'

const longest = 100

export async function loader(args: LoaderFunctionArgs) {
  const reading = readingOf(args)
  const typed = (new URL(args.request.url).searchParams.get(SEARCH_PARAM) ?? '').trim().slice(0, longest)
  try {
    return { typed, groups: typed === '' ? [] : await findAll(reading, typed) }
  } catch (error) {
    throw answerOf(args, error)
  }
}

export default function Find({
  loaderData: { typed, groups },
}: {
  loaderData: Awaited<ReturnType<typeof loader>>
}) {
  return (
    <Page title={text.title} {...(typed && { lead: text.about(typed) })}>
      {typed === '' && <Empty why={text.hint} />}
      {typed !== '' && groups.length === 0 && <Empty why={text.none(typed)} />}
      {groups.map((group) => (
        <Hits key={group.name} group={group} />
      ))}
    </Page>
  )
}

function Hits({ group: { name, hits, total, all } }: { group: Group }) {
  const more = all && total > hits.length && <Link to={all}>{text.all}</Link>
  return (
    <Block title={text.groups[name]} aside={more}>
      <ul className="sheet divide-y divide-line">
        {hits.map((hit) => (
          <li key={hit.to}>
            <Link
              to={hit.to}
              className="flex min-h-12 flex-wrap items-center justify-between gap-x-4 px-4 py-2 no-underline hover:bg-action-tint"
            >
              <span className="underline underline-offset-4">{hit.label}</span>
              <span className="text-ink-2">{hit.hint}</span>
            </Link>
          </li>
        ))}
      </ul>
    </Block>
  )
}
