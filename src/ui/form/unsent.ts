import { type DataStrategyResult, data, isRouteErrorResponse, type MiddlewareFunction } from 'react-router'
import { faultOf, saidOf } from '#ui/fault/words.ts'
import { text } from '#ui/text.vi.ts'
import { typedValues } from './state.ts'

type Results = Record<string, DataStrategyResult>

/** At least 400, so that nothing is loaded anew: the page, its key and the files chosen in it stay as they are. */
const UNSENT = 503

/**
 * Of the root, in the browser: a form that met no server, or a fault behind it, answers like one that was refused. Without
 * this the error page would stand in the form's place, and a chosen photo would be gone.
 */
export const keepUnsent: MiddlewareFunction<Results> = async ({ request }, next) => {
  if (request.method === 'GET') return next()
  const copy = request.clone()
  const results = await next()
  const failed = Object.entries(results).find(([, { type }]) => type === 'error')
  const message = failed && wordsOf(failed[1].result)
  if (!failed || !message) return results
  const values = typedValues(await copy.formData())
  const answer = { message, code: 'form/unsent', fields: {}, values, details: {} }
  return { ...results, [failed[0]]: { type: 'data', result: data(answer, { status: UNSENT }) } }
}

/** A fetch that met no server fails as a TypeError in every browser; the router hands it on with a status around it. */
function wordsOf(error: unknown): string | null {
  if (isWrapped(error) && error.data instanceof TypeError) return text.unsent
  const fault = isRouteErrorResponse(error) && error.status >= 500 ? faultOf(error) : null
  return fault && saidOf(fault)
}

const isWrapped = (error: unknown): error is { data: unknown } =>
  typeof error === 'object' && error !== null && 'data' in error
