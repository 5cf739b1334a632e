import type { Organisation } from '#world/land/land.ts'

/** What the invented offices write. */
export const sources: Record<Organisation, readonly string[]> = {
  front: [
    'Quỹ Vì người nghèo',
    'Quỹ Vì người nghèo',
    'Quỹ Vì người nghèo',
    'Quỹ Cứu trợ',
    'Doanh nghiệp ủng hộ',
  ],
  union: ['Quỹ Mái ấm công đoàn', 'Quỹ xã hội công đoàn'],
  farmers: ['Quỹ Hội Nông dân', 'Vận động hội viên'],
  youth: ['Quỹ Đoàn Thanh niên', 'Vận động đoàn viên'],
  women: ['Quỹ Mái ấm tình thương', 'Vận động hội viên'],
  veterans: ['Quỹ Nghĩa tình đồng đội', 'Vận động hội viên'],
}

export const houseSources = {
  fund: 'Quỹ Vì người nghèo',
  enterprise: 'Doanh nghiệp ủng hộ',
  community: 'Bà con, dòng họ góp',
  budget: 'Ngân sách hỗ trợ',
}

export const notes = {
  livelihood: [
    'Nuôi bò sinh sản',
    'Nuôi lợn nái',
    'Nuôi gà thả vườn',
    'Trồng chè',
    'Trồng gừng',
    'Nuôi dê',
    'Máy xay xát',
    'Nuôi ong',
  ],
  medical: ['Điều trị nội trú', 'Phẫu thuật', 'Chạy thận', 'Điều trị dài ngày', 'Cấp cứu tai nạn'],
  goods: ['Sau mưa lũ', 'Chống rét', 'Đầu năm học', 'Thăm hộ khó khăn'],
  lists: ['Hỗ trợ vùng cách ly', 'Ngày vì người nghèo', 'Ngày hội Đại đoàn kết', 'Thăm hỏi sau thiên tai'],
  tet: (year: number) => `Tết vì người nghèo ${year}`,
}

export const reasons = {
  twice: [
    'Mô hình trước bị thiệt hại do dịch',
    'Bổ sung con giống',
    'Bệnh tái phát',
    'Điều trị đợt hai',
    'Hoàn cảnh mới phát sinh',
  ],
  suspected: ['Đơn vị khác đề nghị hỗ trợ thêm', 'Hỗ trợ phần còn thiếu'],
  reversed: [
    'Ghi nhầm hộ',
    'Ghi hai lần',
    'Hộ chưa nhận, hoãn lại',
    'Nhầm đơn vị hỗ trợ',
    'Hộ không thuộc diện',
  ],
  corrected: ['Gõ nhầm số tiền', 'Số tiền theo chứng từ khác', 'Cập nhật theo quyết định điều chỉnh'],
  joint: ['Hai đơn vị cùng hỗ trợ một lần', 'Cùng một đợt trao, hai đơn vị cùng ghi'],
}

export const decisionNumber = (number: number, organisation: string): string =>
  `${String(number).padStart(2, '0')}/QĐ-${organisation === 'union' ? 'LĐLĐ' : 'MTTQ'}`
