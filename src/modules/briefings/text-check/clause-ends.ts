import type { Figure } from './figures.ts'
import {
  AMONG,
  DIFFERENCES,
  FUSED,
  GRAMMAR,
  NEGATIONS,
  PARTS,
  PER_UNIT,
  RAISED,
  VERBS,
} from './lexicon.vi.ts'
import type { Marks } from './regions.ts'
import { PERSONS, SPEECH } from './scope-words.vi.ts'
import { isSaid, keysOf, type Phrases, phrases, type Token } from './tokens.ts'

// How far the words before and behind a number still speak of it.

const HARD = /^[;:()[\]…!?.\t]+$/
const AND = new Set(keysOf('và hoặc'))
const NEW_STATEMENT = new Set(
  keysOf(
    'đã đồng cộng tổng chung nhờ giúp qua góp để với trong riêng còn về nhằm từ đến tính cùng cũng nâng theo nhưng song tuy do khi tăng giảm bằng vượt cao thấp nhiều ít so gấp tức sẽ',
  ),
)
const [BUT] = keysOf('mà')
const DASH = /^[-–—]$/
const CONTRASTED = new Set(keysOf('là chỉ còn có thực đúng'))
const TOPIC = new Set(keysOf('về với riêng'))
const OPENERS = new Set(keysOf('đã đang được tiếp tục cùng nhau đồng thời chủ động tích cực tập trung'))

const isHard = (token: Token | undefined) => !token || token.kind === 'line' || HARD.test(token.key)
export const isJoint = (token: Token | undefined) => token?.key === ',' || AND.has(token?.key ?? '')

/** "khám bệnh, chữa bệnh" */
export const isFused = (tokens: readonly Token[], joint: number) =>
  [1, 2].some((length) => (FUSED.at(tokens, joint - length)?.end ?? 0) > joint)

export function hasVerb(tokens: readonly Token[], from: number, to: number): boolean {
  return VERBS.within(tokens, from, to) !== null
}

function startsStatement(tokens: readonly Token[], index: number, marks: Marks): boolean {
  const token = tokens[index]
  if (token?.kind !== 'word' || NEW_STATEMENT.has(token.key)) return true
  const verb = VERBS.at(tokens, index)
  if (verb) return !isHard(tokens[verbsEnd(tokens, verb.end)])
  if ([PARTS, PER_UNIT, NEGATIONS, RAISED].some((table) => table.at(tokens, index))) return true
  return (
    marks.periods.some(({ at }) => at >= index && at <= index + 2) ||
    marks.scopes.some(({ at, end }) => at === index && !isListed(tokens, at, end))
  )
}

/** "205 nhà hoàn thành, bàn giao đưa vào sử dụng." */
function verbsEnd(tokens: readonly Token[], from: number): number {
  const next = VERBS.at(tokens, from)
  return next ? verbsEnd(tokens, next.end) : from
}

/** "không phải 318 nhà mà là 300 nhà"; not "318 nhà mà tỉnh ta giải ngân". */
const isContrast = (tokens: readonly Token[], index: number) =>
  tokens[index]?.key === BUT &&
  (tokens[index + 1]?.kind !== 'word' || CONTRASTED.has(tokens[index + 1]?.key ?? ''))

/** "… 318 nhà - bà Lê Thị Mẫu nói". */
const isAttribution = (tokens: readonly Token[], index: number) =>
  DASH.test(tokens[index]?.key ?? '') && !tokens[index]?.glued && PERSONS.has(tokens[index + 1]?.key ?? '')

/** "cho hộ nghèo và hợp tác xã." goes on with who received it. */
const isListed = (tokens: readonly Token[], at: number, end: number) =>
  AND.has(tokens[at - 1]?.key ?? '') && isHard(tokens[end])

/** "187 nhà, máy kéo 41 chiếc": the next one's thing stands before its number. */
function isOfNext(tokens: readonly Token[], from: number, next: Figure | undefined): boolean {
  if (!next || next.at <= from || tokens[next.end]?.kind === 'word') return false
  return tokens.slice(from, next.at).every(({ kind, key }) => kind === 'word' && !GRAMMAR.has(key))
}

