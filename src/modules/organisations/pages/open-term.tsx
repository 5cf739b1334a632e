import type { ActionFunctionArgs, LoaderFunctionArgs } from 'react-router'
import { numberIn } from '#platform/module/context.ts'
import { type Refused, submit } from '#platform/module/page.ts'
import { DateField } from '#ui/field/date-field.tsx'
import { TextField } from '#ui/field/text-field.tsx'
import { openTerm } from '../commands/open-term.ts'
import { BodyForm } from '../parts/body-form.tsx'
import { text } from '../text.vi.ts'
import { bodyOf, pageOf } from './body-of.ts'

export function loader(args: LoaderFunctionArgs) {
  return bodyOf(args, 'write')
}

export function action(args: ActionFunctionArgs) {
  const body = numberIn(args.params.id)
  return submit(args, openTerm, {
    input: ({ fields }) => ({
      body,
      name: fields.get('name'),
      fromDay: fields.get('fromDay'),
      toDay: fields.get('toDay'),
    }),
    done: () => pageOf(body),
  })
}

type Props = { loaderData: Awaited<ReturnType<typeof loader>>; actionData?: Refused }

export default function OpenTerm({ loaderData: { body, key }, actionData }: Props) {
  return (
    <BodyForm
      body={body}
      title={text.openTerm}
      button={text.openTerm}
      state={actionData}
      hidden={{ _key: key }}
      order={['name', 'fromDay', 'toDay']}
    >
      <TextField name="name" label={text.termName} hint={text.termHint} width="medium" />
      <DateField name="fromDay" label={text.fromDay} />
      <DateField name="toDay" label={text.toDay} optional />
    </BodyForm>
  )
}
