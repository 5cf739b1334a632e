import type { ActionFunctionArgs, LoaderFunctionArgs } from 'react-router'
import { ofMonths, periodLabel, quarterOf, yearPeriodOf } from '#platform/indicators/period.ts'
import { visitContext } from '#platform/module/context.ts'
import { newKey } from '#platform/module/index.ts'
import { onlyFor, type Refused, submit } from '#platform/module/page.ts'
import { Button, Buttons } from '#ui/button/button.tsx'
import { type Choice, SelectField } from '#ui/field/choice-field.tsx'
import { DateField } from '#ui/field/date-field.tsx'
import { TextField } from '#ui/field/text-field.tsx'
import { Form } from '#ui/form/form.tsx'
import { Page } from '#ui/page/page.tsx'
import { declarePeriod } from '../commands/declare-period.ts'
import { text } from '../text.vi.ts'

const words = text.periods

export async function loader(args: LoaderFunctionArgs) {
  await onlyFor(args, declarePeriod)
  const today = args.context.get(visitContext).platform.clock.today()
  return { key: newKey(), calendar: quarterOf(today).code, choices: calendarChoices(today) }
}

/** Last year's periods, this year's and the next one's: quarters and longer first, then months. */
function calendarChoices(today: string): Choice[] {
  const year = Number(yearPeriodOf(today).code)
  const stretches = [3, 6, 9, 12, 1].flatMap((length) =>
    length === 9 ? [[1, 9] as const] : stretchesOf(length),
  )
  return [year, year - 1, year + 1].flatMap((one) =>
    stretches.map(([first, last]) => {
      const period = ofMonths(one, first, last)
      return { value: period.code, label: periodLabel(period), group: words.year(String(one)) }
    }),
  )
}

const stretchesOf = (months: number) =>
  Array.from({ length: 12 / months }, (_, nth) => [nth * months + 1, (nth + 1) * months] as const)

export function action(args: ActionFunctionArgs) {
  return submit(args, declarePeriod, {
    input: ({ fields }) => ({
      calendar: fields.get('calendar') ?? '',
      from: fields.get('from'),
      to: fields.get('to'),
      cutoff: fields.get('cutoff'),
      basis: fields.get('basis'),
    }),
    done: () => '/giao-ban/ky-bao-cao',
  })
}

type Props = { loaderData: Awaited<ReturnType<typeof loader>>; actionData?: Refused }

export default function DeclarePeriod({ loaderData: { key, calendar, choices }, actionData }: Props) {
  return (
    <Page
      title={words.declare}
      hasError={actionData !== undefined}
      above={[
        { label: text.briefing, to: '/giao-ban' },
        { label: words.title, to: '/giao-ban/ky-bao-cao' },
      ]}
    >
      <Form
        state={actionData}
        values={{ calendar }}
        hidden={{ _key: key }}
        order={['calendar', 'from', 'to', 'cutoff', 'basis']}
      >
        <SelectField name="calendar" label={words.calendar} choices={choices} blank={null} />
        <DateField name="from" label={words.from} />
        <DateField name="to" label={words.to} hint={words.toHint} />
        <DateField name="cutoff" label={words.cutoff} hint={words.cutoffHint} />
        <TextField name="basis" label={words.basis} hint={words.basisHint} />
        <Buttons>
          <Button look="main">{words.declare}</Button>
        </Buttons>
      </Form>
    </Page>
  )
}
