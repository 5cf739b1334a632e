import type { Tie } from '#platform/indicators/tie.ts'

const HOUSES = ['nhà', 'cái', 'cái nhà', 'ngôi nhà', 'căn nhà', 'mái nhà', 'căn', 'ngôi'] as const
const GREAT_UNITY = ['đại đoàn kết', 'đại đoàn kết dân tộc', 'đđk'] as const
const UNION_SHELTER = ['mái ấm công đoàn'] as const
const AFFECTION_SHELTER = ['mái ấm tình thương'] as const

/** Paying a house's first money, as texts say it. */
const FUNDED = [
  'giải ngân',
  'phân bổ, giải ngân',
  'xây dựng',
  'xây',
  'xây mới',
  'làm mới',
  'làm nhà',
  'dựng',
  'làm',
  'hỗ trợ',
  'giúp',
  'tài trợ',
  'nhà ở',
  'mới',
  'thực hiện',
  'kinh phí',
  'kinh phí xây dựng',
  'kinh phí làm nhà',
  'huy động nguồn lực',
  'vận động nguồn lực',
  'triển khai giải ngân',
  'triển khai hỗ trợ',
  'quan tâm hỗ trợ',
] as const

const EVERY_PROGRAMME = ['mọi chương trình', 'tất cả các chương trình', 'mọi loại'] as const

/** Help that reaches somebody. */
const HELPED = [
  'hỗ trợ',
  'giúp',
  'giúp đỡ',
  'nhận',
  'tặng',
  'trao',
  'trao tặng',
  'cấp',
  'dành kinh phí hỗ trợ',
  'dành nguồn lực hỗ trợ',
  'thụ hưởng',
  'hưởng',
  'tận tay',
  'đến tận tay',
  'đến tay',
  'tới tay',
  'trao đến',
  'quan tâm hỗ trợ',
  'quan tâm giúp đỡ',
  'thực hiện',
] as const

/** This programme's houses are counted whether new or repaired; of repaired ones alone nobody keeps a figure. */
const BUILT_OR_REPAIRED = ['xây mới', 'xây dựng'].flatMap((built) =>
  [', ', ' và '].map((joint) => `${built}${joint}sửa chữa`),
)

/** Whom the programme of a kind of house is for: naming them leaves out nobody. */
const UNION_MEMBERS = [
  'đoàn viên',
  'đoàn viên công đoàn',
  'công nhân',
  'người lao động',
  'công nhân lao động',
  'công nhân, người lao động',
  'đoàn viên, người lao động',
  'đoàn viên, công nhân lao động',
] as const
const POOR_WOMEN = [
  'phụ nữ',
  'phụ nữ nghèo',
  'hội viên',
  'hội viên phụ nữ',
  'hội viên nghèo',
  'hội viên phụ nữ nghèo',
  'hội viên, phụ nữ',
  'hội viên, phụ nữ nghèo',
] as const

/** Of Tết gifts those named beside the poor leave out nobody; named alone they would. */
const POOR_AND_OTHERS = ['hộ nghèo', 'người nghèo', 'gia đình nghèo', 'hộ nghèo, hộ cận nghèo'].flatMap(
  (poor) =>
    [
      'gia đình chính sách',
      'đối tượng chính sách',
      'gia đình có hoàn cảnh khó khăn',
      'hộ có hoàn cảnh khó khăn',
    ].flatMap((other) =>
      [', ', ' và '].flatMap((joint) => [`${poor}${joint}${other}`, `${other}${joint}${poor}`]),
    ),
)

const housesOf = (name: readonly string[], more: readonly string[] = []): Tie => ({
  units: [...HOUSES, ...name],
  things: [name],
  deeds: [...FUNDED, ...more],
})

/** How texts speak of the figures of this room, by the indicator's code. */
export const ties = {
  'support.houses-funded-great-unity': housesOf(GREAT_UNITY, BUILT_OR_REPAIRED),
  'support.houses-funded-union-shelter': housesOf(UNION_SHELTER, UNION_MEMBERS),
  'support.houses-funded-affection-shelter': housesOf(AFFECTION_SHELTER, POOR_WOMEN),
  'support.houses-funded': { units: HOUSES, things: [EVERY_PROGRAMME], deeds: FUNDED },
  'support.houses-handed-over': {
    units: HOUSES,
    things: [['bàn giao', 'trao chìa khóa', 'khánh thành và bàn giao', 'bàn giao đưa vào sử dụng']],
    deeds: ['khánh thành', 'đưa vào sử dụng', 'hoàn thành', 'thực hiện'],
  },
  'support.houses-overdue': {
    units: HOUSES,
    things: [['quá hạn', 'quá hạn bàn giao', 'quá thời hạn bàn giao', 'quá hạn mà chưa bàn giao']],
    deeds: EVERY_PROGRAMME,
  },
  'support.livelihood-poor-households': {
    units: ['hộ nghèo', 'hộ gia đình nghèo', 'gia đình nghèo', 'hộ dân nghèo', 'gia đình hộ nghèo'],
    things: [
      [
        'sinh kế',
        'mô hình sinh kế',
        'các mô hình sinh kế',
        'nhiều mô hình sinh kế',
        'kế sinh nhai',
        'phương tiện sinh kế',
        'phát triển sinh kế',
        'tạo sinh kế',
        'có sinh kế',
      ],
    ],
    deeds: [...HELPED, 'triển khai', 'kinh phí'],
  },
  'support.medical-persons': {
    units: ['người nghèo', 'bệnh nhân nghèo', 'người bệnh nghèo', 'người dân nghèo'],
    things: [
      [
        'chữa bệnh',
        'khám chữa bệnh',
        'khám, chữa bệnh',
        'khám và chữa bệnh',
        'khám bệnh, chữa bệnh',
        'khám, điều trị',
        'khám và điều trị',
        'chữa trị',
        'điều trị',
        'viện phí',
        'tiền viện phí',
        'kinh phí chữa bệnh',
        'kinh phí điều trị',
      ],
    ],
    deeds: [...HELPED, 'chi phí', 'kinh phí', 'tiền', 'chi trả', 'bệnh'],
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
    deeds: [...HELPED, 'bàn giao', 'chuyển giao', 'giao', 'về tay', 'mới'],
  },
  'support.tet-gifts': {
    units: ['suất quà', 'suất quà Tết', 'suất', 'phần quà', 'phần quà Tết', 'phần', 'túi quà', 'túi quà Tết'],
    things: [['Tết', 'quà Tết', 'suất quà Tết', 'phần quà Tết', 'Tết Nguyên đán'], ['quà']],
    deeds: [...HELPED, 'gửi', 'chuyển', 'đến tay', 'đến với', ...POOR_AND_OTHERS],
  },
  // Of all help only what says so: "40 hộ được hỗ trợ" may go on from the sentence before.
  'support.households': {
    units: ['hộ', 'hộ gia đình'],
    things: [['tổng số hộ được hỗ trợ', 'số hộ được hỗ trợ']],
  },
  'support.persons': { units: ['người'], things: [['tổng số người được hỗ trợ', 'số người được hỗ trợ']] },
  'support.amount': {
    units: ['đồng'],
    things: [['tổng giá trị hỗ trợ', 'tổng trị giá hỗ trợ', 'tổng giá trị các khoản hỗ trợ']],
  },
} as const satisfies Record<string, Tie>
