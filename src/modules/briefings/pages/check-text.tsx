import type { ActionFunctionArgs, LoaderFunctionArgs } from 'react-router'
import { formatCount } from '#platform/i18n/format.ts'
import { halfOf, periodLabel, periodOf, yearPeriodOf } from '#platform/indicators/period.ts'
import { visitContext } from '#platform/module/context.ts'
import { inquire, type Refused } from '#platform/module/page.ts'
import { Button, Buttons } from '#ui/button/button.tsx'
import { SelectField } from '#ui/field/choice-field.tsx'
import { FileField } from '#ui/field/file-field.tsx'
import { TextArea } from '#ui/field/text-field.tsx'
import { Form } from '#ui/form/form.tsx'
import { Page } from '#ui/page/page.tsx'
import { DOCUMENT_MOST_BYTES, TEXT_MOST } from '../limits.ts'
import { CheckedText } from '../parts/checked-text.tsx'
import { type Checked, checkText } from '../queries/check-text.ts'
import { readDocument } from '../read-document.ts'
import { text } from '../text.vi.ts'
import { addressOf, periodChoices } from './address.ts'

const words = text.check
const accept = '.docx,.txt,text/plain,application/vnd.openxmlformats-officedocument.wordprocessingml.document'

export function loader({ request, context }: LoaderFunctionArgs) {
  const today = context.get(visitContext).platform.clock.today()
  const { page } = addressOf(request, today)
  return { page, periods: periodsUpTo(today, page) }
}

/** Quarters, and each half and year where its last quarter stands. */
function periodsUpTo(today: string, page: string) {
  return periodChoices(today, page).flatMap(({ value }) => {
    const quarter = periodOf(value)
    const longer = [halfOf(quarter.to), yearPeriodOf(quarter.to)].filter(({ to }) => to === quarter.to)
    return [quarter, ...longer].map((period) => ({ value: period.code, label: periodLabel(period) }))
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
type Props = { loaderData: ReturnType<typeof loader>; actionData?: Answered | Refused }

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
