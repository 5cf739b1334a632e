import type { Gazetteer } from './places.ts'
import { whereOf } from './scope-places.ts'
import { acts, opensStretch, type Read, type Where } from './scope-said.ts'
import {
  AND_ALL,
  AUTHORITIES,
  BODIES,
  FOREIGN,
  LEVELS,
  LEVELS_ALONE,
  PERSONS,
  PLACE_KINDS,
  SPEECH,
} from './scope-words.vi.ts'
import { keysOf, type Token } from './tokens.ts'

const CENTRAL = keysOf('trung ương')

/** "Hội Nông dân tỉnh", "các cấp Hội Phụ nữ", "Ủy ban MTTQ huyện Kỳ Sơn", "Mặt trận Tổ quốc và các đoàn thể". */
export function bodyAt(tokens: readonly Token[], index: number, gazetteer: Gazetteer): Read {
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
export function foreignAt(tokens: readonly Token[], index: number): Read {
  const found = FOREIGN.at(tokens, index)
  const isWord = found?.end === index + 1 && !/^\p{Lu}{2,}$/u.test(tokens[index]?.text ?? '')
  if (!found || (isWord && !tokens[found.end]?.capital)) return null
  let end = found.end
  while (tokens[end]?.capital && end < found.end + 6) end++
  if (LEVELS.at(tokens, end)) end = LEVELS.at(tokens, end)?.end ?? end
  return { said: { of: 'foreign', authority: AUTHORITIES.has(found.value) }, end }
}

/** Somebody with a name who is none of ours: "ông Lê Văn Mẫu tặng …", "Agribank tặng …"; not who only tells of it. */
export function strangerAt(
  tokens: readonly Token[],
  index: number,
  isNamed: (index: number) => boolean,
): Read {
  const titled = PERSONS.has(tokens[index]?.key ?? '')
  const at = titled ? index + 1 : index
  let end = at
  while (tokens[end]?.capital && tokens[end]?.kind === 'word') end++
  for (let word = at; word < end; word++) if (isNamed(word)) return null
  const first = tokens[at]
  const shouted = first?.text === first?.text.toUpperCase() && tokens[at + 1]?.capital
  if (end === at || shouted || !opensStretch(tokens, index)) return null
  if (!titled && end === at + 1 && !isOutlandish(first?.text ?? '')) return null
  return !acts(tokens, end) || tells(tokens, end) ? null : { said: { of: 'foreign', authority: false }, end }
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
