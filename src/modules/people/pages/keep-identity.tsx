import type { ActionFunctionArgs, LoaderFunctionArgs } from 'react-router'
import { Link } from 'react-router'
import { ask, onlyFor, type Refused, submit } from '#platform/module/page.ts'
import { Button, Buttons } from '#ui/button/button.tsx'
import { TextField } from '#ui/field/text-field.tsx'
import { Form } from '#ui/form/form.tsx'
import { Notice } from '#ui/notice/notice.tsx'
import { Page } from '#ui/page/page.tsx'
import { keepIdentity } from '../commands/keep-identity.ts'
import { aboveOf } from '../parts/crumbs.ts'
import { getPerson } from '../queries/get-person.ts'
import { text } from '../text.vi.ts'

export async function loader(args: LoaderFunctionArgs) {
  await onlyFor(args, keepIdentity)
  return ask(args, getPerson, { id: args.params.person ?? '' })
}

/** No `_key` stands in this form: see the command. */
export function action(args: ActionFunctionArgs) {
  const { id: household, person = '' } = args.params
  return submit(args, keepIdentity, {
    input: ({ fields }) => {
      const typed = fields.get('number') ?? ''
      return {
        person,
        number: fields.get('them-so-0') ? typed.replace(/\D/g, '').padStart(12, '0') : typed,
        purpose: fields.get('purpose'),
        consent: fields.get('consent'),
      }
    },
    done: () => `/ho/${household}`,
  })
}

type Props = { loaderData: Awaited<ReturnType<typeof loader>>; actionData?: Refused }

export default function KeepIdentity({ loaderData: person, actionData }: Props) {
  const digits = actionData?.values.number?.replace(/\D/g, '').length ?? 0
  const holder = actionData?.details.household
  return (
    <Page
      title={text.keepTitle}
      hasError={actionData !== undefined}
      above={aboveOf(person)}
      lead={person.fullName}
    >
      <Form state={actionData} order={['number', 'purpose', 'consent']}>
        <Notice>{text.keepNote}</Notice>
        <TextField
          name="number"
          label={text.number}
          hint={text.numberHint}
          keyboard="numeric"
          width="medium"
          secret
        />
        {typeof holder === 'string' && <Link to={`/ho/${holder}`}>{text.openHolder}</Link>}
        {(digits === 10 || digits === 11) && (
          <Buttons>
            <Button name="them-so-0" value="1">
              {text.addZeros}
            </Button>
          </Buttons>
        )}
        <TextField name="purpose" label={text.purpose} hint={text.purposeHint} />
        <TextField name="consent" label={text.consent} hint={text.consentHint} />
        <Buttons>
          <Button look="main">{text.keep}</Button>
        </Buttons>
      </Form>
    </Page>
  )
}
