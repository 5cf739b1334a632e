import { VERBS } from './lexicon.vi.ts'
import { capitalsEnd, type Gazetteer } from './places.ts'
import {
  AND_ALL,
  AUTHORITIES,
  BODIES,
  EVERYWHERE,
  FOREIGN,
  IN_PROVINCE,
  LEVELS,
  LEVELS_ALONE,
  type Level,
  LOCAL,
  type Named,
  NO_BODY,
  PERSONS,
  PLACE_KINDS,
  SEVERAL,
  SPEECH,
  VENUES,
  WHOLE,
} from './scope-words.vi.ts'
import { keysOf, type Token } from './tokens.ts'

/** A place's code, the whole province, or somewhere that no record answers for. */
export type Where = { code: string } | 'whole' | 'unknown'

export type Said =
  | { of: 'whole' }
  | { of: 'level'; level: Level }
  | { of: 'body'; organisation: Named['organisation']; level: Level | null; where: Where | null }
  | { of: 'place'; where: Where }
  | { of: 'foreign'; authority: boolean }

export type ScopeMention = { at: number; end: number; role: 'subject' | 'agent' | 'object'; said: Said }

type Read = { said: Said; end: number } | null

const OBJECT_AFTER = new Set(keysOf('của với cho về từ đến tới bởi gửi đề'))
const PLACE_OBJECT_AFTER = new Set(keysOf('với từ'))
const AGENT_AFTER = new Set(keysOf('do'))
const PASSIVE = new Set(keysOf('được nhờ bởi nay'))
const DETERMINERS = new Set(keysOf('các những một nhiều hai ba'))
const JOINTS = new Set([',', ...keysOf('và cùng')])
const CENTRAL = keysOf('trung ương')

/** `isNamed`: words that are known to be something else, so that they are nobody's name. */
export function findScopes(
  tokens: readonly Token[],
  gazetteer: Gazetteer,
  isNamed: (index: number) => boolean,
): ScopeMention[] {
  return joinPlaces(tokens, mentionsOf(tokens, gazetteer, isNamed))
}

/** "ở Kỳ Sơn, Tương Dương": the figure of both together is kept nowhere. */
function joinPlaces(tokens: readonly Token[], mentions: readonly ScopeMention[]): ScopeMention[] {
  const joined: ScopeMention[] = []
  for (const mention of mentions) {
    const before = joined.at(-1)
    const listed = before?.said.of === 'place' && mention.said.of === 'place' && mention.at === before.end + 1
    if (before && listed && JOINTS.has(tokens[before.end]?.key ?? '')) {
      joined[joined.length - 1] = { ...before, end: mention.end, said: { of: 'place', where: 'unknown' } }
    } else joined.push(mention)
  }
  return joined
}

function mentionsOf(
  tokens: readonly Token[],
  gazetteer: Gazetteer,
  isNamed: (index: number) => boolean,
): ScopeMention[] {
  const found: ScopeMention[] = []
  for (let index = 0; index < tokens.length; index++) {
    const skipped = NO_BODY.at(tokens, index)
    const stranger = () => strangerAt(tokens, index, isNamed)
    const said = skipped ? null : (readScope(tokens, index, gazetteer) ?? stranger())
    if (said && (!skipped || said.end > skipped.end)) {
      found.push({ ...said, at: index, role: roleOf(tokens, index, said.said, found.at(-1)) })
      index = said.end - 1
    } else if (skipped) index = skipped.end - 1
  }
  return found
}

function readScope(tokens: readonly Token[], index: number, gazetteer: Gazetteer): Read {
  const foreign = foreignAt(tokens, index)
  const body = bodyAt(tokens, index, gazetteer)
  if (body && body.end > (foreign?.end ?? 0)) return body
  if (foreign) return foreign
  const everywhere = EVERYWHERE.at(tokens, index)
  if (everywhere) return { said: { of: 'place', where: 'whole' }, end: everywhere.end }
  const several = SEVERAL.at(tokens, index)
  if (several) return { said: { of: 'place', where: 'unknown' }, end: several.end }
  const whole = WHOLE.at(tokens, index)
  if (whole) return { said: { of: 'whole' }, end: whole.end }
  const inside = IN_PROVINCE.at(tokens, index)
  if (inside && !tokens[inside.end]?.capital)
    return { said: { of: 'place', where: 'whole' }, end: inside.end }
  const level = LEVELS_ALONE.at(tokens, index)
  if (level) return { said: { of: 'level', level: level.value }, end: level.end }
  return placeAt(tokens, index, gazetteer)
}

/** Somebody with a name who is none of ours: "ông Lê Văn Mẫu tặng …", "Agribank tặng …"; not who only tells of it. */
function strangerAt(tokens: readonly Token[], index: number, isNamed: (index: number) => boolean): Read {
  const titled = PERSONS.has(tokens[index]?.key ?? '')
  const at = titled ? index + 1 : index
  let end = at
  while (tokens[end]?.capital && tokens[end]?.kind === 'word') end++
  for (let word = at; word < end; word++) if (isNamed(word)) return null
  const first = tokens[at]
  const shouted = first?.text === first?.text.toUpperCase() && tokens[at + 1]?.capital
  if (end === at || shouted || !opensStretch(tokens, index)) return null
  if (!titled && end === at + 1 && !isOutlandish(first?.text ?? '')) return null
  const acts = ACTS.has(tokens[end]?.key ?? '') || VERBS.at(tokens, end) !== null
  return !acts || tells(tokens, end) ? null : { said: { of: 'foreign', authority: false }, end }
}

