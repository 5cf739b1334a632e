import { data, type LoaderFunctionArgs, Outlet, useOutlet } from 'react-router'
import { readAtlas } from '#modules/territory/index.ts'
import { formatDay, formatTime } from '#platform/i18n/format.ts'
import { type Period, periodInFull, periodLabel, periodOf } from '#platform/indicators/period.ts'
import { visitContext } from '#platform/module/context.ts'
import { ask } from '#platform/module/page.ts'
import { liveAddress } from '#platform/qr.ts'
import { LinkButton } from '#ui/button/button.tsx'
import { DrawerUnder } from '#ui/drawer/drawer.tsx'
import { Notice } from '#ui/notice/notice.tsx'
import { Page } from '#ui/page/page.tsx'
import { DraftMark, PaperFoot } from '#ui/paper-foot/paper-foot.tsx'
import { PrintButton } from '#ui/print-button/print-button.tsx'
import { type Atlas, unitsOf } from '../lines.ts'
import { BriefingTable } from '../parts/briefing-table.tsx'
import { replacementOf } from '../periods.ts'
import { readBriefing } from '../queries/read-briefing.ts'
import { text } from '../text.vi.ts'
import { type Address, addressOf, periodChoices } from './address.ts'

/** Down to the paper. */
export const handle = { leadsTo: ['modules/briefings/pages/figure', 'modules/support/pages/show'] }

export async function loader(args: LoaderFunctionArgs) {
  const { clock } = args.context.get(visitContext).platform
  const today = clock.today()
  const address = addressOf(args.request, today)
  const { page, place, map } = address
  const { declared, own, ...briefing } = await ask(args, readBriefing, { page, place })
  const units = choicesOf(await ask(args, readAtlas, {}), address)
  return {
    address,
    today,
    live: liveAddress(new URL(`/giao-ban${address.search}`, args.url)),
    dataAt: (briefing.freeze?.at ?? clock.now()).toISOString(),
    briefing,
    own: own && { ...own, isReplaced: replacementOf(declared, own) !== undefined },
    units,
    contextBar: {
      units: {
        choices: [
          { value: '', label: briefing.isWhole ? text.wholeProvince : text.ownReach },
          ...units.choices,
        ],
        value: place ? String(place) : '',
      },
      periods: { choices: periodChoices(today, page, declared), value: page },
      map: map === 'now' ? ('hien-nay' as const) : ('luc-do' as const),
    },
  }
}

/** Districts on the map of the day, communes on today's; and how many communes each map has. */
function choicesOf(atlas: Atlas, { page, map, place }: Address) {
  const period = periodOf(page)
  const on = (level: 'district' | 'commune', day: Address['map']) =>
    unitsOf(atlas, { level, map: day, period, place: undefined })
  const name = place === undefined ? null : atlas.get(place)?.label
  // Not the whole province with nothing recorded.
  if (name === undefined) throw data({ message: text.noUnit }, 404)
  const shown = map === 'now' ? on('commune', 'now') : on('district', 'then')
  return {
    communesThen: on('commune', 'then').length,
    communesNow: on('commune', 'now').length,
    name,
    choices: shown.map(({ id, label }) => ({ value: String(id), label })),
  }
}

/** Why the figures of a page that is not frozen are what they are. */
function stateOf({ from, to }: Period, today: string, isRecorded: boolean): string {
  if (today < from) return text.notBegun
  if (!isRecorded) return text.noneRecorded
  return today <= to ? text.notOver : text.notFrozen
}

type Data = Awaited<ReturnType<typeof loader>>

export default function Briefing({ loaderData }: { loaderData: Data }) {
  const { address, briefing, units, today, own, live, dataAt } = loaderData
  const period = periodOf(address.page)
  const label = periodLabel(period)
  const covered = useOutlet() !== null
  const { freeze } = briefing
  const unit = units.name ?? (briefing.isWhole ? text.wholeProvince : text.ownReach)
  return (
    <>
      <DrawerUnder covered={covered}>
        <Page
          title={text.title(label)}
          lead={`${text.subtitle} · ${unit}`}
          aside={
            <>
              <PrintButton>{text.print}</PrintButton>
              <LinkButton to={`/giao-ban/ky-bao-cao${address.search}`}>{text.periods.title}</LinkButton>
              {briefing.mayFreeze && (
                <LinkButton to={`/giao-ban/chot${address.search}`}>{text.freeze}</LinkButton>
              )}
            </>
          }
        >
          {own && (
            <p>
              {periodInFull(period)}. {text.periods.rule(formatDay(own.cutoff), own.basis)}
              {own.isReplaced && ` ${text.periods.replacedRule}`}
            </p>
          )}
          {freeze ? (
            <p>{text.frozenAt(formatTime(freeze.at), freeze.by)}</p>
          ) : (
            <div data-screen-only>
              <Notice tone="info">{stateOf(period, today, briefing.isRecorded)}</Notice>
            </div>
          )}
          {address.map === 'now' && (
            <p>{text.regrouped(label, String(units.communesThen), String(units.communesNow))}</p>
          )}
          <BriefingTable
            caption={text.title(label)}
            rows={briefing.rows}
            columns={briefing.page.columns}
            search={address.search}
          />
          {!freeze && <DraftMark />}
          <PaperFoot unit={unit} at={dataAt} code={text.pageCode(period.code)} live={live} />
        </Page>
      </DrawerUnder>
      <Outlet />
    </>
  )
}
