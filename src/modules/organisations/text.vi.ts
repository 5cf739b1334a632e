import { formatDay } from '#platform/i18n/format.ts'

/** In their official order; 'party', 'state' and 'other' stand outside the Front's own system. */
export const organisations = [
  'front',
  'union',
  'farmers',
  'youth',
  'women',
  'veterans',
  'party',
  'state',
  'other',
] as const
export type Organisation = (typeof organisations)[number]

export const organisationWords: Record<Organisation, string> = {
  front: 'Mặt trận Tổ quốc',
  union: 'Công đoàn',
  farmers: 'Hội Nông dân',
  youth: 'Đoàn Thanh niên',
  women: 'Hội Liên hiệp Phụ nữ',
  veterans: 'Hội Cựu chiến binh',
  party: 'Cơ quan Đảng',
  state: 'Cơ quan nhà nước',
  other: 'Tổ chức khác',
}

export const kinds = ['committee', 'branch', 'workplace', 'affiliated'] as const
export type Kind = (typeof kinds)[number]

export const kindWords: Record<Kind, string> = {
  committee: 'Tổ chức của cấp',
  branch: 'Chi hội, chi đoàn, ban công tác',
  workplace: 'Công đoàn cơ sở',
  affiliated: 'Đơn vị trực thuộc',
}

export const levels = ['province', 'district', 'commune', 'base'] as const
export type Level = (typeof levels)[number]

export const levelWords: Record<Level, string> = {
  province: 'Cấp tỉnh',
  district: 'Cấp huyện',
  commune: 'Cấp xã',
  base: 'Cơ sở',
}

/** What stands before the unit's name in the name of the body of that level. */
export const committeeWords: Partial<Record<Organisation, string>> = {
  front: 'Ủy ban MTTQ Việt Nam',
  union: 'Liên đoàn Lao động',
  farmers: 'Hội Nông dân',
  youth: 'Đoàn TNCS Hồ Chí Minh',
  women: 'Hội LHPN',
  veterans: 'Hội CCB',
}

/** What stands before the name of a hamlet or group. */
export const branchWords: Partial<Record<Organisation, string>> = {
  front: 'Ban Công tác Mặt trận',
  union: 'Công đoàn bộ phận',
  farmers: 'Chi hội Nông dân',
  youth: 'Chi đoàn',
  women: 'Chi hội Phụ nữ',
  veterans: 'Chi hội CCB',
}

export const workplaceWord = 'Công đoàn cơ sở'

export const lines = ['own', 'front'] as const
export type Line = (typeof lines)[number]

export const lineWords: Record<Line, string> = { own: 'Ngành dọc', front: 'Hệ thống Mặt trận' }

export const bases = ['elected', 'appointed', 'consulted', 'recognised'] as const
export type Basis = (typeof bases)[number]

export const basisWords: Record<Basis, string> = {
  elected: 'được bầu',
  appointed: 'được bổ nhiệm',
  consulted: 'được hiệp thương',
  recognised: 'được công nhận',
}

export const deedWords: Readonly<Record<string, string>> = {
  'organisations/found-body': 'thành lập',
  'organisations/rename-body': 'đổi tên',
  'organisations/move-body': 'chuyển nơi trực thuộc',
  'organisations/end-body': 'kết thúc hoạt động',
  'organisations/open-term': 'mở nhiệm kỳ',
  'organisations/appoint-officer': 'ghi chức danh',
  'organisations/give-post-access': 'mở tài khoản cho chức danh',
  'organisations/end-post': 'thôi chức danh',
}

