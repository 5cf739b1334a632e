import type { ActionFunctionArgs, LoaderFunctionArgs } from 'react-router'
import { numberIn } from '#platform/module/context.ts'
import { newKey } from '#platform/module/index.ts'
import { ask, onlyFor, submit } from '#platform/module/page.ts'
import { Button, Buttons } from '#ui/button/button.tsx'
import { Checkbox, RadioField } from '#ui/field/choice-field.tsx'
import { DateField } from '#ui/field/date-field.tsx'
import { TextField } from '#ui/field/text-field.tsx'
import { Form } from '#ui/form/form.tsx'
import type { FormState } from '#ui/form/state.ts'
import { Page } from '#ui/page/page.tsx'
import { markSpecialArea } from '../commands/mark-special-area.ts'
import { getPlace } from '../queries/get-place.ts'
import { areaKinds, areaWords, text } from '../text.vi.ts'

export async function loader(args: LoaderFunctionArgs) {
  const { id, label } = await ask(args, getPlace, { id: numberIn(args.params.id) })
  await onlyFor(args, markSpecialArea)
  return { id, label, key: newKey() }
}

export function action(args: ActionFunctionArgs) {
  const place = numberIn(args.params.id)
  return submit(args, markSpecialArea, {
    input: ({ fields }) => ({
      place,
      kind: fields.get('kind'),
      from: fields.get('from'),
      basis: fields.get('basis'),
      confirmed: fields.get('confirmed'),
    }),
    done: () => `/danh-muc/${place}`,
  })
}

type Props = { loaderData: Awaited<ReturnType<typeof loader>>; actionData?: FormState }

export default function Mark({ loaderData: { id, label, key }, actionData }: Props) {
  const above = [
    { label: text.list, to: '/danh-muc' },
    { label, to: `/danh-muc/${id}` },
  ]
  return (
    <Page title={text.markTitle} hasError={actionData !== undefined} above={above} lead={label}>
      <Form state={actionData} hidden={{ _key: key }} order={['kind', 'from', 'basis', 'confirmed']}>
        <RadioField
          name="kind"
          label={text.kind}
          choices={areaKinds.map((kind) => ({ value: kind, label: areaWords[kind] }))}
        />
        <DateField name="from" label={text.from} />
        <TextField name="basis" label={text.paper} hint={text.paperHint} />
        <Checkbox name="confirmed" label={text.seen} />
        <Buttons>
          <Button look="main">{text.mark}</Button>
        </Buttons>
      </Form>
    </Page>
  )
}