/** No Vietnamese syllable looks like this. */
const isOutlandish = (word: string) => word.length > 7 || /[fjwz]/i.test(word) || /^[A-Z]{3,}$/.test(word)

/** A speaker is no doer. */
function tells(tokens: readonly Token[], from: number): boolean {
  for (let index = from; index < from + TELLS_WITHIN; index++) {
    if (tokens[index]?.kind === 'number' || tokens[index]?.kind === 'line') return false
    if (SPEECH.at(tokens, index)) return true
  }
  return false
}
const TELLS_WITHIN = 20
const ACTS = new Set([':', '(', ...keysOf('đã đang vừa cũng có được')])

function placeAt(tokens: readonly Token[], index: number, gazetteer: Gazetteer): Read {
  const found = gazetteer.at(tokens, index) ?? gazetteer.bareAt(tokens, index)
  if (found) return { said: { of: 'place', where: whereOf(found.place) }, end: found.end }
  const local = LOCAL.has(tokens[index - 1]?.key ?? '') && tokens[index]?.capital
  if (!local || VENUES.at(tokens, index)) return null
  const single = gazetteer.named(tokens, index, 'district')
  const [only, other] = single?.places ?? []
  if (single && only && !other) return { said: { of: 'place', where: { code: only.code } }, end: single.end }
  return { said: { of: 'place', where: 'unknown' }, end: capitalsEnd(tokens, index) }
}

const whereOf = (place: { code: string; level: string } | 'unknown'): Where =>
  place === 'unknown' ? 'unknown' : place.level === 'province' ? 'whole' : { code: place.code }

/** "Hội Nông dân tỉnh", "các cấp Hội Phụ nữ", "Ủy ban MTTQ huyện Kỳ Sơn", "Mặt trận Tổ quốc và các đoàn thể". */
function bodyAt(tokens: readonly Token[], index: number, gazetteer: Gazetteer): Read {
  const lead = LEVELS_ALONE.at(tokens, index)
  const start = lead ? lead.end : index
  const body = BODIES.at(tokens, start) ?? (lead ? BODIES.at(tokens, start - 1) : null)
  if (!body) return null
  const all = AND_ALL.at(tokens, body.end)
  const organisation = all ? 'system' : body.value.organisation
  let end = all?.end ?? body.end
  let level = lead?.value ?? (all ? 'all' : body.value.level)
  let where: Where | null = null
  for (;;) {
    if (CENTRAL.every((word, offset) => tokens[end + offset]?.key === word))
      return { said: { of: 'foreign', authority: true }, end: end + 2 }
    const place = gazetteer.at(tokens, end) ?? gazetteer.bareAt(tokens, end)
    const named = LEVELS.at(tokens, end)
    if (place && place.end > (named?.end ?? 0)) {
      where = whereOf(place.place)
      level = PLACE_KINDS.at(tokens, end)?.value ?? (where === 'whole' ? 'province' : 'district')
      end = place.end
    } else if (named) {
      if (named.value !== 'all' && where === null && /^(?:huyện|xã|phường)$/.test(tokens[end]?.key ?? ''))
        where = 'unknown'
      level = named.value
      end = named.end
    } else return { said: { of: 'body', organisation, level, where }, end }
  }
}

/** "Sở Y tế", "Công ty Lúa Vàng": words of one syllable only where a name follows. */
function foreignAt(tokens: readonly Token[], index: number): Read {
  const found = FOREIGN.at(tokens, index)
  if (!found || (found.end === index + 1 && !tokens[found.end]?.capital && found.value !== 'ubnd'))
    return null
  let end = found.end
  while (tokens[end]?.capital && end < found.end + 6) end++
  if (LEVELS.at(tokens, end)) end = LEVELS.at(tokens, end)?.end ?? end
  return { said: { of: 'foreign', authority: AUTHORITIES.has(found.value) }, end }
}

/** "ủy thác Ngân hàng …" names an outsider who did nothing. */
function opensStretch(tokens: readonly Token[], index: number): boolean {
  const before = tokens[index - 1]
  if (before?.kind !== 'word' || JOINTS.has(before.key) || PASSIVE.has(before.key)) return true
  return DETERMINERS.has(before.key) && opensStretch(tokens, index - 1)
}

/** Of "A, B và C" all stand where the first stands. */
function roleOf(
  tokens: readonly Token[],
  index: number,
  said: Said,
  before: ScopeMention | undefined,
): ScopeMention['role'] {
  const chained = before && index - before.end === 1 && JOINTS.has(tokens[before.end]?.key ?? '')
  if (chained && before.role !== 'subject') return before.role
  const word = tokens[index - 1]?.key ?? ''
  if (AGENT_AFTER.has(word)) return 'agent'
  if (said.of === 'foreign' && !opensStretch(tokens, index)) return 'object'
  if (said.of === 'place') return PLACE_OBJECT_AFTER.has(word) ? 'object' : 'subject'
  return said.of !== 'whole' && said.of !== 'level' && OBJECT_AFTER.has(word) ? 'object' : 'subject'
}
