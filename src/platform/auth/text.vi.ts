/** What the sign-in says when it refuses. */
export const text = {
  'wrong-pair': () =>
    'Tên đăng nhập hoặc mật khẩu chưa đúng. Kiểm tra bộ gõ tiếng Việt và phím Caps Lock rồi nhập lại.',
  'too-many-tries': (wait: string) => `Đã thử quá nhiều lần. Chờ ${wait} rồi thử lại.`,
  'account-closed': () => 'Tài khoản này đã bị khóa. Liên hệ người quản trị của tỉnh để mở lại.',
  'session-ended': () => 'Phiên làm việc đã hết. Đăng nhập lại, nội dung đang nhập còn nguyên.',
  'wrong-code': () => 'Mã xác nhận chưa đúng hoặc đã hết hạn. Nhập mã 6 số đang hiện trong ứng dụng.',
  'code-used': () => 'Mã này đã dùng rồi. Chờ ứng dụng hiện mã mới (tối đa 30 giây) rồi nhập.',
  'wrong-recovery-code': () => 'Mã dự phòng chưa đúng hoặc đã dùng rồi. Mỗi mã chỉ dùng được một lần.',
  'code-wait-over': () => 'Đã quá lâu hoặc sai mã quá nhiều lần. Đăng nhập lại từ đầu.',
  'code-locked': () => 'Sai mã xác nhận quá nhiều lần. Chờ 15 phút rồi đăng nhập lại.',
  'second-factor-on': () => 'Xác nhận hai bước đang bật. Tắt trước khi cài lại.',
  'wrong-password': () => 'Mật khẩu đang dùng chưa đúng. Nhập lại mật khẩu đang dùng.',
  'password-short': (least: number, now: number) =>
    `Mật khẩu mới cần ít nhất ${least} ký tự; đang có ${now}.`,
  'password-long': (most: number) => `Mật khẩu mới dài quá ${most} ký tự. Rút ngắn lại.`,
  'password-same': () => 'Mật khẩu mới giống mật khẩu đang dùng. Chọn mật khẩu khác.',
  'password-guessable': () => 'Mật khẩu mới dễ đoán. Tránh tên đăng nhập và một ký tự lặp lại.',
  'username-taken': (username: string) => `Tên đăng nhập "${username}" đã có người dùng. Chọn tên khác.`,
  'username-form': () => 'Tên đăng nhập có 3 đến 40 ký tự: chữ không dấu, chữ số, dấu chấm, gạch ngang.',
  'account-missing': () => 'Không tìm thấy tài khoản này.',
}

export function waitingTime(seconds: number): string {
  if (seconds < 60) return `${Math.max(1, Math.ceil(seconds))} giây`
  return `${Math.ceil(seconds / 60)} phút`
}
