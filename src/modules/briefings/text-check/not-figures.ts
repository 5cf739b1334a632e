import type { PeriodMention } from './period-mentions.ts'
import { keysOf, type Phrases, phrases, type Token } from './tokens.ts'

// Digits that count nothing: hours, papers, accounts, telephones, ordinals, names, list numbers. Each rule says which tokens it takes.

const split = (text: string) => text.split(',').map((phrase) => phrase.trim())
const set = (words: string) => new Set(keysOf(words))

/** A paper's name; the number after it is its number. */
const PAPERS: Phrases<string> = phrases(
  split(`nghị quyết, nghị định, quyết định, thông tư, chỉ thị, quy định, công văn, hướng dẫn, kết luận, thông báo, luật, bộ luật, pháp lệnh,
  tờ trình, điều, khoản, chương, điểm a, mục, phụ lục, biểu, bảng, mẫu, mẫu số, quy chế, hiến pháp, văn bản số, công điện, chương trình số,
  kế hoạch số, báo cáo số, đề án số, số hiệu, ký hiệu, trang, tập`),
)
/** A place or an ordinal's name; what follows is part of it, unless several are meant ("mỗi xóm 2 hộ"). */
const LABELS: Phrases<string> = phrases(
  split(`thứ, mồng, mùng, lần thứ, khóa, kỳ họp thứ, nhiệm kỳ, đường, quốc lộ, tỉnh lộ, huyện lộ, ql, tl, km số, ngõ, ngách, kiệt, hẻm, số nhà, tổ dân phố,
  tổ dân phố số, tổ số, xóm, khối, thôn, bản, phường, quận, khu, tiểu khu, đội, cụm, vùng, khu vực, phòng, tầng, tuyến số, đợt, vòng, lần, nhóm, tổ, khu phố, phiên bản, iso, tcvn, trung ương, nghị quyết trung ương, hội nghị trung ương, giai đoạn,
  tiêu chí số, tiêu chí, bước, lớp, hạng, loại, cấp, cấp độ, nhóm máu, top, covid, sars, tiểu dự án, dự án, hợp phần, lữ đoàn, sư đoàn,
  trung đoàn, tiểu đoàn, tổng đội, quân khu, binh đoàn, chương trình, kênh, số báo, ngày thứ, tuần, tuần thứ, năm thứ, tháng thứ`),
)
/** Weaker: "cấp 30 máy kéo" gives thirty, "nhà cấp 4" names; "chương trình 135", "tổ 5". A unit after the number decides. */
const WEAK = set(
  'cấp lớp loại đợt đội khu đường dự tiêu tổ chí khối bản án chương trình khóa điểm nhóm tầng phòng vùng vòng lần tuần',
)
const MANY = set('mỗi từng các những tổng mấy nhiều')
const ACCOUNTS: Phrases<string> = phrases(
  split(
    'số tài khoản, tài khoản, stk, tk, mã số, mã, số điện thoại, điện thoại, đt, sđt, hotline, đường dây nóng, cccd, cmnd, căn cước, mst, fax, zalo',
  ),
)
const NAMED_IN_QUOTES: Phrases<string> = phrases(
  split(`mô hình, phong trào, cuộc vận động, chương trình, cuộc thi, chủ đề, đề án, dự án, câu lạc bộ, chiến dịch, công trình, phương châm,
  khẩu hiệu, đề tài, hội thi, ngày hội, tháng, tiêu chí, nội dung, kế hoạch, danh hiệu`),
)
const DURATIONS = set('năm tháng ngày tuần giờ phút giây quý thế thập đêm')
const HOURS = set('giờ h g')
const MINUTES = set('phút p')

export type IsUnit = (index: number) => boolean

/** True for each token that is no part of a figure. */
export function notFigures(
  tokens: readonly Token[],
  periods: readonly PeriodMention[],
  isUnit: IsUnit,
): boolean[] {
  const taken = tokens.map(() => false)
  const take = (from: number, to: number) => taken.fill(true, from, Math.max(from, to))
  for (const { at, end } of periods) take(at, end)
  for (let index = 0; index < tokens.length; index++) {
    if (taken[index]) continue
    const end = RULES.reduce((most, rule) => Math.max(most, rule(tokens, index, isUnit)), 0)
    if (end > index) take(index, end)
  }
  return taken
}

/** Each gives the end of what it takes from this token on, or 0. */
type Rule = (tokens: readonly Token[], index: number, isUnit: IsUnit) => number

