import type { ActionFunctionArgs, LoaderFunctionArgs } from 'react-router'
import { newKey } from '#platform/module/index.ts'
import { ask, onlyFor, type Refused, submit } from '#platform/module/page.ts'
import { Button, Buttons } from '#ui/button/button.tsx'
import { Form } from '#ui/form/form.tsx'
import { Page } from '#ui/page/page.tsx'
import { registerPerson } from '../commands/register-person.ts'
import { PersonFields, personOrder } from '../parts/person-fields.tsx'
import { getHousehold } from '../queries/get-household.ts'
import { text } from '../text.vi.ts'
import { birthTyped } from './birth-typed.ts'

export async function loader(args: LoaderFunctionArgs) {
  await onlyFor(args, registerPerson)
  const { id, headName } = await ask(args, getHousehold, { id: args.params.id ?? '' })
  return { id, headName, key: newKey() }
}

export function action(args: ActionFunctionArgs) {
  const household = args.params.id ?? ''
  return submit(args, registerPerson, {
    input: ({ fields }) => ({
      household,
      fullName: fields.get('fullName'),
      birth: birthTyped(fields, 'birth'),
      sex: fields.get('sex') ?? undefined,
      relation: fields.get('relation'),
    }),
    done: () => `/ho/${household}`,
  })
}

type Props = { loaderData: Awaited<ReturnType<typeof loader>>; actionData?: Refused }

export default function AddPerson({ loaderData: { id, headName, key }, actionData }: Props) {
  return (
    <Page
      title={text.addPerson}
      hasError={actionData !== undefined}
      above={[
        { label: text.list, to: '/ho' },
        { label: text.household(headName), to: `/ho/${id}` },
      ]}
    >
      <Form state={actionData} hidden={{ _key: key }} order={personOrder} draft={`ho-${id}-them-nguoi`}>
        <PersonFields />
        <Buttons>
          <Button look="main">{text.savePerson}</Button>
        </Buttons>
      </Form>
    </Page>
  )
}
