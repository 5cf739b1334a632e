import type { ActionFunctionArgs, LoaderFunctionArgs } from 'react-router'
import { ask, onlyFor, type Refused, submit } from '#platform/module/page.ts'
import { Button, Buttons } from '#ui/button/button.tsx'
import { NumberField } from '#ui/field/number-field.tsx'
import { TextField } from '#ui/field/text-field.tsx'
import { Form } from '#ui/form/form.tsx'
import { Page } from '#ui/page/page.tsx'
import { correctHousehold } from '../commands/correct-household.ts'
import { BothValues, conflictIn } from '../parts/both-values.tsx'
import { getHousehold } from '../queries/get-household.ts'
import { text } from '../text.vi.ts'

export async function loader(args: LoaderFunctionArgs) {
  await onlyFor(args, correctHousehold)
  return ask(args, getHousehold, { id: args.params.id ?? '' })
}

export function action(args: ActionFunctionArgs) {
  const id = args.params.id ?? ''
  return submit(args, correctHousehold, {
    input: ({ fields }) => ({
      id,
      version: fields.get('version'),
      headName: fields.get('headName'),
      hamlet: fields.get('hamlet'),
      memberCount: fields.get('memberCount'),
      phone: fields.get('phone'),
    }),
    done: () => `/ho/${id}`,
  })
}

type Props = { loaderData: Awaited<ReturnType<typeof loader>>; actionData?: Refused }

export default function Edit({ loaderData: household, actionData }: Props) {
  const { id, headName, hamlet, memberCount, phone, version } = household
  const values = { headName, hamlet, memberCount: String(memberCount ?? ''), phone: phone ?? '' }
  const conflict = conflictIn(actionData?.details)
  const hidden = { version: conflict?.version ?? actionData?.values.version ?? String(version) }
  return (
    <Page
      title={text.editTitle}
      hasError={actionData !== undefined}
      above={[
        { label: text.list, to: '/ho' },
        { label: text.household(headName), to: `/ho/${id}` },
      ]}
    >
      <Form
        state={actionData}
        values={values}
        hidden={hidden}
        order={['headName', 'hamlet', 'memberCount', 'phone']}
      >
        {conflict && <BothValues changes={conflict.changes} />}
        <TextField name="headName" label={text.headName} />
        <TextField name="hamlet" label={text.hamlet} />
        <NumberField name="memberCount" label={text.memberCount} optional />
        <TextField name="phone" label={text.phone} type="tel" width="medium" optional />
        <Buttons>
          <Button look="main">{text.saveEdit}</Button>
        </Buttons>
      </Form>
    </Page>
  )
}