export function forward(
  tokens: readonly Token[],
  figure: Figure,
  next: Figure | undefined,
  limit: number,
  marks: Marks,
): number {
  for (let index = figure.end; index < limit; index++) {
    if (isHard(tokens[index]) || isContrast(tokens, index) || isAttribution(tokens, index)) return index
    if (
      isJoint(tokens[index]) &&
      !isFused(tokens, index) &&
      (index + 1 >= limit || startsStatement(tokens, index + 1, marks) || isOfNext(tokens, index + 1, next))
    )
      return index
  }
  return limit
}

/** Back to the last comma or "và", over stretches that only hold verbs ("phân bổ, giải ngân xây dựng"), to a topic ("Máy kéo: …"). */
export function backward(
  tokens: readonly Token[],
  limit: number,
  figure: Figure,
  marks: Marks,
  isLater: boolean,
): number {
  let from = stretchStart(tokens, limit, figure.at)
  if (isAmong(tokens, figure.at)) return figure.at
  for (;;) {
    const joint = tokens[from - 1]
    if (from <= limit || !joint) return from
    const open = joint.key === ')' ? openingOf(tokens, limit, from - 1) : null
    if (open !== null) {
      from = stretchStart(tokens, limit, open)
      continue
    }
    const start = stretchStart(tokens, limit, from - 1)
    if (joint.key === '(' && isOwnBracket(tokens, start, from, figure.at)) return from
    if (joint.key === ':' && isOwnStatement(tokens, from, figure.at, marks)) return from
    const topic = joint.key === ':' || joint.key === '(' || (joint.key === ',' && isTopic(tokens, start))
    if (start >= from || (!topic && !isJoint(joint))) return from
    const ofBefore = isLater && start === limit
    if (!topic && (ofBefore || !onlyVerbs(tokens, start, from - 1)))
      return ofBefore ? from : lastVerb(tokens, start, from)
    from = start
  }
}

/** "(quý I góp ý 48 dự thảo)" says all itself; "cao hơn quý I (131 nhà)" is no difference. */
const isOwnBracket = (tokens: readonly Token[], start: number, from: number, to: number) =>
  hasVerb(tokens, from, to) || isSaid(DIFFERENCES, tokens, start, from)

/** "Chị nằm trong số 318 hộ …": whoever it is, the number is that of all. */
export const isAmong = (tokens: readonly Token[], at: number): boolean =>
  [2, 3, 4, 5].some((length) => AMONG.at(tokens, at - length)?.end === at)

const INTRODUCING: readonly Phrases<string>[] = [SPEECH, phrases(['như sau', 'sau đây', 'dưới đây'])]

/** "Chúng ta tự hào: toàn tỉnh đã …", "ông Lê Văn Mẫu nói: …": what stands before the colon is no topic. */
const isOwnStatement = (tokens: readonly Token[], from: number, to: number, { scopes }: Marks) =>
  (hasVerb(tokens, from, to) &&
    scopes.some(({ at, said }) => at >= from && at < to && (said.of === 'whole' || said.of === 'body'))) ||
  [1, 2, 3].some((length) =>
    INTRODUCING.some((table) => table.at(tokens, from - 1 - length)?.end === from - 1),
  )

function stretchStart(tokens: readonly Token[], limit: number, index: number): number {
  let at = index
  const isEnd = (index: number) =>
    isHard(tokens[index]) || (isJoint(tokens[index]) && !isFused(tokens, index))
  while (at > limit && !isEnd(at - 1)) at--
  return at
}

/** "Nhà đại đoàn kết (vốn năm 2022): 318 nhà": what stands in brackets parts nothing. */
function openingOf(tokens: readonly Token[], limit: number, closing: number): number | null {
  for (let at = closing - 1; at > limit; at--) if (tokens[at]?.key === '(') return at
  return null
}

/** "toàn tỉnh đã khởi công, xây dựng …": two deeds upon one thing; the subject before them stays outside. */
function lastVerb(tokens: readonly Token[], start: number, from: number): number {
  if (!VERBS.at(tokens, from)) return from
  for (let at = start; at < from - 1; at++) if (VERBS.at(tokens, at)?.end === from - 1) return at
  return from
}

const isTopic = (tokens: readonly Token[], at: number) =>
  TOPIC.has(tokens[at]?.key ?? '') || tokens[at + 1]?.key === 'với'

function onlyVerbs(tokens: readonly Token[], from: number, to: number): boolean {
  let at = from
  while (at < to) {
    const verb = VERBS.at(tokens, at)
    if (verb) at = verb.end
    else if (OPENERS.has(tokens[at]?.key ?? '')) at++
    else return false
  }
  return to > from
}
