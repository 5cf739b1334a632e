import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect, useActionData } from 'react-router'
import { ask, submit } from '#platform/module/page.ts'
import { Button, Buttons } from '#ui/button/button.tsx'
import { TextArea } from '#ui/field/text-field.tsx'
import { Form } from '#ui/form/form.tsx'
import { Page } from '#ui/page/page.tsx'
import { correctSupport } from '../commands/correct-support.ts'
import { text } from '../page-text.vi.ts'
import { listItems } from '../queries/list-items.ts'
import { caseAt, kindInPath, kindPath } from './address.ts'
import { fieldOrder, rowCounts } from './boxes.ts'
import { aboveDeed } from './crumbs.ts'
import { answerAgain } from './finding.ts'
import { type DeedData, idIn, loadDeed } from './load-deed.ts'
import { MattersFields } from './matters.tsx'
import { boxesOf, mattersIn } from './reading.ts'
import { AGAIN, MEANT } from './warning-boxes.ts'
import { hasProblem, Warnings, withoutWarning } from './warnings.tsx'

export async function loader(args: LoaderFunctionArgs) {
  const deed = await loadDeed(args)
  // The form shows the certificate, which names the patient to who can look it up.
  if (!deed.support.isOpen) throw redirect(`${caseAt(deed.support.id)}/nguoi-benh`)
  return { ...deed, items: await ask(args, listItems, {}) }
}

export function action(args: ActionFunctionArgs) {
  const id = idIn(args)
  return submit(args, correctSupport, {
    input: ({ fields }) => {
      if (fields.has(AGAIN)) throw answerAgain()
      const kind = kindInPath(fields.get('_kind')) ?? 'gifts'
      const matters = mattersIn(fields, kind)
      const [version, reason] = [fields.get('version'), fields.get('reason')]
      return {
        ...matters,
        kind,
        id,
        version,
        reason,
        amount: fields.get(MEANT) ?? matters.amount,
      }
    },
    done: () => caseAt(id),
  })
}

type Props = { loaderData: DeedData & { items: Awaited<ReturnType<typeof listItems>> } }

export default function Correct({ loaderData: { support, key, items } }: Props) {
  const state = useActionData<typeof action>()
  const values = valuesOf(support)
  // After a conflict the next try is made on what the other person left, with both values in view.
  const version = String(state?.details.version ?? support.version)
  return (
    <Page
      title={text.correctTitle}
      hasError={hasProblem(withoutWarning(state))}
      above={aboveDeed(support)}
      lead={support.code}
    >
      <Form
        state={withoutWarning(state)}
        values={values}
        hidden={{ _key: key, _kind: kindPath(support.kind), version }}
        order={fieldOrder}
        draft={`dinh-chinh-${support.id}`}
      >
        <MattersFields kind={support.kind} items={items} rows={rowCounts({ ...values, ...state?.values })} />
        <TextArea name="reason" label={text.correctReason} rows={2} />
        <Warnings state={state} />
        <Buttons>
          <Button look="main">{text.correctSave}</Button>
        </Buttons>
      </Form>
    </Page>
  )
}

function valuesOf(support: DeedData['support']): Record<string, string> {
  return {
    declaredClass: support.declared_class,
    certificate: support.certificate ?? '',
    programme: support.programme ?? '',
    work: support.work ?? '',
    decisionNumber: support.decision_number ?? '',
    decisionDay: support.decision_day ?? '',
    dueDay: support.due_day ?? '',
    day: support.day,
    amount: String(support.amount),
    source: support.source,
    note: support.note ?? '',
    ...boxesOf('sources', support.sources),
    ...boxesOf(
      'lines',
      support.lines.map(({ item, quantity }) => ({ item, quantity })),
    ),
  }
}
