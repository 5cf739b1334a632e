import { formatDay, formatTime } from '#platform/i18n/format.ts'

export const sexes = ['male', 'female'] as const
export type Sex = (typeof sexes)[number]

export const sexWords: Record<Sex, string> = { male: 'Nam', female: 'Nữ' }

/** How the head stands in the list of members. */
export const headRelation = 'Chủ hộ'

/** What a history says of each deed. */
export const deedWords: Readonly<Record<string, string>> = {
  'people/register-household': 'ghi hộ vào sổ',
  'people/correct-household': 'sửa hộ',
  'people/register-person': 'ghi thêm người',
  'people/correct-person': 'sửa thông tin một người',
  'people/keep-identity': 'ghi số căn cước',
  'people/open-identity': 'xem số căn cước',
  'people/erase-identity': 'xóa số căn cước',
}

/** Labels of what a history compares, by the names under which the audit keeps them. */
export const fieldWords: Readonly<Record<string, string>> = {
  headName: 'Họ và tên chủ hộ',
  hamlet: 'Bản, xóm',
  memberCount: 'Số khẩu',
  phone: 'Số điện thoại',
  fullName: 'Họ và tên',
  birth: 'Ngày sinh',
  sex: 'Giới tính',
  relation: 'Quan hệ với chủ hộ',
}

const yearOrDay = (birth: { year: number | null; day: string | null }) =>
  birth.day ? formatDay(birth.day) : birth.year ? String(birth.year) : ''

const bySexAndYear = (sex: Sex | null, year: number | null) =>
  [sex && sexWords[sex].toLowerCase(), year && `sinh ${year}`].filter(Boolean).join(', ')

export const words = {
  birth: yearOrDay,
  ask: {
    place: 'Chọn xã, phường, thị trấn từ danh sách.',
    household: 'Chọn hộ từ danh sách.',
    hamlet: 'Nhập bản, xóm, khối.',
    headName: 'Nhập họ và tên chủ hộ.',
    fullName: 'Nhập họ và tên.',
    birth: 'Nhập ngày sinh hoặc năm sinh.',
    sex: 'Chọn nam hoặc nữ.',
    relation: 'Nhập quan hệ với chủ hộ.',
    memberCount: 'Nhập số khẩu.',
    phone: 'Nhập số điện thoại.',
    number: 'Nhập số căn cước.',
    purpose: 'Ghi mục đích xem hoặc lưu số căn cước.',
    consent: 'Ghi người dân đã đồng ý bằng cách nào, ngày nào.',
    reason: 'Ghi lý do.',
  },
  input: {
    phone: (typed: string) => `Số điện thoại có 10 chữ số, bắt đầu bằng 0. Đang có "${typed}".`,
    birthUnread: (typed: string) =>
      `Chưa đọc được ngày sinh "${typed}". Chỉ biết năm sinh thì để trống ngày và tháng.`,
    noSuchMonth: (typed: string) => `Năm có 12 tháng. Kiểm tra lại ngày ${typed}.`,
    noSuchDay: (month: number, days: number, typed: string) =>
      `Tháng ${month} chỉ có ${days} ngày. Kiểm tra lại ngày ${typed}.`,
    birthTooEarly: (year: number) => `Năm sinh ${year} quá xa. Kiểm tra lại năm.`,
    number: (count: number, maybeZero: boolean) =>
      `Số căn cước có 12 chữ số; đang có ${count}.${maybeZero ? ' Excel hay bỏ số 0 ở đầu – thêm 0 phía trước?' : ''}`,
    numberSigns: 'Số căn cước chỉ gồm chữ số. Bỏ chữ và dấu.',
  },
  refusals: {
    'place-not-commune': () => 'Hộ thuộc một xã, phường, thị trấn. Chọn xã, không chọn huyện hoặc tỉnh.',
    'place-ended': (name: string, on: string) =>
      `${name} đã hết hiệu lực từ ${formatDay(on)}. Chọn đơn vị kế tục.`,
    'household-twin': (head: string, hamlet: string) =>
      `${hamlet} đã có hộ ${head}. Ghi lý do nếu là hộ khác trùng tên.`,
    'household-changed': (who: string, at: string) =>
      `${who} đã sửa hộ này lúc ${formatTime(at)}. Chọn bản đúng.`,
    'person-changed': (who: string, at: string) =>
      `${who} đã sửa người này lúc ${formatTime(at)}. Chọn bản đúng.`,
    'birth-future': (day: string, earlier: string) =>
      `Ngày sinh ${formatDay(day)} ở tương lai. Có phải ${formatDay(earlier)} không?`,
    'birth-year-future': (year: number) => `Năm sinh ${year} ở tương lai. Kiểm tra lại năm.`,
    'identity-used-here': (name: string, hamlet: string) => `Số căn cước này đã có: ${name}, ${hamlet}.`,
    'identity-used': () => 'Số căn cước này đã có trong sổ. Kiểm tra lại số trên giấy tờ.',
    'identity-kept': () => 'Người này đã có số căn cước. Xóa số cũ trước khi ghi số khác.',
    'identity-missing': () => 'Người này chưa có số căn cước trong sổ.',
    'identity-contradicts': (
      said: { sex: Sex; year: number },
      known: { sex: Sex | null; year: number | null },
    ) =>
      `Số căn cước cho biết ${bySexAndYear(said.sex, said.year)}; phiếu ghi ${bySexAndYear(known.sex, known.year)}. Kiểm tra giấy tờ.`,
    'key-lost': () =>
      'Chưa mở được ngăn lưu số căn cước: không thấy khóa đã dùng. Báo quản trị đặt lại tệp khóa từ bản sao lưu.',
  },
}
