import type { LoaderFunctionArgs } from 'react-router'
import { formatDay } from '#platform/i18n/format.ts'
import { numberIn } from '#platform/module/context.ts'
import { ask, mayDo } from '#platform/module/page.ts'
import { LinkButton } from '#ui/button/button.tsx'
import { Details } from '#ui/details/details.tsx'
import { Empty } from '#ui/empty/empty.tsx'
import { Block, Page } from '#ui/page/page.tsx'
import { markSpecialArea } from '../commands/mark-special-area.ts'
import { AreaTable } from '../parts/area-table.tsx'
import { StepTable } from '../parts/step-table.tsx'
import { getPlace } from '../queries/get-place.ts'
import { text } from '../text.vi.ts'

export async function loader(args: LoaderFunctionArgs) {
  const place = await ask(args, getPlace, { id: numberIn(args.params.id) })
  return { place, mayMark: await mayDo(args, markSpecialArea) }
}

type Data = Awaited<ReturnType<typeof loader>>

export default function Show({ loaderData: { place, mayMark } }: { loaderData: Data }) {
  const { id, label, code, district, fromDay, toDay, before, after, areas } = place
  return (
    <Page
      title={label}
      above={[{ label: text.list, to: '/danh-muc' }]}
      lead={district}
      aside={mayMark && <LinkButton to={`/danh-muc/${id}/danh-dau`}>{text.mark}</LinkButton>}
    >
      <Details
        items={[
          { label: text.standing, value: text.span(formatDay(fromDay), toDay && formatDay(toDay)) },
          { label: text.code, value: `${code} · ${text.codeNote}` },
        ]}
      />
      <Block title={text.before}>
        {before.length === 0 ? (
          <Empty why={text.noBefore} />
        ) : (
          <StepTable caption={text.before} steps={before} />
        )}
      </Block>
      <Block title={text.after}>
        {after.length === 0 ? <Empty why={endOf(place)} /> : <StepTable caption={text.after} steps={after} />}
      </Block>
      <Block title={text.areas}>
        {areas.length === 0 ? (
          <Empty why={text.noAreas} />
        ) : (
          <AreaTable place={id} areas={areas} mayMark={mayMark} />
        )}
      </Block>
    </Page>
  )
}

function endOf({ level, toDay }: Data['place']): string {
  if (toDay === null) return text.noAfterNow
  return level === 'district' ? text.noAfterDistrict : text.noAfter
}
