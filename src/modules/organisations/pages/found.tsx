import type { ActionFunctionArgs, LoaderFunctionArgs } from 'react-router'
import { findPlaces } from '#modules/territory/index.ts'
import { readingOf } from '#platform/module/context.ts'
import { newKey } from '#platform/module/index.ts'
import { ask, onlyFor, type Refused, submit } from '#platform/module/page.ts'
import { SEARCH_PARAM } from '#ui/address.ts'
import { RadioField } from '#ui/field/choice-field.tsx'
import { DateField } from '#ui/field/date-field.tsx'
import { TextField } from '#ui/field/text-field.tsx'
import { Filters } from '#ui/filters/filters.tsx'
import { foundBody } from '../commands/found-body.ts'
import { BodyForm } from '../parts/body-form.tsx'
import { kinds, kindWords, organisations, organisationWords, text } from '../text.vi.ts'
import { pageOf } from './body-of.ts'

/** More than these nobody looks over; one more word narrows. */
const mostShown = 20

/** The place is searched first, among those of today: a province has too many to list. */
export async function loader(args: LoaderFunctionArgs) {
  await onlyFor(args, foundBody)
  const search = (new URL(args.request.url).searchParams.get(SEARCH_PARAM) ?? '').slice(0, 100)
  const on = readingOf(args).platform.clock.today()
  const places = search ? await ask(args, findPlaces, { text: search, on, limit: mostShown + 1 }) : []
  return {
    key: newKey(),
    search,
    isCut: places.length > mostShown,
    places: places.slice(0, mostShown).map(({ id, label, district }) => ({ id, label, district })),
  }
}

export function action(args: ActionFunctionArgs) {
  return submit(args, foundBody, {
    input: ({ fields }) => ({
      place: fields.get('place') ?? undefined,
      organisation: fields.get('organisation') ?? undefined,
      kind: fields.get('kind') ?? undefined,
      name: fields.get('name'),
      fromDay: fields.get('fromDay'),
      basis: fields.get('basis'),
    }),
    done: ({ id }) => pageOf(id),
  })
}

type Props = { loaderData: Awaited<ReturnType<typeof loader>>; actionData?: Refused }

export default function Found({ loaderData: { key, search, places, isCut }, actionData }: Props) {
  return (
    <BodyForm
      title={text.found}
      button={text.found}
      lead={text.foundLead}
      state={actionData}
      values={{ place: places.length === 1 ? String(places[0]?.id) : '', kind: 'committee' }}
      hidden={{ _key: key }}
      order={['place', 'organisation', 'kind', 'name', 'fromDay', 'basis']}
      search={
        <>
          <Filters searchLabel={text.foundSearch} />
          {places.length === 0 && <p role="status">{search ? text.noPlaceFound : text.foundAsk}</p>}
          {isCut && <p>{text.placesMore(mostShown)}</p>}
        </>
      }
      isReady={places.length > 0}
    >
      <RadioField
        name="place"
        label={text.place}
        choices={places.map(({ id, label, district }) => ({
          value: String(id),
          label,
          hint: district ?? undefined,
        }))}
      />
      <RadioField
        name="organisation"
        label={text.organisation}
        choices={organisations.map((value) => ({ value, label: organisationWords[value] }))}
      />
      <RadioField
        name="kind"
        label={text.kind}
        choices={kinds.map((value) => ({ value, label: kindWords[value] }))}
      />
      <TextField name="name" label={text.ownName} hint={text.ownNameUnless} optional />
      <DateField name="fromDay" label={text.fromDay} />
      <TextField name="basis" label={text.basis} hint={text.basisHint} optional />
    </BodyForm>
  )
}
