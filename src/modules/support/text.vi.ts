import { formatCount, formatDay, formatDong, formatTime } from '#platform/i18n/format.ts'

/** Every Vietnamese word of the room's deeds and figures; the words of its pages stand in page-text.vi.ts. */

export const kinds = ['house', 'livelihood', 'medical', 'goods', 'gifts'] as const
export type Kind = (typeof kinds)[number]
export const kindWords: Record<Kind, string> = {
  house: 'Nhà ở',
  livelihood: 'Sinh kế',
  medical: 'Chữa bệnh',
  goods: 'Hiện vật',
  gifts: 'Danh sách quà',
}

export const programmes = ['great-unity', 'union-shelter', 'affection-shelter', 'other'] as const
export const programmeWords: Record<(typeof programmes)[number], string> = {
  'great-unity': 'Nhà đại đoàn kết',
  'union-shelter': 'Mái ấm công đoàn',
  'affection-shelter': 'Mái ấm tình thương',
  other: 'Nhà khác',
}

export const classes = ['poor', 'near-poor', 'escaped', 'other'] as const
export const classWords: Record<(typeof classes)[number], string> = {
  poor: 'Hộ nghèo',
  'near-poor': 'Hộ cận nghèo',
  escaped: 'Hộ mới thoát nghèo',
  other: 'Hoàn cảnh khó khăn khác',
}

export const houseWorks = ['new', 'repair'] as const
export const houseWorkWords: Record<(typeof houseWorks)[number], string> = {
  new: 'Xây mới',
  repair: 'Sửa chữa',
}

export const stages = ['first-disbursement', 'start', 'finish', 'handover'] as const
export type Stage = (typeof stages)[number]
export const stageWords: Record<Stage, string> = {
  'first-disbursement': 'Giải ngân lần đầu',
  start: 'Khởi công',
  finish: 'Hoàn thành',
  handover: 'Bàn giao',
}
/** As it stands after "Ngày" in a sentence; the first disbursement is the day of payment. */
export const dayWords: Record<Stage | 'decision' | 'help' | 'due', string> = {
  'first-disbursement': 'chi',
  start: 'khởi công',
  finish: 'hoàn thành',
  handover: 'bàn giao',
  decision: 'quyết định',
  help: 'chi',
  due: 'hẹn bàn giao',
}

export const paperKinds = [
  'decision',
  'disbursement',
  'handover',
  'signed-list',
  'certificate',
  'photo',
  'other',
] as const
export const paperWords: Record<(typeof paperKinds)[number], string> = {
  decision: 'Quyết định',
  disbursement: 'Chứng từ chi',
  handover: 'Biên bản bàn giao',
  'signed-list': 'Danh sách ký nhận',
  certificate: 'Giấy chứng nhận hộ',
  photo: 'Ảnh',
  other: 'Giấy tờ khác',
}

/** What is called how: labels of boxes, of columns, of lines in the history. */
export const fieldWords = {
  kind: 'Loại hỗ trợ',
  programme: 'Chương trình',
  work: 'Xây mới hay sửa chữa',
  body: 'Đơn vị hỗ trợ',
  household: 'Hộ được hỗ trợ',
  person: 'Người được hỗ trợ',
  declaredClass: 'Diện',
  certificate: 'Số giấy chứng nhận',
  decisionNumber: 'Số quyết định',
  decisionDay: 'Ngày quyết định',
  day: 'Ngày hỗ trợ',
  dueDay: 'Ngày hẹn bàn giao',
  amount: 'Số tiền',
  source: 'Nguồn',
  sources: 'Các nguồn',
  lines: 'Hiện vật',
  item: 'Loại hiện vật',
  quantity: 'Số lượng',
  note: 'Ghi chú',
  doubleReason: 'Lý do vẫn hỗ trợ',
  lateReason: 'Lý do ghi sau khi chốt',
  reason: 'Lý do',
  stage: 'Giai đoạn',
  paper: 'Giấy tờ',
  joint: 'Nối vào',
  purpose: 'Mục đích xem',
} as const

/** What people say for a case: "HT-00312". */
export function caseNumber(number: number): string {
  return `HT-${String(number).padStart(5, '0')}`
}

