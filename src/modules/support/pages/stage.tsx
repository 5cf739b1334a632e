import { type ActionFunctionArgs, type LoaderFunctionArgs, useActionData } from 'react-router'
import { readingOf } from '#platform/module/context.ts'
import { submit } from '#platform/module/page.ts'
import { Button, Buttons } from '#ui/button/button.tsx'
import { RadioField } from '#ui/field/choice-field.tsx'
import { DateField } from '#ui/field/date-field.tsx'
import { MoneyField } from '#ui/field/number-field.tsx'
import { TextField } from '#ui/field/text-field.tsx'
import { Form } from '#ui/form/form.tsx'
import { Page } from '#ui/page/page.tsx'
import { recordStage } from '../commands/record-stage.ts'
import { text } from '../page-text.vi.ts'
import { fieldWords, stages, stageWords } from '../text.vi.ts'
import { caseAt } from './address.ts'
import { aboveDeed } from './crumbs.ts'
import { type DeedData, idIn, loadDeed } from './load-deed.ts'
import { PhotoField } from './photo-field.tsx'
import { receivePapers } from './receiving.ts'
import { HouseStages } from './record.tsx'
import { hasProblem, Warnings, withoutWarning } from './warnings.tsx'

export const loader = (args: LoaderFunctionArgs) => loadDeed(args)

/** The paper that proves each stage. */
const paperOf = {
  'first-disbursement': 'disbursement',
  start: 'photo',
  finish: 'photo',
  handover: 'handover',
} as const

export function action(args: ActionFunctionArgs) {
  const id = idIn(args)
  return submit(args, recordStage, {
    input: async (upload) => {
      const get = (name: string) => upload.fields.get(name) ?? undefined
      const stage = stages.find((one) => one === get('stage'))
      const [file] = await receivePapers(readingOf(args), upload)
      return {
        id,
        stage,
        day: get('day'),
        amount: get('amount'),
        reason: get('reason'),
        lateReason: get('lateReason'),
        ...(file && stage && { paper: { kind: paperOf[stage], file } }),
      }
    },
    done: () => caseAt(id),
  })
}

export default function Stage({ loaderData: { support, key } }: { loaderData: DeedData }) {
  const state = useActionData<typeof action>()
  return (
    <Page
      title={text.stageTitle}
      hasError={hasProblem(withoutWarning(state))}
      above={aboveDeed(support)}
      lead={`${support.code} · ${support.head ?? ''}`}
    >
      <HouseStages support={support} />
      <Form
        state={withoutWarning(state)}
        hidden={{ _key: key }}
        order={['stage', 'day', 'amount', 'reason', 'paper']}
        draft={`giai-doan-${support.id}`}
        files
      >
        <RadioField
          name="stage"
          label={fieldWords.stage}
          choices={stages.map((value) => ({ value, label: stageWords[value] }))}
        />
        <DateField name="day" label={text.stageDay} />
        <MoneyField name="amount" label={text.stageAmount} hint={text.stageAmountHint} optional />
        <TextField name="reason" label={text.stageReason} hint={text.stageReasonHint} optional />
        <PhotoField />
        <Warnings state={state} />
        <Buttons>
          <Button look="main">{text.stageSave}</Button>
        </Buttons>
      </Form>
    </Page>
  )
}
