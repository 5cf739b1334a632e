import type { ActionFunctionArgs, LoaderFunctionArgs } from 'react-router'
import { newKey, notFound } from '#platform/module/index.ts'
import { answerOf, ask } from '#platform/module/page.ts'
import { getSupport } from '../queries/get-support.ts'

/** What every deed's page on a record opens with; who may not write does not find the page. */
export async function loadDeed(args: LoaderFunctionArgs) {
  const support = await ask(args, getSupport, { id: args.params.id })
  if (!support.mayWrite) throw answerOf(args, notFound())
  return { support, key: newKey() }
}
export type DeedData = Awaited<ReturnType<typeof loadDeed>>

export const idIn = (args: ActionFunctionArgs): string => args.params.id ?? ''
