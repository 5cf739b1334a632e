import type { ActionFunctionArgs, LoaderFunctionArgs } from 'react-router'
import { numberIn } from '#platform/module/context.ts'
import { type Refused, submit } from '#platform/module/page.ts'
import { DateField } from '#ui/field/date-field.tsx'
import { TextField } from '#ui/field/text-field.tsx'
import { Notice } from '#ui/notice/notice.tsx'
import { endBody } from '../commands/end-body.ts'
import { BodyForm } from '../parts/body-form.tsx'
import { text } from '../text.vi.ts'
import { bodyOf, pageOf } from './body-of.ts'

export function loader(args: LoaderFunctionArgs) {
  return bodyOf(args, 'order')
}

export function action(args: ActionFunctionArgs) {
  const id = numberIn(args.params.id)
  return submit(args, endBody, {
    input: ({ fields }) => ({
      id,
      version: fields.get('version'),
      lastDay: fields.get('lastDay'),
      basis: fields.get('basis'),
    }),
    done: () => pageOf(id),
  })
}

type Props = { loaderData: Awaited<ReturnType<typeof loader>>; actionData?: Refused }

export default function End({ loaderData: { body, key }, actionData }: Props) {
  return (
    <BodyForm
      body={body}
      title={text.endBody}
      button={text.endBodyButton}
      danger
      state={actionData}
      hidden={{ _key: key, version: String(body.version) }}
      order={['lastDay', 'basis']}
    >
      <Notice tone="warn">{text.endBodyNote}</Notice>
      <DateField name="lastDay" label={text.lastDay} />
      <TextField name="basis" label={text.basis} hint={text.basisHint} />
    </BodyForm>
  )
}
