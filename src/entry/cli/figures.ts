import { awaited } from '#modules/briefings/awaited.ts'
import { catalogue } from '#modules/briefings/catalogue.ts'
import { breakdownOn } from '#modules/briefings/lines.ts'
import { loadAtlas } from '#modules/territory/index.ts'
import { type Breakdown, readWatermark, type UnitMap } from '#platform/indicators/index.ts'
import type { Period } from '#platform/indicators/period.ts'
import {
  type Answer,
  readArguments,
  readChoice,
  readMoment,
  readPeriod,
  toJson,
  UsageError,
} from './arguments.ts'
import { type Owner, withOwner } from './database.ts'
import { requireDeclaredPeriod } from './declared.ts'
import { type Asked, readEntries } from './figure-entries.ts'
import { figureTable } from './figure-table.ts'
import { findPlace } from './places.ts'
import { words } from './text.vi.ts'

const maps = ['then', 'now'] as const satisfies readonly UnitMap[]
const breakdowns = [
  'district',
  'commune',
  'body',
  'organisation',
  'month',
] as const satisfies readonly Breakdown[]

/** `figures --period 2022-Q2 …`: every indicator of a period, counted from the records. */
export async function figures(args: readonly string[]): Promise<Answer> {
  const { values } = readArguments(args, {
    period: { type: 'string' },
    map: { type: 'string' },
    by: { type: 'string' },
    at: { type: 'string' },
    indicator: { type: 'string', multiple: true },
    place: { type: 'string' },
    json: { type: 'boolean' },
  })
  const typed = {
    period: readPeriod(values.period),
    map: readChoice('--map', values.map, maps) ?? 'then',
    by: readChoice('--by', values.by, breakdowns),
    at: values.at === undefined ? undefined : readMoment(values.at),
    indicators: readIndicators(values.indicator),
  }
  return withOwner(async (owner) => {
    const asked = await complete(owner, typed, values.place)
    const entries = await readEntries(owner.db, asked)
    return values.json ? toJson(entries) : { text: figureTable(entries, asked, typed.at) }
  })
}

function readIndicators(given: readonly string[] | undefined): Asked['indicators'] {
  const known = [...catalogue.values(), ...awaited.filter(({ code }) => !catalogue.has(code))]
  const codes = given?.flatMap((text) => text.split(','))
  const unknown = codes?.find((code) => !known.some((one) => one.code === code))
  if (unknown !== undefined) throw new UsageError(words.badIndicator(unknown))
  return codes ? known.filter(({ code }) => codes.includes(code)) : known
}

type Typed = Omit<Asked, 'atlas' | 'place' | 'watermark'> & { at: Date | undefined; period: Period }

/** What only the database knows: the reporting periods, the units, the watermark of a recording time. */
async function complete({ db }: Owner, typed: Typed, place: string | undefined): Promise<Asked> {
  await requireDeclaredPeriod(db, typed.period)
  const atlas = await loadAtlas(db)
  const { map, period, at } = typed
  const found = place === undefined ? undefined : findPlace(atlas, place, map === 'now' ? null : period.to)
  const by = breakdownOn(atlas, typed)
  if (by !== typed.by) process.stderr.write(`${words.noDistricts}\n`)
  return { ...typed, by, atlas, place: found, watermark: at && (await readWatermark(db, at)) }
}
