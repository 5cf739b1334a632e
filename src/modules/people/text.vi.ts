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
export const fieldWords = {
  headName: 'Họ và tên chủ hộ',
  hamlet: 'Bản, xóm',
  memberCount: 'Số khẩu',
  phone: 'Số điện thoại',
  fullName: 'Họ và tên',
  birth: 'Ngày sinh',
  sex: 'Giới tính',
  relation: 'Quan hệ với chủ hộ',
} as const

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
    endlessWord: (words: readonly string[], most: number) => {
      const longest = words.find((word) => word.length > most) ?? ''
      return `"${longest.slice(0, 10)}…" có ${longest.length} chữ cái liền nhau. Thêm dấu cách giữa các tiếng.`
    },
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
    'identity-contradicts': (
      said: { sex: Sex; year: number },
      known: { sex: Sex | null; year: number | null },
    ) =>
      `Số căn cước cho biết ${bySexAndYear(said.sex, said.year)}; phiếu ghi ${bySexAndYear(known.sex, known.year)}. Kiểm tra giấy tờ.`,
    'key-lost': () =>
      'Chưa mở được ngăn lưu số căn cước: không thấy khóa đã dùng. Báo quản trị đặt lại tệp khóa từ bản sao lưu.',
    'drawer-empty': () => 'Chưa lưu số căn cước nào nên không có gì để mã hóa lại.',
    'key-in-environment': (key: string) =>
      `Khóa lấy từ biến môi trường GIAOBAN_IDENTITY_KEY. Thêm một khóa mới cạnh ${key} và đặt làm current, khởi động lại chương trình, rồi chạy lại lệnh này.`,
  },
}

/** The words of the pages. */
export const text = {
  list: 'Sổ hộ',
  searchLabel: 'chủ hộ, bản, số điện thoại',
  noun: 'hộ',
  add: 'Thêm hộ',
  empty: 'Chưa có hộ nào trong sổ. Ghi hộ đầu tiên để bắt đầu.',
  noneFound: (typed: string) => `Không có hộ nào khớp "${typed}". Thử ít chữ hơn.`,
  columns: { head: 'Chủ hộ', hamlet: 'Bản, xóm', place: 'Xã, phường', members: 'Khẩu' },
  newTitle: 'Thêm hộ',
  place: 'Xã, phường, thị trấn',
  ...fieldWords,
  hamletHint: 'Như: Bản Mường Lống 1, Xóm 3.',
  headBirth: 'Ngày sinh của chủ hộ',
  headSex: 'Giới tính của chủ hộ',
  birthHint: 'Chỉ biết năm sinh thì để trống ngày và tháng.',
  twinReason: 'Lý do vẫn ghi',
  openTwin: 'Mở hộ đã có',
  saveNew: 'Ghi hộ vào sổ',
  household: (head: string) => `Hộ ${head}`,
  edit: 'Sửa thông tin hộ',
  editTitle: 'Sửa thông tin hộ',
  saveEdit: 'Lưu thông tin hộ',
  persons: 'Thành viên',
  noPersons: 'Chưa ghi thành viên nào.',
  addPerson: 'Thêm thành viên',
  savePerson: 'Ghi thành viên',
  editPerson: 'Sửa',
  editPersonTitle: 'Sửa thông tin thành viên',
  savePersonEdit: 'Lưu thông tin',
  relationHint: 'Như: vợ, con, mẹ.',
  number: 'Số căn cước',
  numberHint: '12 chữ số, ghi cả số 0 ở đầu.',
  keep: 'Ghi số căn cước',
  keepTitle: 'Ghi số căn cước',
  keepNote: 'Số được khóa trong ngăn riêng; trên màn hình chỉ hiện ba số cuối. Mỗi lần xem đều được ghi lại.',
  addZeros: 'Thêm số 0 ở đầu rồi ghi',
  openHolder: 'Mở hộ đó',
  purpose: 'Mục đích',
  purposeHint: 'Như: lập hồ sơ hỗ trợ nhà ở.',
  consent: 'Sự đồng ý của người dân',
  consentHint: 'Như: giấy đồng ý ngày 1/7/2022.',
  open: 'Xem số',
  openTitle: 'Xem số căn cước',
  noNumber: 'Người này chưa có số căn cước trong sổ.',
  openNote: 'Lần xem này được ghi vào lịch sử với tên người xem và mục đích.',
  erase: 'Xóa số',
  eraseTitle: 'Xóa số căn cước',
  eraseNote: 'Số bị xóa hẳn, không lấy lại được. Lịch sử vẫn ghi ai xóa và lý do.',
  eraseButton: (name: string) => `Xóa số căn cước của ${name}`,
  reason: 'Lý do',
  history: 'Lịch sử',
  noHistory: 'Chưa có thay đổi nào được ghi.',
  unknown: 'Chưa ghi',
  actions: 'Việc',
  theirs: 'Trên hệ thống',
  mine: 'Đang nhập',
  bothValues: 'Hai bản khác nhau ở',
  field: 'Mục',
  conflictHint: 'Sửa các ô bên dưới theo bản đúng rồi lưu lại.',
} as const
