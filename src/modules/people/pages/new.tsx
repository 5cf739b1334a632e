import { Link } from 'react-router'
import type { PageArgs } from '#platform/module/context.ts'
import { newKey } from '#platform/module/index.ts'
import { ask, type Refused, submit } from '#platform/module/page.ts'
import { Button, Buttons } from '#ui/button/button.tsx'
import { RadioField } from '#ui/field/choice-field.tsx'
import { ThreeBoxDate } from '#ui/field/date-field.tsx'
import { NumberField } from '#ui/field/number-field.tsx'
import { TextField } from '#ui/field/text-field.tsx'
import { Form } from '#ui/form/form.tsx'
import { Page } from '#ui/page/page.tsx'
import { Picker } from '#ui/picker/picker.tsx'
import { registerHousehold } from '../commands/register-household.ts'
import { placesForEntry } from '../queries/places-for-entry.ts'
import { sexes, sexWords, text } from '../text.vi.ts'
import { birthTyped } from './birth-typed.ts'

export async function loader(args: PageArgs) {
  return { places: await ask(args, placesForEntry, {}), key: newKey() }
}

export function action(args: PageArgs) {
  return submit(args, registerHousehold, {
    input: ({ fields }) => ({
      place: fields.get('place'),
      hamlet: fields.get('hamlet'),
      headName: fields.get('headName'),
      headBirth: birthTyped(fields, 'headBirth'),
      headSex: fields.get('headSex') ?? undefined,
      memberCount: fields.get('memberCount'),
      phone: fields.get('phone'),
      twinReason: fields.get('twinReason') ?? undefined,
    }),
    done: ({ id }) => `/ho/${id}`,
  })
}

const order = ['place', 'hamlet', 'headName', 'headBirth', 'headSex', 'memberCount', 'phone', 'twinReason']

type Props = { loaderData: Awaited<ReturnType<typeof loader>>; actionData?: Refused }

export default function New({ loaderData: { places, key }, actionData }: Props) {
  const choices = places.map((place) => ({
    value: String(place.id),
    label: place.name,
    hint: place.district ?? undefined,
  }))
  const only = places.length === 1 ? String(places[0]?.id) : ''
  return (
    <Page title={text.newTitle} hasError={actionData !== undefined} above={[{ label: text.list, to: '/ho' }]}>
      <Form state={actionData} values={{ place: only }} hidden={{ _key: key }} order={order} draft="ho-moi">
        <Picker name="place" label={text.place} choices={choices} />
        <TextField name="hamlet" label={text.hamlet} hint={text.hamletHint} />
        <TextField name="headName" label={text.headName} />
        <ThreeBoxDate name="headBirth" label={text.headBirth} hint={text.birthHint} yearOnly optional />
        <RadioField
          name="headSex"
          label={text.headSex}
          choices={sexes.map((sex) => ({ value: sex, label: sexWords[sex] }))}
          optional
        />
        <NumberField name="memberCount" label={text.memberCount} optional />
        <TextField name="phone" label={text.phone} type="tel" width="medium" optional />
        <Twin details={actionData?.details} code={actionData?.code} />
        <Buttons>
          <Button look="main">{text.saveNew}</Button>
        </Buttons>
      </Form>
    </Page>
  )
}

/** Only after the warning: the household that is there already, and the box for the reason. */
function Twin({ details, code }: Partial<Pick<Refused, 'details' | 'code'>>) {
  if (code !== 'people/household-twin') return null
  return (
    <>
      <p>
        <Link to={`/ho/${String(details?.household)}`}>{text.openTwin}</Link>
      </p>
      <TextField name="twinReason" label={text.twinReason} />
    </>
  )
}
