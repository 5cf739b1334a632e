import { type LoaderFunctionArgs, redirect } from 'react-router'
import { standingOf } from '#entry/frame.ts'
import { homeOf } from '#entry/menu.ts'
import { readingOf } from '#platform/module/context.ts'

/** The address without a path leads to where the person's work begins. */
export async function loader(args: LoaderFunctionArgs) {
  const standing = await standingOf(readingOf(args))
  return redirect(standing.length === 0 ? '/tai-khoan' : homeOf(standing.map(({ role }) => role)))
}
