import type { ActionFunctionArgs, LoaderFunctionArgs } from 'react-router'
import { ask, onlyFor, type Refused, submit } from '#platform/module/page.ts'
import { Button, Buttons } from '#ui/button/button.tsx'
import { Form } from '#ui/form/form.tsx'
import { Page } from '#ui/page/page.tsx'
import { correctPerson } from '../commands/correct-person.ts'
import { BothValues, conflictIn } from '../parts/both-values.tsx'
import { aboveOf } from '../parts/crumbs.ts'
import { PersonFields, personOrder } from '../parts/person-fields.tsx'
import { getPerson } from '../queries/get-person.ts'
import { text } from '../text.vi.ts'
import { birthBoxes, birthTyped } from './birth-typed.ts'

export async function loader(args: LoaderFunctionArgs) {
  await onlyFor(args, correctPerson)
  return ask(args, getPerson, { id: args.params.person ?? '' })
}

export function action(args: ActionFunctionArgs) {
  const { id: household, person = '' } = args.params
  return submit(args, correctPerson, {
    input: ({ fields }) => ({
      id: person,
      version: fields.get('version'),
      fullName: fields.get('fullName'),
      birth: birthTyped(fields, 'birth'),
      sex: fields.get('sex') ?? undefined,
      relation: fields.get('relation'),
    }),
    done: () => `/ho/${household}`,
  })
}

type Props = { loaderData: Awaited<ReturnType<typeof loader>>; actionData?: Refused }

export default function EditPerson({ loaderData: person, actionData }: Props) {
  const { fullName, relation, sex, birth, version } = person
  const values = { fullName, relation: relation ?? '', sex: sex ?? '', ...birthBoxes('birth', birth) }
  const conflict = conflictIn(actionData?.details)
  const hidden = { version: conflict?.version ?? actionData?.values.version ?? String(version) }
  return (
    <Page
      title={text.editPersonTitle}
      hasError={actionData !== undefined}
      above={aboveOf(person)}
      lead={fullName}
    >
      <Form state={actionData} values={values} hidden={hidden} order={personOrder}>
        {conflict && <BothValues changes={conflict.changes} />}
        <PersonFields />
        <Buttons>
          <Button look="main">{text.savePersonEdit}</Button>
        </Buttons>
      </Form>
    </Page>
  )
}
