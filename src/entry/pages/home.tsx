import { type LoaderFunctionArgs, redirect } from 'react-router'
import { readStanding } from '#entry/me.sql.ts'
import { homeOf } from '#entry/menu.ts'
import { readingOf } from '#platform/module/context.ts'

/** The address without a path leads to where the person's work begins. */
export async function loader(args: LoaderFunctionArgs) {
  const standing = await readStanding(readingOf(args))
  return redirect(homeOf(standing.map(({ role }) => role)))
}
