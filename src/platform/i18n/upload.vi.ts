/** What is said of a file that a person sends. */
export const uploadWords = {
  'none-chosen': () => 'Chọn tệp ảnh hoặc PDF.',
  empty: () => 'Tệp đang chọn rỗng, không có nội dung. Chọn lại tệp.',
  'wrong-kind': (ending: string) =>
    ending === 'heic' || ending === 'heif'
      ? `Chỉ nhận ảnh JPG, PNG hoặc PDF. Tệp đang chọn là .${ending} – trên iPhone chọn "Tương thích nhất".`
      : `Chỉ nhận ảnh JPG, PNG hoặc PDF. Tệp đang chọn là .${ending} – chụp lại thành ảnh hoặc lưu thành PDF.`,
  'path-name': (name: string) =>
    `Tên tệp "${name}" có dấu gạch chéo như một đường dẫn. Đổi tên tệp rồi chọn lại.`,
  'unknown-kind': () => 'Chỉ nhận ảnh JPG, PNG hoặc PDF. Tệp đang chọn không phải loại nào trong ba loại đó.',
  'photo-too-large': (size: string, limit: string) => `Ảnh ${size}, lớn hơn ${limit}.`,
  'pdf-too-large': (size: string, limit: string) =>
    `Tệp PDF ${size}, lớn hơn ${limit}. Quét lại ở độ nét thấp hơn hoặc tách thành hai tệp.`,
  'upload-too-large': (size: string, limit: string) =>
    `Phần gửi lên ${size}, lớn hơn ${limit}. Chọn tệp nhỏ hơn, hoặc gửi từng tệp một.`,
  'upload-unmeasured': (limit: string) =>
    `Phần gửi lên lớn hơn ${limit}. Chọn tệp nhỏ hơn, hoặc gửi từng tệp một.`,
  'too-many-files': (limit: number) => `Mỗi lần gửi được nhiều nhất ${limit} tệp. Bỏ bớt tệp rồi gửi lại.`,
  unreadable: () => 'Không đọc được nội dung gửi lên, có thể do mạng đứt giữa chừng. Bấm gửi lại.',
  'photo-damaged': () => 'Ảnh bị hỏng hoặc chưa tải xong nên không mở được. Chụp hoặc chép lại ảnh.',
  'photo-too-many-pixels': (megapixels: string) =>
    `Ảnh có quá nhiều điểm ảnh (nhận đến ${megapixels} triệu). Giảm độ phân giải rồi chọn lại.`,
  'pdf-damaged': () => 'Tệp PDF bị hỏng hoặc chưa tải xong. Mở thử tệp trên máy, lưu lại rồi chọn lại.',
  'disk-full': () =>
    'Máy chủ đã hết chỗ nên tệp chưa được lưu. Nội dung đang nhập còn nguyên; báo người quản trị rồi gửi lại.',
  missing: () => 'Không có tệp này.',
}

const tenths = new Intl.NumberFormat('vi-VN', { maximumFractionDigits: 1 })

/** Rounded up, so that a file just over its limit does not read "10 MB, lớn hơn 10 MB". */
export function megabytes(bytes: number): string {
  return `${tenths.format(Math.ceil((bytes / 1024 / 1024) * 10) / 10)} MB`
}
