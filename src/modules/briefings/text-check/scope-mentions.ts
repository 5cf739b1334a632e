import type { Gazetteer } from './places.ts'
import { againAt } from './scope-again.ts'
import { bodyAt, foreignAt, strangerAt } from './scope-bodies.ts'
import { placeAt } from './scope-places.ts'
import { JOINTS, opensStretch, type Read, type Said, type ScopeMention } from './scope-said.ts'
import {
  EVERYWHERE,
  IN_PROVINCE,
  LEVELS_ALONE,
  NO_BODY,
  OFFICES,
  PERSONS,
  SEVERAL,
  WHOLE,
} from './scope-words.vi.ts'
import { keysOf, phrases, type Token } from './tokens.ts'

const OBJECT_AFTER = new Set(keysOf('của hợp với cho về từ đến tới bởi gửi đề'))
const PLACE_OBJECT_AFTER = new Set(keysOf('với từ'))
const AGENT_AFTER = new Set(keysOf('do'))
const [FROM, OF, TOGETHER] = keysOf('từ của cùng')
/** "Báo cáo của Ủy ban MTTQ huyện Kỳ Sơn" tells of them. */
const REPORTED = new Set(keysOf('cáo quả'))
const GIVEN = new Set(keysOf('trợ hộ góp nguồn tặng vốn'))

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
    if (isOfCode(tokens, index)) continue
    const stranger = () => strangerAt(tokens, index, isNamed)
    const named = () => againAt(tokens, index, found) ?? readScope(tokens, index, gazetteer)
    const said = skipped ? null : (named() ?? stranger())
    if (said && (!skipped || said.end > skipped.end)) {
      const role = roleOf(tokens, index, said.said, found.at(-1))
      found.push({ ...said, at: index, role, speaks: isOfSpeaker(tokens, index, said.end) })
      index = said.end - 1
    } else if (skipped) index = skipped.end - 1
  }
  return found
}

/** "Chủ tịch Ủy ban MTTQ xã Tà Cạ", "Ông Lê Văn Mẫu: …" */
const isOfSpeaker = (tokens: readonly Token[], index: number, end: number) =>
  (PERSONS.has(tokens[index]?.key ?? '') && tokens[end]?.key === ':') ||
  [2, 3, 4, 5].some((length) => OFFICES.at(tokens, index - length)?.end === index)

/** "204/BC-MTTQ" names a paper. */
const isOfCode = (tokens: readonly Token[], index: number) =>
  tokens[index]?.glued === true && ['-', '/'].includes(tokens[index - 1]?.key ?? '')

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

/** "từ Công ty …", "nguồn hỗ trợ của Công ty …". */
function isGiver(tokens: readonly Token[], index: number): boolean {
  const [giver, word] = [tokens[index - 2]?.key ?? '', tokens[index - 1]?.key ?? '']
  return word === FROM || (word === OF && GIVEN.has(giver))
}

/** "tham gia giám sát 88 cuộc cùng HĐND" */
const isPartner = (tokens: readonly Token[], index: number) =>
  tokens[index - 1]?.key === TOGETHER && JOINING.within(tokens, index - JOINED_WITHIN, index) !== null
const JOINED_WITHIN = 10
const JOINING = phrases(['phối hợp', 'tham gia'])

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
  if (word === OF && REPORTED.has(tokens[index - 2]?.key ?? '')) return 'subject'
  if (AGENT_AFTER.has(word) || (said.of === 'foreign' && isGiver(tokens, index))) return 'agent'
  if (said.of === 'foreign' && (!opensStretch(tokens, index) || isPartner(tokens, index))) return 'object'
  if (said.of === 'place') return PLACE_OBJECT_AFTER.has(word) ? 'object' : 'subject'
  return said.of !== 'whole' && said.of !== 'level' && OBJECT_AFTER.has(word) ? 'object' : 'subject'
}
