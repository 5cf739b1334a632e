import { RadioField } from '#ui/field/choice-field.tsx'
import { ThreeBoxDate } from '#ui/field/date-field.tsx'
import { TextField } from '#ui/field/text-field.tsx'
import { sexes, sexWords, text } from '../text.vi.ts'

/** What a form asks of one person; the names are those of the commands' inputs. */
export function PersonFields() {
  return (
    <>
      <TextField name="fullName" label={text.fullName} />
      <ThreeBoxDate name="birth" label={text.birth} hint={text.birthHint} yearOnly optional />
      <RadioField
        name="sex"
        label={text.sex}
        choices={sexes.map((sex) => ({ value: sex, label: sexWords[sex] }))}
        optional
      />
      <TextField name="relation" label={text.relation} hint={text.relationHint} width="medium" optional />
    </>
  )
}

export const personOrder = ['fullName', 'birth', 'sex', 'relation']
