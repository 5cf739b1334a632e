import type { ActionFunctionArgs, LoaderFunctionArgs } from 'react-router'
import { numberIn } from '#platform/module/context.ts'
import { type Refused, submit } from '#platform/module/page.ts'
import { TextField } from '#ui/field/text-field.tsx'
import { renameBody } from '../commands/rename-body.ts'
import { BodyForm } from '../parts/body-form.tsx'
import { text } from '../text.vi.ts'
import { bodyOf, pageOf } from './body-of.ts'

export function loader(args: LoaderFunctionArgs) {
  return bodyOf(args, 'order')
}

export function action(args: ActionFunctionArgs) {
  const id = numberIn(args.params.id)
  return submit(args, renameBody, {
    input: ({ fields }) => ({
      id,
      version: fields.get('version'),
      name: fields.get('name'),
      basis: fields.get('basis'),
    }),
    done: () => pageOf(id),
  })
}

type Props = { loaderData: Awaited<ReturnType<typeof loader>>; actionData?: Refused }

export default function Rename({ loaderData: { body, key }, actionData }: Props) {
  return (
    <BodyForm
      body={body}
      title={text.rename}
      button={text.saveName}
      state={actionData}
      values={{ name: body.name }}
      hidden={{ _key: key, version: String(body.version) }}
      order={['name', 'basis']}
    >
      <TextField name="name" label={text.newName} />
      <TextField name="basis" label={text.basis} hint={text.basisHint} />
    </BodyForm>
  )
}
