import type { LoaderFunctionArgs } from 'react-router'
import { formatDay } from '#platform/i18n/format.ts'
import { numberIn } from '#platform/module/context.ts'
import { ask } from '#platform/module/page.ts'
import { Details } from '#ui/details/details.tsx'
import { Empty } from '#ui/empty/empty.tsx'
import { History } from '#ui/history/history.tsx'
import { Block, Page } from '#ui/page/page.tsx'
import { type Column, Table } from '#ui/table/table.tsx'
import { LineTable } from '../parts/line-table.tsx'
import { getBody } from '../queries/get-body.ts'
import { basisWords, kindWords, levelWords, organisationWords, text } from '../text.vi.ts'

export function loader(args: LoaderFunctionArgs) {
  return ask(args, getBody, { id: numberIn(args.params.id) })
}

type Body = Awaited<ReturnType<typeof loader>>
type Post = Body['posts'][number]

export default function Show({ loaderData: body }: { loaderData: Body }) {
  const { name, organisation, kind, level, place, fromDay, endedOn, basis, above, below, posts, history } =
    body
  const details = [
    { label: text.organisation, value: organisationWords[organisation] },
    { label: text.kind, value: kindWords[kind] },
    { label: text.level, value: levelWords[level] },
    { label: text.place, value: place.name },
    { label: text.standing, value: text.span(formatDay(fromDay), endedOn && formatDay(endedOn)) },
    ...(basis ? [{ label: text.basis, value: basis }] : []),
  ]
  return (
    <Page
      title={name}
      crumbs={[
        { label: text.reference, to: '/danh-muc' },
        { label: text.list, to: '/danh-muc/to-chuc' },
        { label: name },
      ]}
      lead={`${levelWords[level]} · ${place.name}`}
    >
      <Details items={details} />
      <Block title={text.above}>
        {above.length === 0 ? (
          <Empty why={text.nobodyAbove} />
        ) : (
          <LineTable caption={text.above} lines={above} />
        )}
      </Block>
      <Block title={text.below}>
        {below.length === 0 ? (
          <Empty why={text.nobodyBelow} />
        ) : (
          <LineTable caption={text.below} lines={below} />
        )}
      </Block>
      <Block title={text.posts}>
        {posts.length === 0 ? (
          <Empty why={text.noPosts} />
        ) : (
          <Table
            caption={text.posts}
            captionHidden
            rows={posts}
            rowKey={(post) => post.id}
            columns={postColumns}
          />
        )}
      </Block>
      {history.length > 0 && (
        <Block title={text.history}>
          <History entries={history} />
        </Block>
      )}
    </Page>
  )
}

const postColumns: Column<Post>[] = [
  { key: 'title', label: text.title, cell: (post) => post.title },
  { key: 'holder', label: text.holder, cell: (post) => post.holderName },
  { key: 'basis', label: text.postBasis, cell: (post) => basisWords[post.basis] },
  { key: 'term', label: text.term, cell: (post) => post.term ?? text.unknown },
  {
    key: 'days',
    label: text.days,
    cell: (post) => text.span(formatDay(post.fromDay), post.toDay && formatDay(post.toDay)),
  },
]
