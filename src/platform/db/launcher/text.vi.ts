/** What the launcher says to whoever started the program. */
export const words = {
  noBinaries:
    'Máy này chưa có bộ PostgreSQL kèm theo (chỉ có cho Linux x64). Hãy đặt DATABASE_URL trỏ tới một PostgreSQL từ bản 15.',
  alreadyServing: (dir: string, pid: number) =>
    `Giao Ban đang chạy trên thư mục dữ liệu ${dir} (tiến trình ${pid}). Hãy dừng tiến trình đó trước.`,
  notACluster: (dir: string) =>
    `Thư mục ${dir} không phải là dữ liệu của PostgreSQL (thiếu PG_VERSION). Hãy chuyển thư mục này đi nơi khác, hoặc khôi phục từ bản sao lưu.`,
  otherVersion: (dir: string, found: string, wanted: string) =>
    `Dữ liệu ở ${dir} thuộc PostgreSQL ${found}, chương trình đang dùng bản ${wanted}. Hãy sao lưu bằng bản cũ rồi khôi phục vào bản mới.`,
  initFailed: (tail: string) => `Không tạo được thư mục dữ liệu PostgreSQL.\n${tail}`,
  notReady: (seconds: number, tail: string) => `PostgreSQL chưa sẵn sàng sau ${seconds} giây.\n${tail}`,
  died: (tail: string) => `PostgreSQL không khởi động được.\n${tail}`,
  diskFull: (tail: string) =>
    `Ổ đĩa đã hết chỗ nên PostgreSQL không khởi động được. Hãy giải phóng chỗ rồi chạy lại.\n${tail}`,
  damaged: (tail: string) =>
    `Dữ liệu PostgreSQL bị hỏng nên không khởi động được. Hãy khôi phục từ bản sao lưu gần nhất.\n${tail}`,
  inUse: (dir: string, pid: number) =>
    `Thư mục dữ liệu ${dir} đang được một PostgreSQL khác dùng (tiến trình ${pid}) mà không kết nối được. Hãy dừng tiến trình đó rồi chạy lại.`,
  notWritable: (path: string, code: string) =>
    `Người dùng này không ghi được ${path} (${code}). Hãy chạy bằng người đã tạo thư mục dữ liệu, cấp quyền ghi, hoặc chọn thư mục khác: GIAOBAN_DATA=… npm start`,
  unreachable: (dir: string) =>
    `Đang chạy bằng quyền quản trị nhưng máy không cho đổi sang người dùng thường trong thư mục ${dir}. Hãy chạy bằng một người dùng thường, hoặc đặt DATABASE_URL.`,
  wontStop: (pid: number) => `PostgreSQL (tiến trình ${pid}) không dừng sau thời gian chờ.`,
}
