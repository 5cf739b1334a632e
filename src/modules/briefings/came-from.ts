import { readAtlas } from '#modules/territory/index.ts'
import { parsePeriod } from '#platform/indicators/period.ts'
import type { Reading } from '#platform/module/index.ts'
import { catalogue } from './catalogue.ts'
import { addressOf, pathToSlice } from './pages/address.ts'
import { stepsTo, unitOf } from './pages/steps.ts'

const STEP = /^\/giao-ban\/so\/([^/]+)\/([^/]+)(?:\/([^/]+))?$/

/** The steps of a figure down to the one at this address, each a link: the way back from a record. None where it is no step. */
export async function stepsDownTo(reading: Reading, path: string) {
  const { pathname, search, href } = new URL(path, 'http://localhost')
  const [, code = '', period = '', unit] = STEP.exec(decodeURI(pathname)) ?? []
  const indicator = catalogue.get(code)
  if (!indicator || !parsePeriod(period)) return []
  const { place, placeLevel = null } = pathToSlice(unit)
  const where = place ? unitOf(await readAtlas(reading, {}), place) : null
  const address = addressOf({ url: href }, reading.platform.clock.today())
  const base = `/giao-ban/so/${code}/${period}`
  const { above, here } = stepsTo({ address, name: indicator.name, base, where, placeLevel })
  return [...above, { label: here, to: pathname + search }]
}
