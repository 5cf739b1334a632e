import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect, useActionData } from 'react-router'
import { newKey } from '#platform/module/index.ts'
import { ask, submit } from '#platform/module/page.ts'
import { Button, Buttons } from '#ui/button/button.tsx'
import { TextArea } from '#ui/field/text-field.tsx'
import { Form } from '#ui/form/form.tsx'
import { Page } from '#ui/page/page.tsx'
import { openPatient } from '../commands/open-patient.ts'
import { text } from '../page-text.vi.ts'
import { getSupport } from '../queries/get-support.ts'
import { fieldWords } from '../text.vi.ts'
import { caseAt } from './address.ts'
import { aboveDeed } from './crumbs.ts'
import { idIn } from './load-deed.ts'

export async function loader(args: LoaderFunctionArgs) {
  const { id, code, isOpen } = await ask(args, getSupport, { id: args.params.id })
  if (isOpen) throw redirect(caseAt(id))
  return { id, code, key: newKey() }
}

export function action(args: ActionFunctionArgs) {
  const id = idIn(args)
  return submit(args, openPatient, {
    input: ({ fields }) => ({ id, purpose: fields.get('purpose') ?? '' }),
    done: () => caseAt(id),
  })
}

type Props = { loaderData: { id: string; code: string; key: string } }

export default function OpenPatient({ loaderData: { id, code, key } }: Props) {
  const state = useActionData<typeof action>()
  return (
    <Page
      title={text.patientTitle}
      hasError={state !== undefined}
      above={aboveDeed({ id, code })}
      lead={`${code}. ${text.patientLead}`}
    >
      <Form state={state} hidden={{ _key: key }}>
        <TextArea name="purpose" label={fieldWords.purpose} rows={2} />
        <Buttons>
          <Button look="main">{text.patientSave}</Button>
        </Buttons>
      </Form>
    </Page>
  )
}
