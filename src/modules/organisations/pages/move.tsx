import type { ActionFunctionArgs, LoaderFunctionArgs } from 'react-router'
import { numberIn } from '#platform/module/context.ts'
import { ask, type Refused, submit } from '#platform/module/page.ts'
import { SEARCH_PARAM } from '#ui/address.ts'
import { RadioField } from '#ui/field/choice-field.tsx'
import { DateField } from '#ui/field/date-field.tsx'
import { TextField } from '#ui/field/text-field.tsx'
import { Filters } from '#ui/filters/filters.tsx'
import { moveBody } from '../commands/move-body.ts'
import { BodyForm } from '../parts/body-form.tsx'
import { listBodies } from '../queries/list-bodies.ts'
import { levelWords, lines, lineWords, text } from '../text.vi.ts'
import { bodyOf, pageOf } from './body-of.ts'

/** More than these nobody looks over; one more word narrows. */
const mostShown = 20

/** The new body above is searched first: there are too many to list, and who may order sees them all. */
export async function loader(args: LoaderFunctionArgs) {
  const { body, key } = await bodyOf(args, 'order')
  const search = (new URL(args.request.url).searchParams.get(SEARCH_PARAM) ?? '').slice(0, 100)
  const { bodies } = search ? await ask(args, listBodies, { text: search }) : { bodies: [] }
  return { body, key, search, found: bodies.filter(({ id }) => id !== body.id) }
}

export function action(args: ActionFunctionArgs) {
  const id = numberIn(args.params.id)
  return submit(args, moveBody, {
    input: ({ fields }) => ({
      id,
      version: fields.get('version'),
      line: fields.get('line') ?? undefined,
      parent: fields.get('parent') ?? undefined,
      fromDay: fields.get('fromDay'),
      basis: fields.get('basis'),
    }),
    done: () => pageOf(id),
  })
}

type Props = { loaderData: Awaited<ReturnType<typeof loader>>; actionData?: Refused }

export default function Move({ loaderData: { body, key, search, found }, actionData }: Props) {
  // The Front's own bodies have one line only.
  const possible = lines.filter((line) => line === 'own' || body.organisation !== 'front')
  return (
    <BodyForm
      body={body}
      title={text.move}
      button={text.moveButton}
      state={actionData}
      values={{ line: 'own' }}
      hidden={{ _key: key, version: String(body.version) }}
      order={['parent', 'line', 'fromDay', 'basis']}
      search={
        <>
          <Filters searchLabel={text.moveSearch} />
          {found.length === 0 && <p role="status">{search ? text.noneFound : text.moveAsk}</p>}
          {found.length > mostShown && <p>{text.moveMore(mostShown)}</p>}
        </>
      }
      isReady={found.length > 0}
    >
      <RadioField
        name="parent"
        label={text.newParent}
        choices={found.slice(0, mostShown).map((one) => ({
          value: String(one.id),
          label: one.name,
          hint: `${levelWords[one.level]} · ${one.placeName}`,
        }))}
      />
      <RadioField
        name="line"
        label={text.line}
        choices={possible.map((line) => ({ value: line, label: lineWords[line] }))}
      />
      <DateField name="fromDay" label={text.fromDay} />
      <TextField name="basis" label={text.basis} hint={text.basisHint} />
    </BodyForm>
  )
}