export const words = {
  ask: {
    organisation: 'Chọn tổ chức.',
    kind: 'Chọn loại: tổ chức của cấp, chi hội, công đoàn cơ sở hoặc đơn vị trực thuộc.',
    place: 'Chọn đơn vị hành chính từ danh sách.',
    body: 'Chọn tổ chức từ danh sách.',
    name: 'Nhập tên tổ chức.',
    fromDay: 'Nhập ngày bắt đầu.',
    lastDay: 'Nhập ngày cuối cùng.',
    basis: 'Ghi số, ngày của văn bản.',
    line: 'Chọn ngành dọc hoặc hệ thống Mặt trận.',
    termName: 'Nhập tên nhiệm kỳ, như 2020–2025.',
    title: 'Nhập chức danh.',
    holderName: 'Nhập họ và tên người giữ chức danh.',
    postBasis: 'Chọn: được bầu, bổ nhiệm, hiệp thương hoặc công nhận.',
    account: 'Chọn tài khoản từ danh sách.',
    role: 'Chọn vai trò.',
    reach: 'Chọn phạm vi: riêng tổ chức này hoặc cả địa bàn.',
    reason: 'Ghi lý do.',
    epoch: 'Chọn thời kỳ của bản đồ đơn vị.',
  },
  refusals: {
    'no-union-in-commune': () =>
      'Công đoàn không có tổ chức cấp xã. Chọn huyện, tỉnh, hoặc ghi công đoàn cơ sở.',
    'not-of-a-level': (organisation: string) =>
      `${organisation} không có tổ chức của từng cấp trong danh mục này. Chọn loại đơn vị trực thuộc.`,
    'name-missing': () => 'Nhập tên tổ chức.',
    'only-union-at-work': () => 'Chỉ Công đoàn có tổ chức ở nơi làm việc. Chọn loại khác.',
    'committee-stands': (name: string) => `Nơi này đã có ${name}. Mở tổ chức đó để xem.`,
    'not-standing': (day: string) =>
      `Ngày ${formatDay(day)} tổ chức này không hoạt động. Chọn tổ chức khác, hoặc sửa ngày.`,
    'place-not-of-the-day': (name: string, day: string) =>
      `Ngày ${formatDay(day)} không có đơn vị ${name}. Chọn đơn vị của ngày đó, hoặc sửa ngày.`,
    'body-changed': () => 'Có người vừa sửa tổ chức này. Tải lại trang để xem bản mới rồi sửa tiếp.',
    'body-ended': (day: string) => `Tổ chức này đã kết thúc ngày ${formatDay(day)}.`,
    'ends-before-start': (from: string) =>
      `Ngày cuối trước ngày bắt đầu (${formatDay(from)}). Kiểm tra lại ngày.`,
    'has-subordinates': (count: number) =>
      `Còn ${count} tổ chức trực thuộc đang hoạt động. Chuyển hoặc kết thúc các tổ chức đó trước.`,
    'under-itself': () => 'Không đặt một tổ chức dưới chính nó hoặc dưới tổ chức trực thuộc nó.',
    'same-parent': (name: string) => `Tổ chức này đang trực thuộc ${name}. Chọn nơi khác.`,
    'before-the-line': (from: string) =>
      `Nơi trực thuộc hiện nay có từ ${formatDay(from)}. Nhập ngày sau ngày đó.`,
    'term-order': (from: string, to: string) =>
      `Ngày kết thúc (${formatDay(to)}) trước ngày bắt đầu (${formatDay(from)}). Sửa một trong hai ngày.`,
    'post-ended': (day: string) => `Chức danh này đã kết thúc ngày ${formatDay(day)}.`,
    'post-changed': () => 'Có người vừa sửa chức danh này. Tải lại trang rồi làm lại.',
    'account-missing': () => 'Không có tài khoản này, hoặc tài khoản đã khóa. Chọn tài khoản khác.',
    'epoch-missing': () => 'Chưa nạp bản đồ đơn vị của thời kỳ này. Nạp đơn vị hành chính trước.',
  },
}