export const words = {
  ask: {
    draftTooLong: (length: string) =>
      `Bản nháp giữ nhiều nhất 4.000 chữ mỗi ô; ô này đang có ${length}. Rút ngắn rồi lưu lại.`,
    kind: 'Chọn loại hỗ trợ.',
    body: 'Chọn đơn vị hỗ trợ.',
    programme: 'Chọn chương trình nhà ở.',
    work: 'Chọn xây mới hoặc sửa chữa.',
    household: 'Chọn hộ được hỗ trợ.',
    person: 'Chọn người được hỗ trợ.',
    declaredClass: 'Chọn diện: hộ nghèo, hộ cận nghèo, hộ mới thoát nghèo hoặc khó khăn khác.',
    decisionNumber: 'Nhập số quyết định.',
    decisionDay: 'Nhập ngày quyết định.',
    day: 'Nhập ngày hỗ trợ.',
    dueDay: 'Nhập ngày hẹn bàn giao.',
    amount: 'Nhập số tiền.',
    source: 'Nhập nguồn tiền.',
    sources: 'Nhập ít nhất một nguồn tiền.',
    lines: 'Nhập ít nhất một loại hiện vật.',
    item: 'Chọn loại hiện vật.',
    quantity: 'Nhập số lượng.',
    stage: 'Chọn giai đoạn.',
    stageDay: 'Nhập ngày của giai đoạn.',
    paper: 'Chọn tệp giấy tờ.',
    paperKind: 'Chọn loại giấy tờ.',
    reason: 'Ghi lý do.',
    purpose: 'Ghi mục đích xem.',
    counted: 'Nhập số phiếu được giữ lại, như HT-00012.',
    note: 'Nhập ghi chú.',
  },
  caseNumber,
  refusals: {
    'day-order': (later: string, laterDay: string, earlier: string, earlierDay: string) =>
      `Ngày ${later} (${fullDay(laterDay)}) trước ngày ${earlier} (${fullDay(earlierDay)}). Sửa một trong hai ngày.`,
    'small-amount': (amount: number) =>
      `${formatCount(amount)} đồng nhỏ bất thường. Có phải ${formatCount(amount * 1000)} đồng?`,
    'double-help': (kind: 'house' | 'livelihood' | 'medical' | 'goods', year: number, amount: number) =>
      `${kind === 'medical' ? 'Người' : 'Hộ'} này đã được hỗ trợ ${doubleWords[kind]} năm ${year} (${formatDong(amount, 'đ')}). Ghi lý do nếu vẫn hỗ trợ.`,
    'locked-period': (period: string, day: string, next: string) =>
      `${period} đã khóa ngày ${day}. Ghi vào ${next}, hoặc gửi đề nghị mở khóa cho tỉnh.`,
    'late-entry': (period: string, day: string) =>
      `${period} đã khóa ngày ${day}. Ghi lý do nếu vẫn ghi vào kỳ này.`,
    'place-ended': (place: string, day: string, help: string, now: string) =>
      `${place} đã hết hiệu lực từ ${fullDay(day)}. Ngày ${formatDay(help)} thuộc ${now}.`,
    'place-not-yet': (place: string, day: string, help: string, then: string) =>
      `${place} có từ ${fullDay(day)}. Ngày ${formatDay(help)} thuộc ${then}.`,
    'body-not-then': (body: string, day: string) =>
      `${body} không hoạt động ngày ${formatDay(day)}. Chọn đơn vị khác hoặc sửa ngày.`,
    'not-of-household': () => 'Người này không thuộc hộ đã chọn. Chọn lại người hoặc hộ.',
    'already-reversed': (day: string) => `Phiếu này đã đảo ngày ${formatDay(day)}.`,
    'already-joint': (number: string) => `Phiếu này đã nối vào ${number}.`,
    'carries-joint': (number: string) =>
      `Phiếu khác đang nối vào ${number}. Nối phiếu kia vào ${number}, không nối ngược lại.`,
    'hangs-on': (number: string, counted: string) =>
      `${number} đã nối vào ${counted}. Nối thẳng vào ${counted}.`,
    'joint-reversed': (number: string) => `${number} đã đảo nên không nối vào được.`,
    'joint-self': () => 'Một phiếu không nối vào chính nó. Nhập số của phiếu kia.',
    'joint-missing': (number: string) => `Không có phiếu ${number} trong phạm vi của tài khoản này.`,
    'joint-unlike': () => 'Hai phiếu khác loại hoặc khác người nhận nên không phải một lần hỗ trợ.',
    'not-joint': () => 'Phiếu này chưa nối vào phiếu nào.',
    'no-stages': () => 'Chỉ nhà ở có giai đoạn.',
    'stage-again': (stage: string, day: string) =>
      `${stage} đã ghi ngày ${formatDay(day)}. Ghi lý do nếu sửa lại.`,
    'sum-missing': () => 'Nhập số tiền giải ngân lần đầu.',
    'unpaid-handover': () => 'Chưa ghi giải ngân lần đầu. Ghi giải ngân trước, rồi ghi bàn giao.',
    'paid-too-much': (paid: number, total: number) =>
      `Số chi lần đầu (${formatDong(paid, 'đ')}) lớn hơn tổng hỗ trợ (${formatDong(total, 'đ')}). Sửa một trong hai số.`,
    'both-changed': (who: string, field: string, theirs: string, at: Date, mine: string) =>
      `${who} đã sửa ${field.toLowerCase()} thành ${theirs} lúc ${formatTime(at, 'clock')}; bản trên máy này là ${mine}. Chọn bản đúng.`,
    conflict: () => 'Phiếu này vừa có người khác sửa. Chọn bản đúng ở từng chỗ, rồi gửi lại.',
    'changed-meanwhile': (who: string, at: Date) =>
      `${who} đã sửa phiếu này lúc ${formatTime(at, 'clock')}. Xem lại phiếu trước khi đảo.`,
    'nothing-changed': () => 'Chưa sửa gì. Sửa ít nhất một chỗ, hoặc quay lại phiếu.',
    'file-not-kept': () => 'Tệp đã gửi trước đó không còn giữ được. Chọn lại tệp.',
    'draft-changed': () => 'Bản nháp này vừa lưu ở nơi khác. Mở lại bản nháp rồi nhập tiếp.',
  },
} as const

/** On the page of a household. */
export const householdWords = {
  title: 'Đã nhận hỗ trợ',
  none: 'Chưa có phiếu hỗ trợ nào của hộ này trong phạm vi được xem.',
  note: 'Chữa bệnh chỉ ghi bằng số phiếu nên không có ở đây.',
}

const doubleWords = { house: 'nhà', livelihood: 'sinh kế', medical: 'chữa bệnh', goods: 'hiện vật' }

/** "02/5/2022", as day orders and unit ends are told. */
function fullDay(day: string): string {
  const [year, month, date] = day.slice(0, 10).split('-')
  return `${date}/${Number(month)}/${year}`
}
