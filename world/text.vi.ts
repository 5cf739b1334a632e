export const words = {
  notOurs:
    'Cơ sở dữ liệu này đã có số liệu không phải của bản trình diễn, nên không ghi dữ liệu trình diễn vào.',
  land: 'Nạp đơn vị hành chính và các tổ chức.',
  plan: (records: number) => `Ghi ${records.toLocaleString('vi')} phiếu hỗ trợ.`,
  done: (seconds: number) => `Xong sau ${seconds.toLocaleString('vi')} giây.`,
}

/** The people who sign in; invented, and named so. */
export const people = {
  deputy: { username: 'phobithu', name: 'Nguyễn Văn Mẫu', post: 'Phó Bí thư Thường trực Tỉnh ủy' },
  specialist: { username: 'chuyenvien', name: 'Trần Thị Mẫu', post: 'Chuyên viên, MTTQ tỉnh' },
  officer: { username: 'muonglong', name: 'Già Bá Mẫu', post: 'Cán bộ MTTQ xã Mường Lống' },
  stranger: { username: 'nhonmai', name: 'Vi Văn Thử', post: 'Cán bộ MTTQ xã Nhôn Mai' },
  farmers: { username: 'nongdan', name: 'Lầu Y Thử', post: 'Cán bộ Hội Nông dân xã Mường Lống' },
  accountant: { username: 'ketoan', name: 'Hồ Thị Thử', post: 'Kế toán quỹ, MTTQ tỉnh' },
  auditor: { username: 'kiemtoan', name: 'Phan Văn Thử', post: 'Kiểm toán, kiểm tra' },
  administrator: { username: 'quantri', name: 'Lê Thị Quản', post: 'Quản trị hệ thống' },
} as const

export const titles = { officer: 'Ủy viên Thường trực', chair: 'Chủ tịch' }

/** Why a number lies in the locked drawer, and on what paper the person agreed. */
export const drawer = { purpose: 'Lập hồ sơ hỗ trợ (mẫu)', consent: 'Giấy đồng ý ngày 01/7/2022 (mẫu)' }