/** The words of the pages. */
export const text = {
  list: 'Tổ chức',
  searchLabel: 'tên tổ chức',
  noun: 'tổ chức',
  noneFound: 'Không có tổ chức nào khớp. Thử ít chữ hơn hoặc bỏ lọc.',
  body: 'Tên',
  organisation: 'Tổ chức',
  anyOrganisation: 'Tất cả tổ chức',
  kind: 'Loại',
  level: 'Cấp',
  anyLevel: 'Mọi cấp',
  place: 'Địa bàn',
  standing: 'Hoạt động',
  span: (from: string, to: string | null) => (to ? `từ ${from} đến ${to}` : `từ ${from}`),
  basis: 'Văn bản',
  line: 'Hệ thống',
  days: 'Thời gian',
  above: 'Trực thuộc',
  nobodyAbove: 'Không trực thuộc tổ chức nào trong danh mục.',
  below: 'Tổ chức bên dưới',
  nobodyBelow: 'Chưa có tổ chức nào bên dưới.',
  posts: 'Chức danh',
  noPosts: 'Chưa ghi chức danh nào, hoặc tài khoản đang dùng không được xem.',
  title: 'Chức danh',
  holder: 'Người giữ',
  postBasis: 'Hình thức',
  term: 'Nhiệm kỳ',
  history: 'Lịch sử',
  unknown: 'Chưa ghi',
  acts: 'Việc',
  basisHint: 'Như: Quyết định 12-QĐ ngày 1/7/2022.',
  fromDay: 'Từ ngày',
  toDay: 'Đến ngày',
  lastDay: 'Ngày cuối cùng',
  reason: 'Lý do',
  rename: 'Đổi tên',
  newName: 'Tên mới',
  saveName: 'Lưu tên mới',
  move: 'Chuyển nơi trực thuộc',
  moveButton: 'Chuyển nơi trực thuộc',
  moveSearch: 'tên nơi trực thuộc mới',
  moveAsk: 'Gõ tên tổ chức mà tổ chức này sẽ trực thuộc rồi bấm Tìm.',
  moveMore: (shown: number) => `Chỉ hiện ${shown} tổ chức đầu. Gõ thêm chữ để thu hẹp.`,
  newParent: 'Trực thuộc từ nay',
  endBody: 'Kết thúc hoạt động',
  endBodyButton: 'Kết thúc hoạt động của tổ chức',
  endBodyNote:
    'Các chức danh kết thúc cùng ngày, tài khoản đi kèm mất quyền ngay. Số liệu cũ vẫn giữ nguyên.',
  foundBelow: 'Thêm bên dưới',
  foundButton: 'Thêm tổ chức',
  ownName: 'Tên riêng',
  ownNameHint: 'Phần sau chữ Chi hội, Công đoàn cơ sở. Như: bản Trung Tâm, Trường Tiểu học Mẫu.',
  found: 'Thành lập tổ chức',
  foundLead: 'Tổ chức của một cấp, hoặc chi hội, công đoàn cơ sở, đơn vị trực thuộc tại một địa bàn.',
  foundSearch: 'tên xã, huyện hoặc tỉnh',
  foundAsk: 'Gõ tên địa bàn của tổ chức rồi bấm Tìm.',
  noPlaceFound: 'Không có địa bàn nào khớp. Thử ít chữ hơn.',
  placesMore: (shown: number) => `Chỉ hiện ${shown} địa bàn đầu. Gõ thêm chữ để thu hẹp.`,
  ownNameUnless:
    'Tổ chức của cấp lấy tên theo địa bàn: để trống. Loại khác: phần sau chữ Chi hội, Công đoàn cơ sở, hoặc cả tên.',
  openTerm: 'Mở nhiệm kỳ',
  termName: 'Tên nhiệm kỳ',
  termHint: 'Như: 2020–2025.',
  appoint: 'Ghi chức danh',
  titleHint: 'Như: Chủ tịch, Phó Chủ tịch, Bí thư.',
  endPost: 'Thôi chức danh',
  endPostButton: 'Ghi thôi chức danh',
  endPostNote: 'Tài khoản đi kèm chức danh này mất quyền ngay khi ghi.',
  giveAccess: 'Mở quyền tài khoản',
  account: 'Tài khoản',
  role: 'Vai trò',
  reach: 'Phạm vi',
  reachBody: 'Tổ chức này và bên dưới theo ngành dọc',
  reachPlace: 'Mọi tổ chức trên địa bàn',
} as const
