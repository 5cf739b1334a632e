import type { LoaderFunctionArgs } from 'react-router'
import { numberIn } from '#platform/module/context.ts'
import { newKey, notFound } from '#platform/module/index.ts'
import { answerOf, ask } from '#platform/module/page.ts'
import { getBody } from '../queries/get-body.ts'

/** The body that a form's page is about, for those to whom the form is offered. */
export async function bodyOf(args: LoaderFunctionArgs, right: 'write' | 'order' | 'admit') {
  const body = await ask(args, getBody, { id: numberIn(args.params.id) })
  if (!body.may[right]) throw answerOf(args, notFound())
  return { body, key: newKey() }
}

/** The post that the address names, which must still be held. */
export async function postOf(args: LoaderFunctionArgs, right: 'write' | 'admit') {
  const { body, key } = await bodyOf(args, right)
  const post = body.posts.find((one) => one.id === args.params.post && one.toDay === null)
  if (!post) throw answerOf(args, notFound())
  return { body, post, key }
}

export const pageOf = (body: number | string | undefined) => `/danh-muc/to-chuc/${body}`
