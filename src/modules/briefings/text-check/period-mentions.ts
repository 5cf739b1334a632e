import type { Form } from './period-forms.ts'
import { formAt } from './period-words.ts'
import { keysOf, type Phrases, phrases, type Token } from './tokens.ts'

/** Words about time at their place in the text. */
export type PeriodMention = {
  at: number
  end: number
  form: Form
  /**
   * span: what is told happened in it · until: only an end ("đến ngày 30/6") · event: the day of a meeting or a visit ·
   * compared: stands beside "so với", says nothing of the figures before it · named: belongs to the name of a plan
   */
  role: 'span' | 'until' | 'event' | 'compared' | 'named'
}

const k = (word: string) => keysOf(word)[0] ?? ''
const [FROM, UNTIL, AS_FAR, END, TAIL, COUNTED, SO, WITH, EQUAL, SAME, IN, TIMES, YEAR] = keysOf(
  'từ đến tới hết cuối tính so với bằng cùng trong lần năm',
)
const PLAN_NAMES: Phrases<string> = phrases([
  'kế hoạch',
  'chương trình',
  'nghị quyết',
  'đề án',
  'chỉ tiêu',
  'chủ đề',
  'mục tiêu',
  'nhiệm vụ',
  'phương hướng',
  'quyết định',
  'dự toán',
  'dự án',
  'chiến lược',
  'chuẩn nghèo',
  'chỉ thị',
])
const RESULTS: Phrases<string> = phrases(['kết quả', 'sơ kết', 'tổng kết', 'báo cáo', 'đánh giá', 'tổng hợp'])

export const endsSegment = (token: Token | undefined): boolean =>
  !token || token.kind === 'line' || /^[,;:()[\].!?…]+$/.test(token.key)

/** "quý II vừa qua" is that quarter; "6 tháng đầu năm vừa qua" may be of last year. */
const isJustPast = (tokens: readonly Token[], index: number) =>
  JUST_PAST.at(tokens, index) !== null && tokens[index - 1]?.key !== YEAR
const JUST_PAST = phrases(['vừa qua', 'vừa rồi'])

function segmentStart(tokens: readonly Token[], index: number): number {
  let at = index
  while (at > 0 && !endsSegment(tokens[at - 1])) at--
  return at
}

export function findPeriods(tokens: readonly Token[]): PeriodMention[] {
  const found: { at: number; end: number; form: Form }[] = []
  for (let index = 0; index < tokens.length; index++) {
    const form = formAt(tokens, index)
    if (!form) continue
    const before = found.at(-1)
    if (before && before.end === index && before.form.of === 'months' && isJustPast(tokens, index)) {
      before.end = form.end
      continue
    }
    found.push({ at: index, end: form.end, form: form.form })
    index = form.end - 1
  }
  return joinRanges(tokens, found).map((mention) => ({ ...mention, role: roleOf(tokens, mention) }))
}

const isJoint = (tokens: readonly Token[], from: number, to: number) => {
  const words = tokens.slice(from, to).map((token) => token.key)
  return (
    words.length > 0 &&
    words.length <= 3 &&
    words.every((word) => [UNTIL, AS_FAR, END, '-', '–', TAIL, COUNTED].includes(word)) &&
    words.some((word) => word !== END && word !== TAIL)
  )
}

/** "từ ngày 5/1 đến 20/3/2022" is one stretch. */
function joinRanges<T extends { at: number; end: number; form: Form }>(
  tokens: readonly Token[],
  found: T[],
): T[] {
  const joined: T[] = []
  for (const mention of found) {
    const before = joined.at(-1)
    const opens =
      before &&
      (tokens[before.at - 1]?.key === FROM || before.form.of === 'day' || before.form.of === 'year-start')
    if (before && opens && mention.form.of !== 'unknown' && isJoint(tokens, before.end, mention.at)) {
      joined[joined.length - 1] = {
        ...before,
        end: mention.end,
        form: { of: 'range', from: before.form, to: mention.form },
      }
    } else if (before && opens && LASTING.has(mention.form.of) && mention.at === before.end) {
      joined[joined.length - 1] = { ...before, end: mention.end, form: mention.form }
    } else joined.push(mention)
  }
  return joined.map((mention) =>
    mention.form.of === 'year-start' ? { ...mention, form: { of: 'since' } } : mention,
  )
}

const LASTING: ReadonlySet<Form['of']> = new Set(['unknown', 'now'])

function roleOf(
  tokens: readonly Token[],
  { at, end, form }: { at: number; end: number; form: Form },
): PeriodMention['role'] {
  const start = segmentStart(tokens, at)
  const before = tokens.slice(start, at).map((token) => token.key)
  const near = before.slice(-3)
  if (near.includes(SO ?? '') && near.includes(WITH ?? '')) return 'compared'
  if (form.of === 'same' && isCompared(before)) return 'compared'
  if ([EQUAL, '%', TIMES].includes(before.at(-1))) return 'compared'
  if ([UNTIL, AS_FAR].some((word) => near.includes(word ?? '')) && !near.includes(FROM ?? '')) return 'until'
  if (form.of === 'day') return before.at(-1) === IN ? 'span' : 'event'
  const plan = PLAN_NAMES.within(tokens, Math.max(start, at - 8), at)
  const told = RESULTS.within(tokens, start, at)
  const opened = plan && tokens.slice(plan.end, at).some((token) => token.key === IN)
  if (plan && !told && !opened) return 'named'
  return end > at ? 'span' : 'event'
}

/** "cùng kỳ" tells of last year's figure only at the head of its own stretch: "(cùng kỳ năm trước 290 nhà)". */
const isCompared = (before: string[]) =>
  before.includes(SO ?? '') || (before.length > 0 && !before.every((word) => LEADING.has(word)))
const LEADING = new Set([
  ...keysOf('trong khi của và còn riêng con số này đó kết quả tương ứng -'),
  k('cùng'),
  SAME,
])
