import type { ActionFunctionArgs, LoaderFunctionArgs } from 'react-router'
import { numberIn } from '#platform/module/context.ts'
import { ask, type Refused, submit } from '#platform/module/page.ts'
import { RadioField, SelectField } from '#ui/field/choice-field.tsx'
import { DateField } from '#ui/field/date-field.tsx'
import { TextField } from '#ui/field/text-field.tsx'
import { appointOfficer } from '../commands/appoint-officer.ts'
import { BodyForm } from '../parts/body-form.tsx'
import { listTerms } from '../queries/list-terms.ts'
import { bases, basisWords, text } from '../text.vi.ts'
import { bodyOf, pageOf } from './body-of.ts'

export async function loader(args: LoaderFunctionArgs) {
  const { body, key } = await bodyOf(args, 'write')
  return { body, key, terms: await ask(args, listTerms, { id: body.id }) }
}

export function action(args: ActionFunctionArgs) {
  const body = numberIn(args.params.id)
  return submit(args, appointOfficer, {
    input: ({ fields }) => ({
      body,
      title: fields.get('title'),
      holderName: fields.get('holderName'),
      basis: fields.get('basis') ?? undefined,
      paper: fields.get('paper'),
      fromDay: fields.get('fromDay'),
      term: fields.get('term') ?? undefined,
    }),
    done: () => pageOf(body),
  })
}

type Props = { loaderData: Awaited<ReturnType<typeof loader>>; actionData?: Refused }

export default function Appoint({ loaderData: { body, key, terms }, actionData }: Props) {
  return (
    <BodyForm
      body={body}
      title={text.appoint}
      button={text.appoint}
      state={actionData}
      hidden={{ _key: key }}
      order={['title', 'holderName', 'basis', 'paper', 'fromDay', 'term']}
    >
      <TextField name="title" label={text.title} hint={text.titleHint} width="medium" />
      <TextField name="holderName" label={text.holder} />
      <RadioField
        name="basis"
        label={text.postBasis}
        choices={bases.map((basis) => ({ value: basis, label: basisWords[basis] }))}
      />
      <TextField name="paper" label={text.basis} hint={text.basisHint} optional />
      <DateField name="fromDay" label={text.fromDay} />
      {terms.length > 0 && (
        <SelectField
          name="term"
          label={text.term}
          choices={terms.map((term) => ({ value: term.id, label: term.name }))}
          optional
        />
      )}
    </BodyForm>
  )
}
