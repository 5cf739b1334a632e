import type { ActionFunctionArgs, LoaderFunctionArgs } from 'react-router'
import { ask, type Refused, submit } from '#platform/module/page.ts'
import { roleNames, roles } from '#platform/scope/roles.ts'
import { RadioField } from '#ui/field/choice-field.tsx'
import { Picker } from '#ui/picker/picker.tsx'
import { givePostAccess } from '../commands/give-post-access.ts'
import { BodyForm } from '../parts/body-form.tsx'
import { accountsForAccess } from '../queries/accounts-for-access.ts'
import { text } from '../text.vi.ts'
import { pageOf, postOf } from './body-of.ts'

export async function loader(args: LoaderFunctionArgs) {
  const { body, post, key } = await postOf(args, 'admit')
  return { body, post, key, accounts: await ask(args, accountsForAccess, {}) }
}

export function action(args: ActionFunctionArgs) {
  return submit(args, givePostAccess, {
    input: ({ fields }) => ({
      post: args.params.post,
      account: fields.get('account'),
      role: fields.get('role') ?? undefined,
      line: fields.get('line') ?? undefined,
    }),
    done: ({ body }) => pageOf(body),
  })
}

type Props = { loaderData: Awaited<ReturnType<typeof loader>>; actionData?: Refused }

export default function GiveAccess({ loaderData: { body, post, key, accounts }, actionData }: Props) {
  return (
    <BodyForm
      body={body}
      title={text.giveAccess}
      button={text.giveAccess}
      lead={`${post.title}: ${post.holderName}`}
      state={actionData}
      hidden={{ _key: key }}
      order={['account', 'role', 'line']}
    >
      <Picker
        name="account"
        label={text.account}
        choices={accounts.map(({ id, name }) => ({ value: id, label: name }))}
      />
      <RadioField
        name="role"
        label={text.role}
        choices={roles.map((role) => ({ value: role, label: roleNames[role] }))}
      />
      <RadioField
        name="line"
        label={text.reach}
        choices={[
          { value: 'body', label: text.reachBody },
          { value: 'place', label: text.reachPlace, hint: body.place.name },
        ]}
      />
    </BodyForm>
  )
}
