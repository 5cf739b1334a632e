/** Words of account administration: what it asks for and what it refuses. */
export const asks = {
  account: 'Chọn tài khoản.',
  grant: 'Chọn quyền.',
  username: 'Nhập tên đăng nhập.',
  name: 'Nhập họ và tên.',
  reason: 'Ghi lý do.',
  line: 'Chọn phạm vi: địa bàn hoặc tổ chức.',
  root: 'Chọn đơn vị.',
  role: 'Chọn vai trò.',
  fromDay: 'Nhập ngày bắt đầu.',
  toDay: 'Nhập ngày cuối.',
  password: 'Mật khẩu lần đầu cần ít nhất 12 ký tự.',
}

export const refusals = {
  'own-account': () => 'Không tự khóa tài khoản đang dùng. Nhờ người quản trị khác.',
  'own-grant': () => 'Không tự kết thúc quyền quản trị của mình. Nhờ người quản trị khác.',
  'root-missing': () => 'Không có đơn vị này. Chọn lại từ danh sách.',
  'administrator-whole': () => 'Quyền quản trị chỉ cấp trên địa bàn toàn tỉnh. Tìm và chọn tỉnh.',
  'day-order': (from: string, to: string) =>
    `Ngày cuối (${to}) trước ngày bắt đầu (${from}). Sửa một trong hai ngày.`,
  'grant-over': () => 'Quyền này đã kết thúc.',
  'grant-twice': () => 'Người này đang có đúng quyền này. Kết thúc quyền cũ trước khi cấp lại.',
}
