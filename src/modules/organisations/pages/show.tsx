import type { LoaderFunctionArgs } from 'react-router'
import { formatDay } from '#platform/i18n/format.ts'
import { numberIn } from '#platform/module/context.ts'
import { ask } from '#platform/module/page.ts'
import { LinkButton } from '#ui/button/button.tsx'
import { Details } from '#ui/details/details.tsx'
import { Empty } from '#ui/empty/empty.tsx'
import { History } from '#ui/history/history.tsx'
import { Block, Page } from '#ui/page/page.tsx'
import { LineTable } from '../parts/line-table.tsx'
import { PostTable } from '../parts/post-table.tsx'
import { getBody } from '../queries/get-body.ts'
import { getBodyHistory } from '../queries/get-body-history.ts'
import { kindWords, levelWords, organisationWords, text } from '../text.vi.ts'

export async function loader(args: LoaderFunctionArgs) {
  const id = numberIn(args.params.id)
  const body = await ask(args, getBody, { id })
  return { body, history: await ask(args, getBodyHistory, { id }) }
}

type Data = Awaited<ReturnType<typeof loader>>

export default function Show({ loaderData: { body, history } }: { loaderData: Data }) {
  const { id, may, name, level, place, endedOn, above, below, posts } = body
  return (
    <Page
      title={name}
      above={[{ label: text.list, to: '/danh-muc/to-chuc' }]}
      lead={`${levelWords[level]} · ${place.name}`}
      aside={!endedOn && may.order && <BodyButtons id={id} />}
    >
      <Details items={detailsOf(body)} />
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
      <Block title={text.posts} aside={!endedOn && may.write && <PostButtons id={id} />}>
        {posts.length === 0 ? <Empty why={text.noPosts} /> : <PostTable body={id} posts={posts} may={may} />}
      </Block>
      {history.length > 0 && (
        <Block title={text.history}>
          <History entries={history} />
        </Block>
      )}
    </Page>
  )
}

function detailsOf({ organisation, kind, level, place, fromDay, endedOn, basis }: Data['body']) {
  return [
    { label: text.organisation, value: organisationWords[organisation] },
    { label: text.kind, value: kindWords[kind] },
    { label: text.level, value: levelWords[level] },
    { label: text.place, value: place.name },
    { label: text.standing, value: text.span(formatDay(fromDay), endedOn && formatDay(endedOn)) },
    ...(basis ? [{ label: text.basis, value: basis }] : []),
  ]
}

function BodyButtons({ id }: { id: number }) {
  const base = `/danh-muc/to-chuc/${id}`
  return (
    <>
      <LinkButton to={`${base}/them`}>{text.foundBelow}</LinkButton>
      <LinkButton to={`${base}/doi-ten`}>{text.rename}</LinkButton>
      <LinkButton to={`${base}/chuyen`}>{text.move}</LinkButton>
      <LinkButton to={`${base}/ket-thuc`}>{text.endBody}</LinkButton>
    </>
  )
}

function PostButtons({ id }: { id: number }) {
  const base = `/danh-muc/to-chuc/${id}`
  return (
    <span className="flex flex-wrap gap-3">
      <LinkButton to={`${base}/nhiem-ky/them`}>{text.openTerm}</LinkButton>
      <LinkButton to={`${base}/chuc-danh/them`}>{text.appoint}</LinkButton>
    </span>
  )
}
