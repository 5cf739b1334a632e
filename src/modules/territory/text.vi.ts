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
