import { Link, type LoaderFunctionArgs } from 'react-router'
import { standingOf } from '#entry/frame.ts'
import { readingOf } from '#platform/module/context.ts'
import { Badge } from '#ui/badge/badge.tsx'
import { Details } from '#ui/details/details.tsx'
import { Notice } from '#ui/notice/notice.tsx'
import { Page } from '#ui/page/page.tsx'
import { sessionOf } from './press.ts'
import { text } from './text.vi.ts'

const done: Readonly<Record<string, string>> = {
  'da-doi': text.changed,
  'da-bat': text.factorEnabled,
  'da-tat': text.factorDisabled,
}

export async function loader(args: LoaderFunctionArgs) {
  const { name, username, secondFactor } = sessionOf(args)
  const said = Object.entries(done).find(([param]) => new URL(args.request.url).searchParams.has(param))
  const hasGrant = (await standingOf(readingOf(args))).length > 0
  return { name, username, secondFactor, hasGrant, said: said?.[1] ?? null }
}

type Props = { loaderData: Awaited<ReturnType<typeof loader>> }

export default function OwnAccount({ loaderData }: Props) {
  const { name, username, secondFactor, hasGrant, said } = loaderData
  return (
    <Page title={text.ownTitle}>
      {said && (
        <Notice tone="ok" announce>
          {said}
        </Notice>
      )}
      {!hasGrant && <Notice tone="warn">{text.noGrant}</Notice>}
      <Details
        items={[
          { label: text.name, value: name },
          { label: text.username, value: username },
          { label: text.password, value: '••••••••••', act: <Link to="/doi-mat-khau">{text.change}</Link> },
          {
            label: text.factor,
            value: secondFactor ? <Badge tone="ok">{text.factorOn}</Badge> : <Badge>{text.factorOff}</Badge>,
            act: (
              <Link to={secondFactor ? '/tai-khoan/tat-xac-nhan' : '/tai-khoan/xac-nhan-hai-buoc'}>
                {secondFactor ? text.factorEnd : text.factorStart}
              </Link>
            ),
          },
        ]}
      />
    </Page>
  )
}
