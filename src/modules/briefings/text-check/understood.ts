import { LEADS, PLAIN, SECTORS, SPIRITS, VERBS } from './lexicon.vi.ts'
import type { Marks, Region } from './regions.ts'
import type { ScopeMention } from './scope-said.ts'
import { VENUES } from './scope-words.vi.ts'
import { closingOf, type Phrases, phrases, type Token } from './tokens.ts'

/**
 * Whether every word beside a figure is known to leave it what it is. A figure is held against a record only then: what a strange
 * word makes of it ("nội thất cho 318 nhà", "318 nhà bằng khung thép") nobody can list beforehand.
 */
export function isUnderstood(
  tokens: readonly Token[],
  { figure, start, from, to, inherited }: Region,
  own: Phrases<string>,
  { periods, scopes }: Marks,
): boolean {
  // Where only others did it no record is asked, whatever their name says.
  const doers = scopes.filter(
    ({ at, said, role }) => at >= from && at < to && role !== 'object' && said.of !== 'place',
  )
  if (doers.length > 0 && doers.every(({ said }) => said.of === 'foreign')) return true
  const isKnown = knower(tokens, own, { periods, scopes })
  const isDeed = (index: number) => VERBS.at(tokens, index) !== null
  return (
    leadsOf(tokens, start, from, scopes).every((lead) => isKnown(lead.from, lead.to)) &&
    isKnown(from, figure.at) &&
    isKnown(Math.max(figure.end, own.at(tokens, figure.unitAt)?.end ?? 0), bracketEnd(tokens, to)) &&
    (!inherited || isKnown(inherited.from, inherited.to, isDeed))
  )
}

/** Whether all words of a stretch are understood; `asks`: only these. */
export function knower(
  tokens: readonly Token[],
  own: Phrases<string>,
  { periods, scopes }: Marks,
  more: Phrases<unknown> = PLAIN,
): (from: number, to: number, asks?: (index: number) => boolean) => boolean {
  const marks = [...periods, ...scopes.filter(saysWhose)]
  const knownEnd = (index: number): number => {
    const mark = marks.find(({ at, end }) => at <= index && index < end)
    if (mark) return mark.end
    const ends = [own, PLAIN, more].map((table) => table.at(tokens, index)?.end ?? 0)
    return Math.max(...ends, nameEnd(tokens, index), sectorEnd(tokens, index))
  }
  const isWord = (index: number) => tokens[index]?.kind === 'word' && !isOfCode(tokens, index)
  return (from, to, asks = isWord) => {
    for (let index = from; index < to; index = Math.max(index + 1, knownEnd(index)))
      if (asks(index) && knownEnd(index) === 0) return false
    return true
  }
}

/** "Về y tế: …" says under what the figure stands. */
function sectorEnd(tokens: readonly Token[], index: number): number {
  const end = SECTORS.at(tokens, index)?.end ?? 0
  return tokens[end]?.key === ':' ? end : 0
}

/** The clauses before a figure's own that say of which part it tells: "Ở vùng biên giới, …", "Bằng vốn xã hội hóa, …". */
function leadsOf(
  tokens: readonly Token[],
  start: number,
  to: number,
  scopes: Marks['scopes'],
): { from: number; to: number }[] {
  const leads: { from: number; to: number }[] = []
  let at = start
  for (let index = start; index < to; index++) {
    const isEnd = tokens[index]?.kind !== 'word' && tokens[index]?.kind !== 'number'
    if (!isEnd) continue
    const opens = LEADS.at(tokens, at)
    if (opens && tokens[index]?.key === ',' && !isAside(tokens, opens.end, index, scopes))
      leads.push({ from: opens.end, to: index })
    at = index + 1
  }
  return leads
}

/** Where it was said takes nothing away, nor in what spirit it was done unless that is somebody else's. */
const isAside = (tokens: readonly Token[], from: number, to: number, scopes: Marks['scopes']) =>
  VENUES.at(tokens, from) !== null ||
  (SPIRITS.at(tokens, from) !== null &&
    !scopes.some(({ at, said }) => at >= from && at < to && said.of === 'foreign'))

/** "318 nhà (kể cả sửa chữa)"; what has a number of its own tells of that. */
function bracketEnd(tokens: readonly Token[], to: number): number {
  const close = tokens[to]?.key === '(' ? closingOf(tokens, to) : to
  return tokens.slice(to, close).some(({ kind }) => kind === 'number') ? to : Math.max(to, close)
}

/** "217-QĐ/TW" */
const isOfCode = (tokens: readonly Token[], index: number) =>
  tokens[index]?.glued === true && ['-', '/'].includes(tokens[index - 1]?.key ?? '')

/** "đồng chí Lê Văn Mẫu" */
function nameEnd(tokens: readonly Token[], index: number): number {
  let end = COMRADE.at(tokens, index)?.end ?? 0
  while (end > 0 && tokens[end]?.capital && !PLAIN.at(tokens, end)) end++
  return end
}
const COMRADE = phrases(['đồng chí', 'đ/c'])

/** Others than who did it only received it, or had it done upon them: "318 nhà cho bộ đội". */
const saysWhose = ({ said, role }: ScopeMention): boolean =>
  role !== 'object' || said.of === 'place' || (said.of === 'foreign' && said.authority)
