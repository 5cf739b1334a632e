import type { ActionFunctionArgs, LoaderFunctionArgs } from 'react-router'
import { numberIn } from '#platform/module/context.ts'
import { newKey, notFound } from '#platform/module/index.ts'
import { answerOf, ask, onlyFor, submit } from '#platform/module/page.ts'
import { Button, Buttons } from '#ui/button/button.tsx'
import { RadioField } from '#ui/field/choice-field.tsx'
import { DateField } from '#ui/field/date-field.tsx'
import { TextField } from '#ui/field/text-field.tsx'
import { Form } from '#ui/form/form.tsx'
import type { FormState } from '#ui/form/state.ts'
import { Page } from '#ui/page/page.tsx'
import { endSpecialArea } from '../commands/end-special-area.ts'
import { getPlace } from '../queries/get-place.ts'
import { areaWordOf, text } from '../text.vi.ts'

export async function loader(args: LoaderFunctionArgs) {
  const { id, label, areas } = await ask(args, getPlace, { id: numberIn(args.params.id) })
  const open = areas.filter((area) => area.to_day === null).map((area) => area.kind)
  await onlyFor(args, endSpecialArea)
  if (open.length === 0) throw answerOf(args, notFound())
  const kind = new URL(args.request.url).searchParams.get('loai') ?? ''
  return { id, label, open, kind, key: newKey() }
}

export function action(args: ActionFunctionArgs) {
  const place = numberIn(args.params.id)
  return submit(args, endSpecialArea, {
    input: ({ fields }) => ({
      place,
      kind: fields.get('kind'),
      lastDay: fields.get('lastDay'),
      reason: fields.get('reason'),
    }),
    done: () => `/danh-muc/${place}`,
  })
}

type Props = { loaderData: Awaited<ReturnType<typeof loader>>; actionData?: FormState }

export default function End({ loaderData, actionData }: Props) {
  const { id, label, open, kind, key } = loaderData
  const above = [
    { label: text.list, to: '/danh-muc' },
    { label, to: `/danh-muc/${id}` },
  ]
  return (
    <Page title={text.endTitle} hasError={actionData !== undefined} above={above} lead={label}>
      <p className="max-w-prose">{text.keepNote}</p>
      <Form state={actionData} values={{ kind }} hidden={{ _key: key }} order={['kind', 'lastDay', 'reason']}>
        <RadioField
          name="kind"
          label={text.kind}
          choices={open.map((value) => ({ value, label: areaWordOf(value) }))}
        />
        <DateField name="lastDay" label={text.lastDay} />
        <TextField name="reason" label={text.reason} />
        <Buttons>
          <Button look="main">{text.end}</Button>
        </Buttons>
      </Form>
    </Page>
  )
}
