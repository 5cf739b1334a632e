import type { LoaderFunctionArgs } from 'react-router'
import { getHousehold, getHouseholdHistory } from '#modules/people/index.ts'
import { HouseholdView } from '#modules/people/parts/household-view.tsx'
import { listSupports } from '#modules/support/index.ts'
import { HouseholdHelp } from '#modules/support/parts/household-help.tsx'
import { ask } from '#platform/module/page.ts'
import { pageIn, stayWithin } from '#ui/pager/within.ts'

/** A household and every help it received: composed here, because no room reaches down the map. */
export async function loader(args: LoaderFunctionArgs) {
  const id = args.params.id ?? ''
  const page = pageIn(args.url.searchParams)
  const household = await ask(args, getHousehold, { id })
  const help = await ask(args, listSupports, { household: id, page })
  return { household, help: stayWithin(args, help), history: await ask(args, getHouseholdHistory, { id }) }
}

type Data = Awaited<ReturnType<typeof loader>>

export default function Household({ loaderData: { household, help, history } }: { loaderData: Data }) {
  return (
    <HouseholdView household={household} history={history}>
      <HouseholdHelp help={help} />
    </HouseholdView>
  )
}
