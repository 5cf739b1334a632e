/** What the operator reads in the terminal. */
export const words = {
  badPort: (text: string) => `PORT phải là một số từ 1 đến 65535, đang là "${text}".`,
  portTaken: (port: number) =>
    `Cổng ${port} đang có chương trình khác dùng. Hãy dừng chương trình đó, hoặc chọn cổng khác: PORT=${port + 1} npm start`,
  portForbidden: (port: number) =>
    `Người dùng này không được mở cổng ${port}. Hãy chọn cổng từ 1024 trở lên: PORT=3000 npm start`,
  unreachable: (reason: string) => `Không kết nối được tới cơ sở dữ liệu trong DATABASE_URL: ${reason}`,
  missing: (items: string[]) =>
    `Cơ sở dữ liệu trong DATABASE_URL còn thiếu:\n${items.map((item) => `  - ${item}`).join('\n')}`,
  oldVersion: (version: string) => `PostgreSQL từ bản 15 (máy chủ đang là bản ${version})`,
  encoding: (found: string) => `Mã ký tự UTF8 (đang là ${found})`,
  collation: 'Thứ tự chữ cái tiếng Việt của ICU (collation "vi-x-icu")',
  mayCreate: (user: string, name: string) =>
    `Quyền tạo lược đồ: GRANT CREATE ON DATABASE "${name}" TO "${user}"`,
  mayUsePublic: (user: string) => `Quyền ghi vào lược đồ public: GRANT CREATE ON SCHEMA public TO "${user}"`,
  mayMakeRoles: (user: string) => `Quyền tạo vai trò: ALTER ROLE "${user}" CREATEROLE`,
  extension: (name: string) => `Phần mở rộng "${name}" (chưa cài trên máy chủ)`,
  seeding: 'Đang tạo dữ liệu trình diễn (khoảng nửa phút, chỉ lần đầu) …',
  seedingAgain: 'Lần tạo dữ liệu trình diễn trước bị ngắt giữa chừng; đang làm lại từ đầu …',
  seedingFailed: 'Không tạo được dữ liệu trình diễn. Hãy xem thông báo ở trên.',
  noAccounts: 'Chưa có tài khoản nào. Tạo người quản trị đầu tiên: npm run giaoban -- admin create',
  address: (url: string, log: string) => `\nGiao Ban đang chạy tại ${url}   (nhật ký: ${log}; dừng: Ctrl-C)`,
  accounts: 'Tài khoản trình diễn, mật khẩu tạo riêng cho máy này:',
  columns: ['Tên đăng nhập', 'Mật khẩu', 'Người dùng', 'Chức vụ'],
  postgresGone: 'PostgreSQL dừng đột ngột, đang khởi động lại.',
  childGone: (name: string) => `Tiến trình ${name} dừng đột ngột, đang khởi động lại.`,
  givingUp: (name: string, log: string) => `Tiến trình ${name} không khởi động được. Xem ${log}.`,
}
