import type { LoaderFunctionArgs } from 'react-router'
import { ask } from '#platform/module/page.ts'
import { HouseholdView } from '../parts/household-view.tsx'
import { getHousehold } from '../queries/get-household.ts'
import { getHouseholdHistory } from '../queries/get-household-history.ts'

export async function loader(args: LoaderFunctionArgs) {
  const id = args.params.id ?? ''
  const household = await ask(args, getHousehold, { id })
  return { household, history: await ask(args, getHouseholdHistory, { id }) }
}

export default function Show({ loaderData }: { loaderData: Awaited<ReturnType<typeof loader>> }) {
  return <HouseholdView {...loaderData} />
}
