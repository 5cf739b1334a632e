import type { ActionFunctionArgs, LoaderFunctionArgs } from 'react-router'
import { periodInFull, periodLabel, periodOf } from '#platform/indicators/period.ts'
import { visitContext } from '#platform/module/context.ts'
import { newKey } from '#platform/module/index.ts'
import { onlyFor, type Refused, submit } from '#platform/module/page.ts'
import { Button, Buttons, LinkButton } from '#ui/button/button.tsx'
import { Form } from '#ui/form/form.tsx'
import { Page } from '#ui/page/page.tsx'
import { freezeBriefing } from '../commands/freeze-briefing.ts'
import { pageOf, periodsOf } from '../page.ts'
import { text } from '../text.vi.ts'
import { addressOf, searchOf } from './address.ts'

export async function loader(args: LoaderFunctionArgs) {
  await onlyFor(args, freezeBriefing)
  const address = addressOf(args.request, args.context.get(visitContext).platform.clock.today())
  const page = pageOf(address.page)
  return { address, key: newKey(), periods: page ? periodsOf(page).map(periodInFull) : [] }
}

export function action(args: ActionFunctionArgs) {
  return submit(args, freezeBriefing, {
    input: ({ fields }) => ({ page: fields.get('page') ?? '' }),
    done: ({ page }) => `/giao-ban${searchOf({ page, map: 'then', place: undefined })}`,
  })
}

type Props = { loaderData: Awaited<ReturnType<typeof loader>>; actionData?: Refused }

export default function Freeze({ loaderData, actionData }: Props) {
  const { address, key, periods } = loaderData
  const label = periodLabel(periodOf(address.page))
  return (
    <Page
      title={text.freezeTitle(label)}
      hasError={actionData !== undefined}
      above={[{ label: text.title(label), to: `/giao-ban${address.search}` }]}
    >
      <p className="max-w-prose">{text.freezeExplained}</p>
      <div>
        <h2 className="font-semibold">{text.freezePeriods}</h2>
        <ul className="list-disc pl-6">
          {periods.map((period) => (
            <li key={period}>{period}</li>
          ))}
        </ul>
      </div>
      <Form state={actionData} hidden={{ _key: key, page: address.page }}>
        <Buttons>
          <Button look="main">{text.freezeTitle(label)}</Button>
          <LinkButton to={`/giao-ban${address.search}`}>{text.back}</LinkButton>
        </Buttons>
      </Form>
    </Page>
  )
}
