/** What the operator reads. */
export const words = {
  targetExists: (dir: string) => `Thư mục ${dir} đã có sẵn và không trống. Hãy chọn một thư mục mới.`,
  targetInside: (dir: string) => `Thư mục ${dir} nằm trong thư mục dữ liệu đang sao lưu. Hãy chọn nơi khác.`,
  targetIsFile: (path: string) => `${path} là một tệp, không phải thư mục. Hãy chọn một thư mục mới.`,
  keysTogether: (dir: string) =>
    `Khóa phải nằm ở thư mục riêng, không cùng bản sao lưu: ${dir}. Hãy chọn nơi khác cho --keys.`,
  notWritable: (dir: string, reason: string) =>
    `Không sao lưu được vào ${dir} (${reason}); chưa có gì được giữ lại. Hãy kiểm tra đường dẫn và quyền ghi, hoặc chọn nơi khác.`,
  diskFull: (dir: string) =>
    `Ổ đĩa chứa ${dir} đã hết chỗ; chưa có gì được giữ lại. Hãy giải phóng chỗ rồi làm lại.`,
  savedDatabase: (dir: string) => `Đã sao lưu cơ sở dữ liệu và tệp vào ${dir}.`,
  savedFiles: (dir: string) =>
    `Đã sao lưu tệp vào ${dir}. Cơ sở dữ liệu nằm ngoài chương trình, chưa được sao lưu.`,
  dump: (command: string) =>
    `Sao lưu cơ sở dữ liệu bằng lệnh của nó:\n  ${command}\nNếu có tệp được tải lên giữa hai bước, hãy sao lưu tệp lại.`,
  keysAt: (dir: string) =>
    `Khóa và mật khẩu nằm riêng ở ${dir}. Hãy cất ở nơi khác với bản sao lưu: ai có cả hai thì đọc được mọi dữ liệu, mất khóa thì không đọc được số định danh.`,
  noKeys: 'Không có khóa nào trong thư mục dữ liệu (khóa lấy từ biến môi trường thì phải tự cất).',
  noManifest: (dir: string) => `${dir} không phải là bản sao lưu của Giao Ban (thiếu bảng kê).`,
  damagedManifest: (dir: string) => `Bảng kê của bản sao lưu ${dir} đã bị sửa hoặc hỏng. Không khôi phục.`,
  newerManifest: (dir: string) =>
    `Bản sao lưu ${dir} do một bản chương trình mới hơn tạo ra. Không khôi phục.`,
  damagedFiles: (dir: string, count: number, first: string) =>
    `Bản sao lưu ${dir} có ${count} tệp thiếu hoặc hỏng (tệp đầu tiên: ${first}). Không khôi phục.`,
  damagedKeys: (dir: string, first: string) =>
    `Thư mục khóa ${dir} thiếu hoặc không thuộc bản sao lưu này (${first}). Không khôi phục. Khóa cất ở nơi khác thì thêm --keys THƯ MỤC.`,
  serving: (pid: number) => `Giao Ban đang chạy (tiến trình ${pid}). Hãy dừng trước khi khôi phục.`,
  portBusy: (port: number) =>
    `Cổng ${port} đang có chương trình phục vụ. Hãy dừng Giao Ban trước khi khôi phục.`,
  otherKind: 'Bản sao lưu này có cả cơ sở dữ liệu kèm chương trình; hãy bỏ DATABASE_URL rồi khôi phục.',
  needsDatabase:
    'Bản sao lưu này chỉ có tệp, cơ sở dữ liệu nằm ở DATABASE_URL. Hãy đặt DATABASE_URL rồi khôi phục.',
  restored: (dir: string) => `Đã khôi phục vào ${dir}.`,
  keptAside: (dir: string) => `Dữ liệu trước khi khôi phục được giữ ở ${dir}; xóa khi không cần nữa.`,
  restoreDump: (command: string) => `Khôi phục cơ sở dữ liệu bằng lệnh của nó:\n  ${command}`,
}
