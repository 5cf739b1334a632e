import { type ActionFunctionArgs, type LoaderFunctionArgs, useActionData, useLocation } from 'react-router'
import { bodiesForEntry } from '#modules/organisations/index.ts'
import { getHousehold } from '#modules/people/index.ts'
import { choiceOf } from '#modules/people/parts/finding.ts'
import { FOUND } from '#modules/people/parts/found.ts'
import { newKey } from '#platform/module/index.ts'
import { ask, submit } from '#platform/module/page.ts'
import { Page } from '#ui/page/page.tsx'
import { recordSupport } from '../commands/record-support.ts'
import { text } from '../page-text.vi.ts'
import { getDraft } from '../queries/get-draft.ts'
import { listItems } from '../queries/list-items.ts'
import {
  BODY_SEARCH_PARAM,
  caseAt,
  DRAFT_PARAM,
  HOUSEHOLD_PARAM,
  JUST_PARAM,
  KIND_PARAM,
  kindInPath,
  LIST,
} from './address.ts'
import { BodySearch } from './body-search.tsx'
import { inputOf } from './entering.ts'
import { EntryForm } from './entry-form.tsx'
import { KindChoice } from './kind-choice.tsx'
import { hasProblem, withoutWarning } from './warnings.tsx'

export async function loader(args: LoaderFunctionArgs) {
  const search = new URL(args.request.url).searchParams
  const draftId = search.get(DRAFT_PARAM)
  const draft = draftId ? await ask(args, getDraft, { id: draftId }) : null
  const kind = draft?.kind ?? kindInPath(search.get(KIND_PARAM)) ?? null
  const bodies = await ask(args, bodiesForEntry, { text: search.get(BODY_SEARCH_PARAM) ?? '' })
  const household = search.get(HOUSEHOLD_PARAM)
  const found =
    kind && kind !== 'medical' && household
      ? choiceOf(await ask(args, getHousehold, { id: household }))
      : null
  const items = kind ? await ask(args, listItems, {}) : []
  const values = {
    ...(bodies.own && { body: String(bodies.own) }),
    ...draft?.typed,
    ...(found && { household: found.value, [FOUND]: JSON.stringify([found]) }),
  }
  const canSearch = bodies.total > bodies.bodies.length || search.has(BODY_SEARCH_PARAM)
  return {
    canSearch,
    kind,
    bodies,
    items,
    values,
    draft: draft && { id: draft.id, version: draft.version },
    key: newKey(),
  }
}

export type EntryData = Awaited<ReturnType<typeof loader>>

export function action(args: ActionFunctionArgs) {
  return submit(args, recordSupport, {
    input: (upload) => inputOf(args, upload),
    done: ({ id }) => `${caseAt(id)}?${JUST_PARAM}=1`,
  })
}

export default function New({ loaderData }: { loaderData: EntryData }) {
  const state = useActionData<typeof action>()
  const { kind } = loaderData
  const { search } = useLocation()
  if (!kind) return <KindChoice />
  return (
    <Page
      title={text.enterTitles[kind]}
      hasError={hasProblem(withoutWarning(state))}
      above={[
        { label: text.title, to: LIST },
        { label: text.enter, to: `${LIST}/moi` },
      ]}
    >
      {loaderData.canSearch && <BodySearch search={search} />}
      <EntryForm key={loaderData.draft?.id ?? kind} kind={kind} data={loaderData} state={state} />
    </Page>
  )
}
