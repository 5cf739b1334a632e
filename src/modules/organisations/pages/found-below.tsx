import type { ActionFunctionArgs, LoaderFunctionArgs } from 'react-router'
import { numberIn } from '#platform/module/context.ts'
import { ask, type Refused, submit } from '#platform/module/page.ts'
import { RadioField } from '#ui/field/choice-field.tsx'
import { DateField } from '#ui/field/date-field.tsx'
import { TextField } from '#ui/field/text-field.tsx'
import { foundBody } from '../commands/found-body.ts'
import { BodyForm } from '../parts/body-form.tsx'
import { getBody } from '../queries/get-body.ts'
import { kindWords, text } from '../text.vi.ts'
import { bodyOf, pageOf } from './body-of.ts'

/** Bodies of a level come all at once with their map; one by one come those below: of the same organisation, at the same place. */
export function loader(args: LoaderFunctionArgs) {
  return bodyOf(args, 'order')
}

export async function action(args: ActionFunctionArgs) {
  const above = await ask(args, getBody, { id: numberIn(args.params.id) })
  return submit(args, foundBody, {
    input: ({ fields }) => ({
      organisation: above.organisation,
      place: above.place.id,
      parent: above.id,
      kind: fields.get('kind') ?? undefined,
      name: fields.get('name'),
      fromDay: fields.get('fromDay'),
      basis: fields.get('basis'),
    }),
    done: ({ id }) => pageOf(id),
  })
}

type Props = { loaderData: Awaited<ReturnType<typeof loader>>; actionData?: Refused }

export default function FoundBelow({ loaderData: { body, key }, actionData }: Props) {
  const kinds =
    body.organisation === 'union'
      ? (['workplace', 'branch', 'affiliated'] as const)
      : (['branch', 'affiliated'] as const)
  return (
    <BodyForm
      body={body}
      title={text.foundBelow}
      button={text.foundButton}
      state={actionData}
      hidden={{ _key: key }}
      order={['kind', 'name', 'fromDay', 'basis']}
    >
      <RadioField
        name="kind"
        label={text.kind}
        choices={kinds.map((kind) => ({ value: kind, label: kindWords[kind] }))}
      />
      <TextField name="name" label={text.ownName} hint={text.ownNameHint} />
      <DateField name="fromDay" label={text.fromDay} />
      <TextField name="basis" label={text.basis} hint={text.basisHint} optional />
    </BodyForm>
  )
}