const isNumber = (token: Token | undefined) => token?.kind === 'number'
const key = (tokens: readonly Token[], index: number) => tokens[index]?.key ?? ''
const startsLine = (tokens: readonly Token[], index: number) =>
  index === 0 || tokens[index - 1]?.kind === 'line'

const hour: Rule = (tokens, index, isUnit) => {
  if (!isNumber(tokens[index])) return 0
  const next = tokens[index + 1]
  if (next?.glued && /^h\d{0,2}$/.test(next.key)) return index + 2
  if (!next || !HOURS.has(next.key))
    return /^\d{1,2}$/.test(key(tokens, index)) &&
      next?.key === ':' &&
      next.glued &&
      isNumber(tokens[index + 2]) &&
      tokens[index + 2]?.glued
      ? index + 3
      : 0
  if (key(tokens, index + 2) === keysOf('công')[0]) return 0
  if (!isNumber(tokens[index + 2])) return index + 2
  if (MINUTES.has(key(tokens, index + 3))) return index + 4
  const isMinute = /^[0-5]\d$/.test(key(tokens, index + 2)) && !isUnit(index + 3)
  return isMinute || tokens[index + 2]?.glued ? index + 3 : index + 2
}

/** "124-QĐ/TW", "93/2021/NĐ-CP", "7A", "30a", "Covid-19": digits joined to letters, unless the letters are a unit. */
const code: Rule = (tokens, index, isUnit) => {
  if (!isNumber(tokens[index])) {
    const named =
      tokens[index]?.kind === 'word' &&
      ['-', '–', '+'].includes(key(tokens, index + 1)) &&
      tokens[index + 1]?.glued
    return named && isNumber(tokens[index + 2]) && tokens[index + 2]?.glued ? index + 3 : 0
  }
  let end = index + 1
  if (tokens[end]?.glued && tokens[end]?.kind === 'word' && !isUnit(end) && !isScaleLike(key(tokens, end)))
    return end + 1
  let letters = false
  while (tokens[end]?.glued && ['-', '/', '–'].includes(key(tokens, end)) && tokens[end + 1]?.glued) {
    const part = tokens[end + 1]
    if (part?.kind === 'word' && !part.capital) break
    letters ||= part?.kind === 'word'
    end += 2
  }
  return letters ? end : 0
}
const SCALE_LIKE = set('nghìn ngàn triệu tỷ tr trđ k chục trăm vạn')
const isScaleLike = (word: string) => SCALE_LIKE.has(word)

const paper: Rule = (tokens, index, isUnit) => {
  const found = PAPERS.at(tokens, index)
  if (!found) return 0
  const numbered = key(tokens, found.end) === 'số'
  const at = numbered ? found.end + 1 : found.end
  if (!isNumber(tokens[at]) || (!numbered && isUnit(at + 1))) return 0
  return Math.max(at + 1, code(tokens, at, isUnit), yearPart(tokens, at))
}
const yearPart = (tokens: readonly Token[], index: number) =>
  key(tokens, index + 1) === '/' && isNumber(tokens[index + 2]) ? index + 3 : 0

const label: Rule = (tokens, index, isUnit) => {
  const found = LABELS.at(tokens, index)
  if (!found || MANY.has(key(tokens, index - 1))) return 0
  const at = key(tokens, found.end) === 'số' ? found.end + 1 : found.end
  if (found.value === 'thứ' && isNumber(tokens[at])) return at + 1
  const end = labelEnd(tokens, at)
  if (!end) return 0
  if (isScaleLike(key(tokens, end))) return 0
  return WEAK.has(key(tokens, found.end - 1)) && isUnit(end) ? 0 : end
}

/** A number, "3/2", a roman one or a word of one syllable ("thứ hai"). */
function labelEnd(tokens: readonly Token[], at: number): number {
  if (isNumber(tokens[at]) && /^\d{1,4}(?:\.\d)?$/.test(key(tokens, at)))
    return yearPart(tokens, at) || at + 1
  if (/^[ivxlc]+$/.test(key(tokens, at)) && tokens[at]?.capital) return at + 1
  return ORDINALS.has(key(tokens, at)) ? at + 1 : 0
}
const ORDINALS = set('nhất hai ba tư năm sáu bảy tám chín mười')

/** "số 15", but "tổng số 318 nhà", "số 318 nhà này" count. */
const numbered: Rule = (tokens, index, isUnit) => {
  if (key(tokens, index) !== 'số' || !isNumber(tokens[index + 1]) || isUnit(index + 2)) return 0
  if (MANY.has(key(tokens, index - 1)) || key(tokens, index - 1) === 'con') return 0
  return Math.max(index + 2, code(tokens, index + 1, isUnit), yearPart(tokens, index + 1))
}

