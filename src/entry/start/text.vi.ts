/** What the operator reads in the terminal. */
export const words = {
  badPort: (text: string) => `PORT phải là một số từ 1 đến 65535, đang là "${text}".`,
  portTaken: (port: number) =>
    `Cổng ${port} đang có chương trình khác dùng. Hãy dừng chương trình đó, hoặc chọn cổng khác: PORT=${port + 1} npm start`,
  portForbidden: (port: number) =>
    `Người dùng này không được mở cổng ${port}. Hãy chọn cổng từ 1024 trở lên: PORT=3000 npm start`,
  unreachable: (reason: string) => `Không kết nối được tới cơ sở dữ liệu trong DATABASE_URL: ${reason}`,
  badAddress: 'DATABASE_URL cần ghi đủ: postgres://NGƯỜI_DÙNG:MẬT_KHẨU@MÁY:5432/TÊN_CƠ_SỞ_DỮ_LIỆU',
  noPassword: (user: string) =>
    `DATABASE_URL chưa có mật khẩu của "${user}": postgres://${user}:MẬT_KHẨU@… (ký tự đặc biệt ghi dạng %40, %2F).`,
  wrongPassword: (user: string) =>
    `sai mật khẩu của "${user}". Sửa mật khẩu trong DATABASE_URL (ký tự đặc biệt ghi dạng %40, %2F), hoặc đặt lại: ALTER ROLE "${user}" PASSWORD '…'`,
  notAdmitted: (user: string, place: string, said: string) =>
    `${place} không nhận "${user}" từ máy này (${said}). Thêm máy này vào pg_hba.conf của máy chủ.`,
  noDatabase: (name: string, user: string) =>
    `chưa có cơ sở dữ liệu "${name}". Tạo trước: CREATE DATABASE "${name}" OWNER "${user}" ENCODING 'UTF8' TEMPLATE template0`,
  tooManyConnections: (place: string) =>
    `${place} đã hết số kết nối cho phép. Tăng max_connections hoặc dừng bớt chương trình khác.`,
  startingUp: (place: string) =>
    `PostgreSQL ở ${place} đang khởi động hoặc đang dừng. Chờ ít phút rồi chạy lại.`,
  noHost: (host: string) => `không tìm thấy máy "${host}". Kiểm tra tên máy trong DATABASE_URL.`,
  refused: (place: string) =>
    `không có PostgreSQL nào nhận kết nối ở ${place}. Kiểm tra cổng, và máy chủ đã chạy chưa.`,
  silent: (place: string) => `${place} không trả lời. Kiểm tra địa chỉ, mạng và tường lửa.`,
  missing: (items: string[]) =>
    `Cơ sở dữ liệu trong DATABASE_URL còn thiếu:\n${items.map((item) => `  - ${item}`).join('\n')}`,
  oldVersion: (version: string) =>
    `PostgreSQL từ bản 15 (máy chủ đang là bản ${version}): nâng cấp máy chủ, hoặc bỏ DATABASE_URL để dùng bản kèm theo`,
  encoding: (found: string) =>
    `Mã ký tự UTF8 (đang là ${found}): tạo cơ sở dữ liệu khác, ENCODING 'UTF8' TEMPLATE template0`,
  collation: `Thứ tự chữ cái tiếng Việt của ICU (collation "vi-x-icu"): dùng bản PostgreSQL dựng kèm ICU, rồi chạy SELECT pg_import_system_collations('pg_catalog')`,
  mayCreate: (user: string, name: string) =>
    `Quyền tạo lược đồ: GRANT CREATE ON DATABASE "${name}" TO "${user}"`,
  mayUsePublic: (user: string) => `Quyền ghi vào lược đồ public: GRANT CREATE ON SCHEMA public TO "${user}"`,
  mayMakeRoles: (user: string) => `Quyền tạo vai trò: ALTER ROLE "${user}" CREATEROLE`,
  mayGiveRoles: (user: string, roles: string[]) =>
    `Quyền trên các vai trò mà một bản Giao Ban khác đã tạo ở máy chủ này (hai bản cùng chạy thì phải chung một người dùng): GRANT ${roles.join(', ')} TO "${user}" WITH ADMIN OPTION`,
  foreignSchemas: (name: string, schemas: string[]) =>
    `Cơ sở dữ liệu riêng: trong "${name}" đã có lược đồ của chương trình khác (${schemas.join(', ')}); tạo cơ sở dữ liệu trống rồi sửa DATABASE_URL`,
  extension: (name: string) => `Phần mở rộng "${name}" (chưa cài trên máy chủ)`,
  seeding: 'Đang tạo dữ liệu trình diễn (khoảng nửa phút, chỉ lần đầu) …',
  seedingAgain: 'Lần tạo dữ liệu trình diễn trước bị ngắt giữa chừng; đang làm lại từ đầu …',
  seedingFailed: 'Không tạo được dữ liệu trình diễn. Hãy xem thông báo ở trên.',
  noAccounts: 'Chưa có tài khoản nào. Tạo người quản trị đầu tiên: npm run giaoban -- admin create',
  address: (url: string, log: string) => `\nGiao Ban đang chạy tại ${url}   (nhật ký: ${log}; dừng: Ctrl-C)`,
  accounts: 'Tài khoản trình diễn, mật khẩu tạo riêng cho máy này:',
  columns: ['Tên đăng nhập', 'Mật khẩu', 'Người dùng', 'Chức vụ'],
  stopped: 'Đã dừng Giao Ban. Dữ liệu còn nguyên; chạy lại: npm start',
  postgresGone: 'PostgreSQL dừng đột ngột, đang khởi động lại.',
  childGone: (name: string) => `Tiến trình ${name} dừng đột ngột, đang khởi động lại.`,
  givingUp: (name: string, log: string) => `Tiến trình ${name} không khởi động được. Xem ${log}.`,
}
