import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect, useActionData } from 'react-router'
import { bodiesForEntry } from '#modules/organisations/index.ts'
import type { Upload } from '#platform/files/index.ts'
import { readingOf } from '#platform/module/context.ts'
import { newKey } from '#platform/module/index.ts'
import { ask, submit } from '#platform/module/page.ts'
import { Page } from '#ui/page/page.tsx'
import { discardDraft } from '../commands/discard-draft.ts'
import { recordSupport } from '../commands/record-support.ts'
import { saveDraft } from '../commands/save-draft.ts'
import { text } from '../page-text.vi.ts'
import { getDraft } from '../queries/get-draft.ts'
import { listItems } from '../queries/list-items.ts'
import type { Kind } from '../text.vi.ts'
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
import { EntryForm } from './entry-form.tsx'
import { answerAgain, answerFound, findRecipients, foundHousehold } from './finding.ts'
import { FOUND, SEARCH } from './found.ts'
import { KindChoice } from './kind-choice.tsx'
import { mattersIn } from './reading.ts'
import { receivePapers } from './receiving.ts'
import { AGAIN, DISCARD, DROP, MEANT } from './warning-boxes.ts'

export async function loader(args: LoaderFunctionArgs) {
  const search = new URL(args.request.url).searchParams
  const draftId = search.get(DRAFT_PARAM)
  const draft = draftId ? await ask(args, getDraft, { id: draftId }) : null
  const kind = draft?.kind ?? kindInPath(search.get(KIND_PARAM)) ?? null
  const bodies = await ask(args, bodiesForEntry, { text: search.get(BODY_SEARCH_PARAM) ?? '' })
  const household = search.get(HOUSEHOLD_PARAM)
  const found =
    kind && kind !== 'medical' && household ? await foundHousehold(readingOf(args), household) : null
  const items = kind ? await ask(args, listItems, {}) : []
  const values = {
    ...draft?.typed,
    ...(found && { household: found.value, [FOUND]: JSON.stringify([found]) }),
  }
  return {
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

/** What the form says, once it is to be entered: a search, a draft and going away answer before. */
async function inputOf(args: ActionFunctionArgs, upload: Upload) {
  const { fields } = upload
  const reading = readingOf(args)
  const kind = kindInPath(fields.get('_kind')) ?? 'gifts'
  if (fields.has(DROP)) throw redirect('/viec', 303)
  if (fields.has(DISCARD)) throw redirect(await discard(args, fields.get('draft') ?? ''), 303)
  if (fields.has('_draft')) throw redirect(await keepDraft(args, kind, fields), 303)
  if (fields.has(SEARCH))
    throw answerFound(await findRecipients(reading, kind, fields.get('_searched') ?? ''))
  if (fields.has(AGAIN)) throw answerAgain()
  const files = await receivePapers(reading.platform.files, upload)
  const paperKind = kind === 'house' ? 'decision' : kind === 'gifts' ? 'signed-list' : 'photo'
  const matters = mattersIn(fields, kind)
  return {
    ...matters,
    amount: fields.get(MEANT) ?? matters.amount,
    kind,
    body: fields.get('body'),
    place: fields.get('place') ?? undefined,
    household: fields.get('household') ?? undefined,
    person: fields.get('person') ?? undefined,
    doubleReason: fields.get('doubleReason') ?? undefined,
    draft: fields.get('draft') ?? undefined,
    papers: files.map((file) => ({ kind: paperKind, file })),
  }
}

/** As it was typed, right or wrong; the page goes on with the draft's address. */
async function keepDraft(args: ActionFunctionArgs, kind: Kind, fields: URLSearchParams): Promise<string> {
  const typed = Object.fromEntries(
    [...fields].filter(([name, value]) => value !== '' && !['_key', '_draft', '_kind'].includes(name)),
  )
  const version = fields.get('_draftVersion') ?? undefined
  const { id } = await saveDraft(readingOf(args), {
    id: fields.get('draft') ?? undefined,
    version,
    body: fields.get('body'),
    kind,
    typed,
  })
  return `${LIST}/moi?${DRAFT_PARAM}=${id}`
}

async function discard(args: ActionFunctionArgs, id: string): Promise<string> {
  await discardDraft(readingOf(args), { id })
  return '/viec'
}

export default function New({ loaderData }: { loaderData: EntryData }) {
  const state = useActionData<typeof action>()
  const { kind } = loaderData
  if (!kind) return <KindChoice />
  return (
    <Page
      title={text.enterTitles[kind]}
      hasError={state !== undefined && Object.keys(state.fields).length > 0}
      crumbs={[
        { label: text.title, to: LIST },
        { label: text.enter, to: `${LIST}/moi` },
        { label: text.enterTitles[kind] },
      ]}
    >
      <EntryForm key={loaderData.draft?.id ?? kind} kind={kind} data={loaderData} state={state} />
    </Page>
  )
}
