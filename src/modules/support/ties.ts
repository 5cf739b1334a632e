import type { Tie } from '#platform/indicators/tie.ts'

const NOT_POOR = ['cận nghèo', 'thoát nghèo', 'thoát khỏi nghèo', 'không nghèo'] as const
const HOUSES = ['nhà', 'ngôi nhà', 'căn nhà', 'mái nhà', 'căn', 'ngôi'] as const
const OTHER_HOUSES = ['tình nghĩa', 'khăn quàng đỏ', 'đồng đội', 'nhân ái', 'nhà ở xã hội'] as const
const GREAT_UNITY = ['đại đoàn kết', 'đại đoàn kết dân tộc'] as const
const UNION_SHELTER = ['mái ấm công đoàn'] as const
const AFFECTION_SHELTER = ['mái ấm tình thương'] as const

/** Deeds upon a house other than paying its first money. */
const NOT_FUNDED = [
  'bàn giao',
  'trao',
  'trao tặng',
  'trao chìa khóa',
  'bàn giao, đưa vào sử dụng',
  'đưa vào sử dụng',
  'khánh thành',
  'khởi công',
  'động thổ',
  'hoàn thành',
  'hoàn thiện',
  'xong',
  'nghiệm thu',
  'sửa chữa',
  'tu sửa',
  'nâng cấp',
  'xóa',
  'kiểm tra',
  'giám sát',
  'phân bổ kinh phí',
  'bố trí kinh phí',
  'xuống cấp',
  'hư hỏng',
  'dột nát',
] as const

/** Deeds upon people and goods that are no help given. */
const NOT_HELP = [
  'kiểm tra',
  'giám sát',
  'tư vấn',
  'tập huấn',
  'sửa chữa',
  'bảo dưỡng',
  'tham quan',
  'học tập',
  'tìm hiểu',
  'giới thiệu',
  'tuyên truyền',
  'đăng ký',
  'lập hồ sơ',
  'lập danh sách',
  'xét chọn',
  'tham gia',
  'hỏng',
  'bán',
  'cho thuê',
  'mất',
  'thiếu',
  'thu hồi',
  'thanh lý',
  'tử vong',
] as const

const housesOf = (name: readonly string[], not: readonly string[]): Tie => ({
  units: [...HOUSES, ...name],
  things: [name],
  not: [...OTHER_HOUSES, ...NOT_FUNDED, ...not],
})

/** How texts speak of the figures of this room, by the indicator's code. */
export const ties = {
  'support.houses-funded-great-unity': housesOf(GREAT_UNITY, [...UNION_SHELTER, ...AFFECTION_SHELTER]),
  'support.houses-funded-union-shelter': housesOf(UNION_SHELTER, [...GREAT_UNITY, ...AFFECTION_SHELTER]),
  'support.houses-funded-affection-shelter': housesOf(AFFECTION_SHELTER, [...GREAT_UNITY, ...UNION_SHELTER]),
  'support.houses-handed-over': {
    units: HOUSES,
    things: [['bàn giao', 'trao chìa khóa', 'khánh thành và bàn giao', 'bàn giao đưa vào sử dụng']],
    not: [
      ...OTHER_HOUSES,
      ...GREAT_UNITY,
      ...UNION_SHELTER,
      ...AFFECTION_SHELTER,
      'mặt bằng',
      'khởi công',
      'kiểm tra',
    ],
  },
  'support.livelihood-poor-households': {
    units: ['hộ nghèo', 'hộ gia đình nghèo', 'gia đình nghèo', 'hộ dân nghèo', 'gia đình hộ nghèo'],
    things: [['sinh kế', 'mô hình sinh kế', 'các mô hình sinh kế', 'kế sinh nhai', 'phương tiện sinh kế']],
    not: [...NOT_POOR, ...NOT_HELP, 'quà', 'vay', 'nhà ở', 'bảo hiểm'],
  },
  'support.medical-persons': {
    units: ['người nghèo', 'bệnh nhân nghèo', 'người bệnh nghèo', 'người dân nghèo'],
    things: [
      [
        'chữa bệnh',
        'khám chữa bệnh',
        'khám, chữa bệnh',
        'chữa trị',
        'điều trị',
        'viện phí',
        'tiền viện phí',
        'kinh phí chữa bệnh',
        'kinh phí điều trị',
      ],
    ],
    not: [
      ...NOT_POOR,
      ...NOT_HELP,
      'thăm hỏi',
      'phát thuốc',
      'cấp thuốc',
      'cấp phát thuốc',
      'bảo hiểm',
      'quà',
    ],
  },
  'support.tractors': {
    units: [
      'máy kéo',
      'máy cày',
      'máy cày tay',
      'chiếc máy cày tay',
      'chiếc máy kéo',
      'chiếc máy cày',
      'cái máy kéo',
      'cái máy cày',
      'chiếc',
      'cái',
      'máy',
    ],
    things: [['máy kéo', 'máy cày', 'máy cày tay', 'máy kéo nhỏ']],
    not: [
      ...NOT_HELP,
      'hợp tác xã',
      'tổ hợp tác',
      'doanh nghiệp',
      'thuê',
      'mượn',
      'vay',
      'mua',
      'đặt mua',
      'đặt hàng',
      'tiếp nhận',
    ],
  },
  'support.tet-gifts': {
    units: ['suất quà', 'suất quà Tết', 'suất', 'phần quà', 'phần quà Tết', 'phần', 'túi quà', 'túi quà Tết'],
    things: [['Tết', 'quà Tết', 'suất quà Tết', 'phần quà Tết', 'Tết Nguyên đán'], ['quà']],
    not: ['Trung thu', 'thiếu nhi', 'bánh chưng', 'khuyến học', 'nhu yếu phẩm'],
  },
} as const satisfies Record<string, Tie>
