import type { ActionFunctionArgs, LoaderFunctionArgs } from 'react-router'
import { newKey } from '#platform/module/index.ts'
import { ask, onlyFor, type Refused, submit } from '#platform/module/page.ts'
import { Button, Buttons } from '#ui/button/button.tsx'
import { TextArea } from '#ui/field/text-field.tsx'
import { Form } from '#ui/form/form.tsx'
import { Notice } from '#ui/notice/notice.tsx'
import { Page } from '#ui/page/page.tsx'
import { eraseIdentity } from '../commands/erase-identity.ts'
import { aboveOf } from '../parts/crumbs.ts'
import { getPerson } from '../queries/get-person.ts'
import { text } from '../text.vi.ts'

export async function loader(args: LoaderFunctionArgs) {
  await onlyFor(args, eraseIdentity)
  const person = await ask(args, getPerson, { id: args.params.person ?? '' })
  return { person, key: newKey() }
}

export function action(args: ActionFunctionArgs) {
  const { id: household, person = '' } = args.params
  return submit(args, eraseIdentity, {
    input: ({ fields }) => ({ person, reason: fields.get('reason') }),
    done: () => `/ho/${household}`,
  })
}

type Props = { loaderData: Awaited<ReturnType<typeof loader>>; actionData?: Refused }

export default function EraseIdentity({ loaderData: { person, key }, actionData }: Props) {
  return (
    <Page
      title={text.eraseTitle}
      hasError={actionData !== undefined}
      above={aboveOf(person)}
      lead={`${person.fullName} · ${person.identity?.masked ?? text.unknown}`}
    >
      <Form state={actionData} hidden={{ _key: key }} order={['reason']}>
        <Notice tone="warn">{text.eraseNote}</Notice>
        <TextArea name="reason" label={text.reason} rows={2} />
        <Buttons>
          <Button look="danger">{text.eraseButton(person.fullName)}</Button>
        </Buttons>
      </Form>
    </Page>
  )
}
