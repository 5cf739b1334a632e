import { type ActionFunctionArgs, redirect } from 'react-router'
import { answerFound } from '#modules/people/parts/finding.ts'
import { SEARCH, SEARCHED } from '#modules/people/parts/found.ts'
import type { Upload } from '#platform/files/index.ts'
import { readingOf } from '#platform/module/context.ts'
import { discardDraft } from '../commands/discard-draft.ts'
import { saveDraft } from '../commands/save-draft.ts'
import type { Kind } from '../text.vi.ts'
import { DRAFT_PARAM, kindInPath, LIST } from './address.ts'
import { answerAgain, findRecipients } from './finding.ts'
import { KEPT } from './kept.ts'
import { mattersIn } from './reading.ts'
import { receivePapers } from './receiving.ts'
import { AGAIN, DISCARD, DROP, MEANT } from './warning-boxes.ts'

/** What the form says, once it is to be entered: a search, a draft and going away answer before. */
export async function inputOf(args: ActionFunctionArgs, upload: Upload) {
  const { fields } = upload
  const reading = readingOf(args)
  const kind = kindInPath(fields.get('_kind')) ?? 'gifts'
  if (fields.has(DROP)) throw redirect('/viec', 303)
  if (fields.has(DISCARD)) throw redirect(await discard(args, fields.get('draft') ?? ''), 303)
  if (fields.has('_draft')) throw redirect(await keepDraft(args, kind, fields), 303)
  const files = await receivePapers(reading, upload)
  if (fields.has(SEARCH)) throw answerFound(await findRecipients(reading, kind, fields.get(SEARCHED) ?? ''))
  if (fields.has(AGAIN)) throw answerAgain()
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

/** Of the form, not of who fills it. */
const notTyped = new Set(['_key', '_draft', '_kind', KEPT])

/** As it was typed, right or wrong; the page goes on with the draft's address. */
async function keepDraft(args: ActionFunctionArgs, kind: Kind, fields: URLSearchParams): Promise<string> {
  const typed = Object.fromEntries([...fields].filter(([name, value]) => value !== '' && !notTyped.has(name)))
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