const account: Rule = (tokens, index) => {
  const found = ACCOUNTS.at(tokens, index)
  if (!found) return 0
  let end = found.end
  while (
    ['số', ':', 'là', '.', ',', 'hoặc'].includes(key(tokens, end)) ||
    (isNumber(tokens[end]) && end < index + 30)
  )
    end++
  while (end > found.end && !isNumber(tokens[end - 1])) end--
  return end > found.end && isNumber(tokens[end - 1]) ? end : 0
}

/** Telephones and other long numbers in one piece or in groups. */
const longNumber: Rule = (tokens, index, isUnit) => {
  const area = key(tokens, index - 1) === '(' && key(tokens, index + 1) === ')'
  if (!isNumber(tokens[index])) return 0
  let end = area ? index + 2 : index + 1
  let digits = key(tokens, index)
  while (isNumber(tokens[end]) && !tokens[end]?.glued) digits += key(tokens, end++)
  const plain = digits.replace(/[.,]/g, '')
  const telephone =
    /^0\d{8,10}$/.test(plain) ||
    (key(tokens, index - 1) === '+' && /^84\d{8,10}$/.test(plain)) ||
    /^1[89]00\d{4,6}$/.test(plain)
  if (telephone && !isUnit(end) && !isScaleLike(key(tokens, end))) return end
  const bare = /^\d{7,}$/.test(key(tokens, index)) || /^0\d{2,}$/.test(key(tokens, index))
  return bare && !isUnit(index + 1) && !isScaleLike(key(tokens, index + 1)) ? index + 1 : 0
}

const listNumber: Rule = (tokens, index) => {
  if (
    key(tokens, index) === '(' &&
    /^\d{1,2}$/.test(key(tokens, index + 1)) &&
    key(tokens, index + 2) === ')'
  )
    return index + 3
  if (!startsLine(tokens, index) || !/^\d{1,2}(?:\.\d{1,2})*$/.test(key(tokens, index))) return 0
  const next = tokens[index + 1]
  if (next?.glued && /^[.)/:]$/.test(next.key) && !(isNumber(tokens[index + 2]) && tokens[index + 2]?.glued))
    return index + 2
  return /\./.test(key(tokens, index)) && next?.capital ? index + 1 : 0
}

/** "20 năm", "ba mươi ngày": a length of time. A day of work is counted. */
const duration: Rule = (tokens, index) => {
  if (!isNumber(tokens[index])) return 0
  const unit = key(tokens, index + 1)
  if (!DURATIONS.has(unit) || (unit === 'ngày' && key(tokens, index + 2) === 'công')) return 0
  return index + 2
}

const isoDate: Rule = (tokens, index) => {
  const parts = [0, 1, 2, 3, 4].map((offset) => key(tokens, index + offset))
  if (!/^(?:19|20)\d\d$/.test(parts[0] ?? '') || parts[1] !== '-' || !/^\d\d$/.test(parts[2] ?? '')) return 0
  return parts[3] === '-' && /^\d\d$/.test(parts[4] ?? '') ? index + 5 : index + 3
}

const bareYear: Rule = (tokens, index, isUnit) =>
  /^(?:19|20)\d\d$/.test(key(tokens, index)) && !isUnit(index + 1) && !isScaleLike(key(tokens, index + 1))
    ? index + 1
    : 0

/** "mô hình “5 không 3 sạch”", "Hưng Dũng 2". */
const name: Rule = (tokens, index, isUnit) => {
  const token = tokens[index]
  if (token?.quoted != null && tokens[index - 1]?.quoted !== token.quoted) {
    let end = index
    while (tokens[end]?.quoted === token.quoted) end++
    const led = [1, 2, 3].some((back) => NAMED_IN_QUOTES.at(tokens, index - back)?.end === index)
    return led && end - index <= 12 ? end : 0
  }
  if (!isNumber(token) || isUnit(index + 1) || isScaleLike(key(tokens, index + 1))) return 0
  const before = tokens[index - 1]
  return before?.kind === 'word' &&
    before.capital &&
    !startsLine(tokens, index - 1) &&
    /^(?:\d|1[0-2])$/.test(token?.key ?? '')
    ? index + 1
    : 0
}

const RULES: readonly Rule[] = [
  hour,
  code,
  paper,
  label,
  numbered,
  account,
  longNumber,
  listNumber,
  duration,
  isoDate,
  bareYear,
  name,
]
