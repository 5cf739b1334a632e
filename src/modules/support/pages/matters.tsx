import { RadioField, SelectField } from '#ui/field/choice-field.tsx'
import { DateField } from '#ui/field/date-field.tsx'
import { MoneyField, NumberField } from '#ui/field/number-field.tsx'
import { TextArea, TextField } from '#ui/field/text-field.tsx'
import { text } from '../page-text.vi.ts'
import {
  classes,
  classWords,
  fieldWords,
  houseWorks,
  houseWorkWords,
  type Kind,
  programmes,
  programmeWords,
} from '../text.vi.ts'
import type { RowCounts } from './boxes.ts'

export type Item = { code: string; name: string; unit: string }
type Props = { kind: Kind; items: readonly Item[]; rows: RowCounts }

/** The boxes of what is told of a help; the same when it is entered and when it is corrected. */
export function MattersFields({ kind, items, rows }: Props) {
  return (
    <>
      <RadioField
        name="declaredClass"
        label={fieldWords.declaredClass}
        choices={classes.map((value) => ({ value, label: classWords[value] }))}
      />
      {kind !== 'gifts' && (
        <TextField
          name="certificate"
          label={fieldWords.certificate}
          hint={text.certificateHint}
          width="medium"
          optional
        />
      )}
      {kind === 'house' ? <HouseFields sources={rows.sources} /> : <GivenFields />}
      {kind !== 'house' && kind !== 'medical' && (
        <LineFields items={items} count={rows.lines} isOptional={kind === 'livelihood'} />
      )}
      <TextArea name="note" label={fieldWords.note} rows={2} optional />
    </>
  )
}

function HouseFields({ sources }: { sources: number }) {
  return (
    <>
      <RadioField
        name="programme"
        label={fieldWords.programme}
        choices={programmes.map((value) => ({ value, label: programmeWords[value] }))}
      />
      <RadioField
        name="work"
        label={fieldWords.work}
        choices={houseWorks.map((value) => ({ value, label: houseWorkWords[value] }))}
      />
      <TextField name="decisionNumber" label={fieldWords.decisionNumber} width="medium" />
      <DateField name="decisionDay" label={fieldWords.decisionDay} />
      <DateField name="dueDay" label={fieldWords.dueDay} />
      {numbers(sources).map((nth) => (
        <fieldset key={nth} className="grid gap-3 border-l-2 border-line pl-3">
          <legend className="font-semibold">{text.nthSource(nth + 1)}</legend>
          <TextField
            name={`sources.${nth}.source`}
            label={text.sourceName}
            hint={text.sourceHint}
            optional={nth > 0}
          />
          <MoneyField name={`sources.${nth}.amount`} label={fieldWords.amount} optional={nth > 0} />
        </fieldset>
      ))}
    </>
  )
}

function GivenFields() {
  return (
    <>
      <DateField name="day" label={fieldWords.day} hint={text.dayHint} />
      <MoneyField name="amount" label={fieldWords.amount} hint={text.amountHint} />
      <TextField name="source" label={fieldWords.source} hint={text.sourceHint} />
      <TextField name="decisionNumber" label={fieldWords.decisionNumber} width="medium" optional />
      <DateField name="decisionDay" label={fieldWords.decisionDay} optional />
    </>
  )
}

function LineFields({
  items,
  count,
  isOptional,
}: {
  items: readonly Item[]
  count: number
  isOptional: boolean
}) {
  const choices = items.map((item) => ({ value: item.code, label: item.name, hint: item.unit }))
  return numbers(count).map((nth) => (
    <fieldset key={nth} className="grid gap-3 border-l-2 border-line pl-3">
      <legend className="font-semibold">{text.nthLine(nth + 1)}</legend>
      <SelectField
        name={`lines.${nth}.item`}
        label={fieldWords.item}
        choices={choices}
        optional={isOptional || nth > 0}
      />
      <NumberField
        name={`lines.${nth}.quantity`}
        label={fieldWords.quantity}
        optional={isOptional || nth > 0}
      />
    </fieldset>
  ))
}

const numbers = (count: number): number[] => [...Array(count).keys()]
