/** The kinds of unit, as they stand before a name and in the column `kind`. */
export const kindWords = {
  tinh: 'Tỉnh',
  'thanh-pho': 'Thành phố',
  quan: 'Quận',
  huyen: 'Huyện',
  'thi-xa': 'Thị xã',
  phuong: 'Phường',
  xa: 'Xã',
  'thi-tran': 'Thị trấn',
  'dac-khu': 'Đặc khu',
} as const

export const areaKinds = ['remote', 'ethnic', 'religious', 'border', 'island'] as const
export type AreaKind = (typeof areaKinds)[number]

export const areaWords: Record<AreaKind, string> = {
  remote: 'Vùng sâu, vùng xa',
  ethnic: 'Vùng đồng bào dân tộc thiểu số',
  religious: 'Vùng đồng bào có đạo',
  border: 'Vùng biên giới',
  island: 'Hải đảo',
}

/** The words of a kind as the database holds it. */
export function areaWordOf(kind: string): string {
  const known = areaKinds.find((one) => one === kind)
  return known ? areaWords[known] : kind
}

/** "2024-11-30" → "11/2024". */
const month = (day: string) => `${Number(day.slice(5, 7))}/${day.slice(0, 4)}`

export const words = {
  ask: {
    province: 'Ghi mã tỉnh gồm hai chữ số.',
    place: 'Chọn đơn vị từ danh sách.',
    kind: 'Chọn loại địa bàn.',
    from: 'Nhập ngày bắt đầu.',
    lastDay: 'Nhập ngày cuối cùng còn là địa bàn này.',
    basis: 'Ghi số, ngày của văn bản công nhận.',
    reason: 'Ghi lý do thôi đánh dấu.',
  },
  refusals: {
    'no-such-province': (code: string) => `Không có tỉnh nào mang mã ${code}. Kiểm tra lại mã tỉnh.`,
    'other-province-loaded': (name: string) =>
      `Hệ thống này đã nạp ${name}; mỗi hệ thống phục vụ một tỉnh. Muốn dùng cho tỉnh khác, lập hệ thống mới.`,
    'already-marked': (kind: string, from: string) =>
      `Đơn vị này đã được đánh dấu ${kind} từ ${from}. Mở đơn vị để xem.`,
    'not-marked': (kind: string) => `Đơn vị này hiện không được đánh dấu ${kind}. Mở lại trang đơn vị.`,
    'ends-before-start': (from: string) => `Ngày cuối phải từ ${from} trở đi. Kiểm tra lại ngày.`,
    'before-the-unit': (from: string) => `Đơn vị này có từ ${from}. Nhập ngày từ đó trở đi.`,
    'after-the-unit': (to: string) => `Đơn vị này chỉ có đến ${to}. Chọn đơn vị kế tục, hoặc sửa ngày.`,
  },
  until: (day: string) => `(đến ${month(day)})`,
}

const span = (from: string, to: string | null) => (to === null ? `Từ ${from} đến nay` : `${from} – ${to}`)

export const text = {
  title: 'Danh mục đơn vị hành chính',
  lead: (communes: string, from: string, to: string | null) =>
    `${communes} xã, phường, thị trấn · ${to === null ? `từ ${from}` : `từ ${from} đến ${to}`}`,
  epochs: 'Thời kỳ',
  span,
  searchLabel: 'tên đơn vị',
  district: 'Huyện, thành, thị',
  anyDistrict: 'Tất cả',
  unit: 'Đơn vị',
  under: 'Trực thuộc',
  heirs: 'Nay thuộc',
  noun: 'đơn vị',
  none: 'Không có đơn vị nào như vậy trong thời kỳ này.',
  notLoaded: 'Chưa nạp danh mục đơn vị. Quản trị nạp danh mục của tỉnh một lần khi cài đặt.',
  list: 'Danh mục',
  code: 'Mã đơn vị',
  codeNote: 'Mã có thể từng thuộc một đơn vị khác; chỉ mã cùng thời kỳ mới đủ phân biệt.',
  standing: 'Thời gian',
  before: 'Hình thành từ',
  after: 'Trở thành',
  noBefore: 'Danh mục bắt đầu từ năm 2020; trước đó không có trong hệ thống.',
  noAfterNow: 'Đơn vị đang tồn tại.',
  noAfterDistrict: 'Cấp huyện kết thúc ngày 30/6/2025, không có đơn vị kế tục.',
  noAfter: 'Danh mục công khai không ghi đơn vị kế tục.',
  share: 'Phần nhập vào',
  parts: { whole: 'Toàn bộ', part: 'Một phần' },
  on: 'Từ ngày',
  basis: 'Căn cứ',
  resolution: (basis: string) => `Nghị quyết ${basis}`,
  noBasis: 'Không đổi',
  byLists: 'Theo danh mục công khai',
  inferred: 'Chưa đối chiếu bản gốc',
  areas: 'Địa bàn đặc thù',
  noAreas: 'Đơn vị chưa được đánh dấu là địa bàn đặc thù.',
  kind: 'Loại địa bàn',
  confirmed: 'Đã xem văn bản',
  unconfirmed: 'Chưa xem văn bản',
  state: 'Đối chiếu',
  mark: 'Đánh dấu địa bàn',
  end: 'Thôi đánh dấu',
  markTitle: 'Đánh dấu địa bàn đặc thù',
  endTitle: 'Thôi đánh dấu địa bàn',
  from: 'Từ ngày',
  lastDay: 'Ngày cuối cùng',
  paper: 'Văn bản công nhận',
  paperHint: 'Số, ngày và nơi ban hành.',
  seen: 'Đã xem văn bản này',
  reason: 'Lý do',
  keepNote: 'Số liệu của những ngày trước vẫn giữ dấu này.',
}
