import { type ActionFunctionArgs, type LoaderFunctionArgs, useActionData } from 'react-router'
import {
  closeAccount,
  getAccount,
  removeSecondFactor,
  reopenAccount,
} from '#platform/auth/administration/index.ts'
import { newKey, notFound } from '#platform/module/index.ts'
import { answerOf, ask, submit } from '#platform/module/page.ts'
import { Button } from '#ui/button/button.tsx'
import { TextArea } from '#ui/field/text-field.tsx'
import { Form } from '#ui/form/form.tsx'
import { Page } from '#ui/page/page.tsx'
import { aboveDeed } from './above.ts'
import { text } from './text.vi.ts'

/** Deeds on an account that ask for a reason only, by the last part of the address. */
const deeds = { khoa: closeAccount, 'mo-khoa': reopenAccount, 'bo-xac-nhan': removeSecondFactor }
type DeedName = keyof typeof deeds

function deedOf(args: LoaderFunctionArgs): DeedName {
  const name = args.params.deed
  if (name === 'khoa' || name === 'mo-khoa' || name === 'bo-xac-nhan') return name
  throw answerOf(args, notFound())
}

export async function loader(args: LoaderFunctionArgs) {
  const deed = deedOf(args)
  const { userId, name } = await ask(args, getAccount, { userId: args.params.userId })
  return { deed, userId, name, key: newKey() }
}

export function action(args: ActionFunctionArgs) {
  const userId = args.params.userId ?? ''
  return submit(args, deeds[deedOf(args)], {
    input: ({ fields }) => ({ userId, reason: fields.get('reason') ?? '' }),
    done: () => `/quan-tri/tai-khoan/${userId}`,
  })
}

type Props = { loaderData: { deed: DeedName; userId: string; name: string; key: string } }

export default function AccountDeed({ loaderData: { deed, userId, name, key } }: Props) {
  const state = useActionData<typeof action>()
  const { title, lead } = text.deeds[deed]
  return (
    <Page title={title} hasError={state !== undefined} lead={lead(name)} above={aboveDeed({ userId, name })}>
      <Form state={state} hidden={{ _key: key }}>
        <TextArea name="reason" label={text.reason} rows={2} />
        <div>
          <Button look={deed === 'khoa' ? 'danger' : 'main'}>{title}</Button>
        </div>
      </Form>
    </Page>
  )
}
