import { readNumeral } from './numerals.ts'
import { capitalsEnd, type Gazetteer, type Place } from './places.ts'
import { acts, opensStretch, type Read, type Where } from './scope-said.ts'
import { LOCAL, PLACE_KINDS, VENUES, VILLAGES } from './scope-words.vi.ts'
import { keysOf, type Token } from './tokens.ts'

export function placeAt(tokens: readonly Token[], index: number, gazetteer: Gazetteer): Read {
  const village = VILLAGES.at(tokens, index)
  if (village && isNamedVillage(tokens, village.end))
    return { said: { of: 'place', where: 'unknown' }, end: village.end + 1 }
  if (isNamelessUnit(tokens, index)) return { said: { of: 'place', where: 'unknown' }, end: index + 1 }
  const found = gazetteer.at(tokens, index) ?? gazetteer.bareAt(tokens, index)
  if (found) {
    const where = isOneOfSeveral(tokens, index) ? 'unknown' : whereOf(found.place)
    return { said: { of: 'place', where }, end: found.end }
  }
  const local = LOCAL.has(tokens[index - 1]?.key ?? '') && tokens[index]?.capital
  if (!local || VENUES.at(tokens, index)) return null
  const single = gazetteer.named(tokens, index, 'district')
  const [only, other] = single?.places ?? []
  if (single && only && !other) return { said: { of: 'place', where: whereOf(only) }, end: single.end }
  return { said: { of: 'place', where: 'unknown' }, end: capitalsEnd(tokens, index) }
}

/** "huyện đã hỗ trợ …", "tại 12 xã, …": some, nobody knows which. */
function isNamelessUnit(tokens: readonly Token[], index: number): boolean {
  const kind = PLACE_KINDS.at(tokens, index)
  if (!kind || kind.value === 'province' || tokens[kind.end]?.capital) return false
  const before = tokens[index - 1]
  if (before?.kind === 'number' && tokens[kind.end]?.key !== ',') {
    const at = LOCAL.has(tokens[index - 2]?.key ?? '') ? index - 2 : index - 1
    return opensStretch(tokens, at)
  }
  const told = acts(tokens, kind.end) || SAME_UNIT.has(tokens[kind.end]?.key ?? '')
  return told && opensStretch(tokens, index)
}

/** "huyện này", "xã nhà": said before, or nowhere. */
const SAME_UNIT = new Set(keysOf('này nhà ta mình đó ấy còn'))

/** "hai tỉnh Nghệ An, …": the figure of both together is kept nowhere. */
function isOneOfSeveral(tokens: readonly Token[], index: number): boolean {
  const number = readNumeral(tokens, index - 1)
  const isCount = number?.end === index && number.value > 1 && number.value < 10
  return isCount && !CALENDAR.has(tokens[index - 2]?.key ?? '')
}
const CALENDAR = new Set(['/', '-', ...keysOf('tháng quý ngày kỳ')])

const isNamedVillage = (tokens: readonly Token[], index: number) =>
  tokens[index]?.capital === true ||
  (tokens[index]?.kind === 'number' &&
    /^\d{1,2}$/.test(tokens[index]?.key ?? '') &&
    tokens[index + 1]?.kind !== 'word')

export function whereOf(place: Place | 'unknown'): Where {
  if (place === 'unknown') return 'unknown'
  return place.level === 'province' ? 'whole' : { code: place.code, level: place.level }
}
