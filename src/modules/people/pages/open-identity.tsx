import type { ActionFunctionArgs, LoaderFunctionArgs } from 'react-router'
import { data } from 'react-router'
import { readUpload } from '#platform/files/index.ts'
import { readingOf } from '#platform/module/context.ts'
import { answerOf, ask, onlyFor } from '#platform/module/page.ts'
import { Refusal } from '#platform/refusal.ts'
import { Button, Buttons } from '#ui/button/button.tsx'
import { Details } from '#ui/details/details.tsx'
import { TextField } from '#ui/field/text-field.tsx'
import { Form } from '#ui/form/form.tsx'
import type { FormState } from '#ui/form/state.ts'
import { Notice } from '#ui/notice/notice.tsx'
import { Page } from '#ui/page/page.tsx'
import { openIdentity } from '../commands/open-identity.ts'
import { aboveOf } from '../parts/crumbs.ts'
import { getPerson } from '../queries/get-person.ts'
import { text } from '../text.vi.ts'

export async function loader(args: LoaderFunctionArgs) {
  await onlyFor(args, openIdentity)
  return ask(args, getPerson, { id: args.params.person ?? '' })
}

type Answer = { number: string | null; state?: undefined } | { number?: undefined; state: FormState }

/** The number stands in this one answer and nowhere else: no redirect, no key, nothing kept. */
export async function action(args: ActionFunctionArgs) {
  const { fields } = await readUpload(args.request)
  const purpose = fields.get('purpose') ?? ''
  try {
    const { number } = await openIdentity(readingOf(args), { person: args.params.person ?? '', purpose })
    return data<Answer>({ number }, { headers: { 'cache-control': 'no-store' } })
  } catch (error) {
    if (!(error instanceof Refusal)) throw answerOf(args, error)
    const { message, fields } = error
    return data<Answer>({ state: { message, fields, values: { purpose } } }, 422)
  }
}

type Props = { loaderData: Awaited<ReturnType<typeof loader>>; actionData?: Answer }

export default function OpenIdentity({ loaderData: person, actionData }: Props) {
  return (
    <Page
      title={text.openTitle}
      hasError={actionData?.state !== undefined}
      above={aboveOf(person)}
      lead={`${person.fullName} · ${person.identity?.masked ?? text.unknown}`}
    >
      {actionData?.number !== undefined ? (
        <Details items={[{ label: text.number, value: actionData.number ?? text.noNumber }]} />
      ) : (
        <Form state={actionData?.state} order={['purpose']}>
          <Notice>{text.openNote}</Notice>
          <TextField name="purpose" label={text.purpose} hint={text.purposeHint} />
          <Buttons>
            <Button look="main">{text.open}</Button>
          </Buttons>
        </Form>
      )}
    </Page>
  )
}
