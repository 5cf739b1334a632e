import type { Role } from '#platform/scope/roles.ts'

/** Words of the administration of accounts and grants. */
export const text = {
  title: 'Tài khoản',
  searchLabel: 'họ tên, tên đăng nhập',
  noun: 'tài khoản',
  open: 'Thêm tài khoản',
  openTitle: 'Thêm tài khoản',
  openLead: 'Mật khẩu lần đầu do hệ thống đặt, hiện một lần trên trang sau. Quyền được cấp ở bước tiếp theo.',
  name: 'Họ và tên',
  username: 'Tên đăng nhập',
  usernameHint: 'Chữ không dấu, chữ số, dấu chấm, gạch ngang; 3 đến 40 ký tự. Như: gia.ba.mau',
  state: 'Trạng thái',
  grants: 'Quyền đang có',
  none: 'Không có tài khoản nào khớp.',
  closed: 'Đã khóa',
  active: 'Đang dùng',
  firstPassword: 'Chưa đổi mật khẩu lần đầu',
  factor: 'Xác nhận hai bước',
  factorOn: 'Đang bật',
  factorOff: 'Đang tắt',
  since: 'Tạo lúc',
  kind: 'Loại',
  demonstration: 'Tài khoản trình diễn',
  passwordMade: 'Mật khẩu lần đầu',
  passwordMadeFor: (username: string) => `Mật khẩu lần đầu của ${username}`,
  passwordOnce:
    'Trao tận tay hoặc đọc qua điện thoại. Trang này chỉ hiện một lần; người dùng phải đổi mật khẩu khi đăng nhập lần đầu.',
  toAccount: 'Mở tài khoản, cấp quyền',
  resetTitle: 'Cấp lại mật khẩu',
  resetLead: (name: string) =>
    `${name} sẽ phải đăng nhập lại ở mọi máy bằng mật khẩu mới và đổi mật khẩu đó ngay lần đầu.`,
  reset: 'Cấp lại mật khẩu',
  reason: 'Lý do',
  deeds: {
    khoa: {
      title: 'Khóa tài khoản',
      lead: (name: string) =>
        `${name} không làm gì được nữa kể từ lúc khóa, trên mọi máy. Số liệu đã ghi vẫn giữ nguyên.`,
    },
    'mo-khoa': {
      title: 'Mở khóa tài khoản',
      lead: (name: string) => `${name} đăng nhập lại được với mật khẩu cũ và những quyền còn hạn.`,
    },
    'bo-xac-nhan': {
      title: 'Bỏ xác nhận hai bước',
      lead: (name: string) =>
        `Dùng khi ${name} mất điện thoại và mã dự phòng. Hỏi lại cho chắc đúng người rồi mới bỏ.`,
    },
  },
  grantsTitle: 'Quyền',
  noGrants: 'Tài khoản này chưa có quyền nào nên chưa xem và chưa làm được gì.',
  role: 'Vai trò',
  root: 'Phạm vi',
  from: 'Từ ngày',
  to: 'Đến hết ngày',
  noEnd: 'chưa định',
  grantState: {
    current: 'Đang có hiệu lực',
    later: 'Chưa đến ngày',
    over: 'Đã hết hạn',
    takenBack: 'Đã thu hồi',
  },
  give: 'Cấp quyền',
  giveTitle: 'Cấp quyền',
  giveStep: 'Bước 1: tìm địa bàn hoặc tổ chức',
  giveStep2: 'Bước 2: chọn quyền',
  rootLabel: 'tên xã, huyện, tổ chức',
  rootNone: 'Gõ tên địa bàn hoặc tổ chức rồi bấm Tìm.',
  rootMissing: 'Không thấy đơn vị nào khớp. Thử ít chữ hơn.',
  rootMore: (shown: number) => `Chỉ hiện ${shown} đơn vị gần nhất. Gõ thêm chữ để thu hẹp.`,
  line: { place: 'Địa bàn', body: 'Tổ chức' },
  lineHint: {
    place: 'mọi tổ chức trên địa bàn này và các đơn vị bên dưới',
    body: 'tổ chức này và các tổ chức trực thuộc theo ngành dọc',
  },
  act: 'Việc',
  end: 'Kết thúc',
  endTitle: 'Kết thúc quyền',
  endLead: 'Ghi ngày cuối còn quyền. Để trống thì thu hồi ngay.',
  endLast: 'Ngày cuối còn quyền',
  endSubmit: 'Kết thúc quyền',
}

export const roleHints: Record<Role, string> = {
  'commune-officer': 'nhập và sửa số liệu trong phạm vi được giao',
  'province-specialist': 'nhập, rà soát, tổng hợp',
  'deputy-secretary': 'đọc báo cáo giao ban, mở số liệu đến từng giấy tờ',
  accountant: 'xem số liệu hỗ trợ, giấy tờ chi',
  auditor: 'chỉ xem, kể cả nhật ký',
  administrator: 'quản lý tài khoản và quyền; phạm vi phải là toàn tỉnh',
}
