/** Words of the internal page of patterns. The sample holds every stacked mark and tail that may be cut. */
export const text = {
  title: 'Mẫu giao diện',
  lead: 'Mỗi thành phần một mẫu, dùng câu chữ khó nhất.',
  sample:
    'Ủy ban Mặt trận Tổ quốc Việt Nam xã Hữu Khuông – Nguyễn Thị Ngữ, hộ cận nghèo, đỡ đầu trẻ mồ côi ẪỄỖ ạệọ',
  shortSample: 'Nguyễn Thị Ngữ ẪỄỖ ạệọ',
  lines: 'Dòng báo',
  states: 'Trạng thái',
  figures: 'Số liệu',
  tables: 'Bảng và danh sách',
  charts: 'Biểu đồ',
  form: 'Biểu mẫu',
  panels: 'Ngăn và hộp',
} as const
