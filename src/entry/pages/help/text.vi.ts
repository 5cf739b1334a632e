/** Words of the help page itself. */
export const text = {
  title: 'Trợ giúp',
  aboutPage: 'Trang đang mở',
  keys: 'Phím tắt',
  key: 'Phím',
  does: 'Việc',
  own: 'Việc của tài khoản này',
  others: (hasOwn: boolean) => (hasOwn ? 'Việc của người khác' : 'Mọi trang'),
  ask: 'Cần người giúp',
  askWhom: 'Mất mật khẩu, thiếu quyền hoặc gặp mã lỗi: hỏi người quản trị của tỉnh và đọc mã đang hiện.',
}

export const keys: readonly (readonly [string, string])[] = [
  ['F1', 'Trợ giúp của trang đang mở'],
  ['Ctrl+K', 'Tìm nhanh: hộ, phiếu, đơn vị, mục của menu; gõ không dấu cũng được'],
  ['Ctrl+S', 'Lưu ngay nội dung đang nhập trên máy này'],
  ['Ctrl+Enter', 'Bấm nút chính của biểu mẫu'],
  ['Alt+N', 'Thêm mới trong danh sách đang mở'],
  ['Alt+↓', 'Mở danh sách để chọn'],
  ['Enter, Esc', 'Lấy mục đang chọn trong danh sách; đóng danh sách hoặc ngăn'],
  ['Tab', 'Sang ô tiếp theo; đầu trang có lối tắt đến nội dung, đến bảng, đến chỗ lỗi đầu tiên'],
  ['Ctrl+P', 'In theo khổ giấy'],
]
