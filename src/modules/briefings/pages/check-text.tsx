import type { ActionFunctionArgs, LoaderFunctionArgs } from 'react-router'
import { formatCount } from '#platform/i18n/format.ts'
import { halfOf, kindOf, periodLabel, periodOf, yearPeriodOf } from '#platform/indicators/period.ts'
import { visitContext } from '#platform/module/context.ts'
import { ask, inquire, type Refused } from '#platform/module/page.ts'
import { Button, Buttons } from '#ui/button/button.tsx'
import { SelectField } from '#ui/field/choice-field.tsx'
import { FileField } from '#ui/field/file-field.tsx'
import { TextArea } from '#ui/field/text-field.tsx'
import { Form } from '#ui/form/form.tsx'
import { Page } from '#ui/page/page.tsx'
import { DOCUMENT_MOST_BYTES, TEXT_MOST } from '../limits.ts'
import { CheckedText } from '../parts/checked-text.tsx'
import { type Checked, checkText } from '../queries/check-text.ts'
import { listPeriods } from '../queries/list-periods.ts'
import { readDocument } from '../read-document.ts'
import { text } from '../text.vi.ts'
import { addressOf, periodChoices } from './address.ts'

const words = text.check
const accept = '.docx,.txt,text/plain,application/vnd.openxmlformats-officedocument.wordprocessingml.document'

export async function loader(args: LoaderFunctionArgs) {
  const today = args.context.get(visitContext).platform.clock.today()
  const { page } = addressOf(args.request, today)
  return { page, periods: periodsUpTo(today, page, await ask(args, listPeriods, {})) }
}

/** Quarters, each half and year where its last quarter stands, and reporting periods. */
function periodsUpTo(today: string, page: string, declared: Awaited<ReturnType<typeof listPeriods>>) {
  return periodChoices(today, page, declared).flatMap((choice) => {
    const period = periodOf(choice.value)
    const longer = [halfOf(period.to), yearPeriodOf(period.to)].filter(
      ({ to }) => kindOf(period) === 'calendar' && to === period.to,
    )
    return [choice, ...longer.map((one) => ({ ...choice, value: one.code, label: periodLabel(one) }))]
  })
}

/** A file chosen stands in the place of what was pasted. */
export function action(args: ActionFunctionArgs) {
  return inquire(args, checkText, async ({ fields, files }) => {
    const file = files.get('file')?.[0]
    return {
      text: file ? await readDocument(file) : (fields.get('text') ?? ''),
      period: fields.get('period') ?? '',
    }
  })
}

type Answered = { answer: Checked; values: Readonly<Record<string, string>> }
type Props = { loaderData: Awaited<ReturnType<typeof loader>>; actionData?: Answered | Refused }

export default function CheckText({ loaderData: { page, periods }, actionData }: Props) {
  const refused = actionData && 'code' in actionData ? actionData : undefined
  const answered = actionData && 'answer' in actionData ? actionData : undefined
  const kept = answered && { ...answered.values, text: answered.answer.text }
  return (
    <Page
      title={words.title}
      lead={words.lead}
      hasError={refused !== undefined}
      {...(answered && { tableId: 'tung-con-so' })}
    >
      {answered && <CheckedText checked={answered.answer} />}
      <Form
        key={answered?.answer.text.length ?? 0}
        state={refused}
        values={kept ?? { period: page }}
        order={['text', 'file', 'period']}
        files
      >
        <TextArea name="text" label={words.text} hint={words.textHint(formatCount(TEXT_MOST))} rows={12} />
        <FileField
          name="file"
          label={words.file}
          hint={words.fileHint}
          accept={accept}
          maxBytes={DOCUMENT_MOST_BYTES}
          optional
        />
        <SelectField
          name="period"
          label={words.period}
          hint={words.periodHint}
          choices={periods}
          blank={null}
        />
        <Buttons>
          <Button look="main">{words.run}</Button>
        </Buttons>
      </Form>
    </Page>
  )
}
