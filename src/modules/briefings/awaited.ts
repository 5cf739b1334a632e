import type { Kind } from '#platform/indicators/indicator.ts'
import type { Tie } from '#platform/indicators/tie.ts'

/** An indicator whose room does not exist yet: texts that speak of it are answered "no figures yet", never by guess. */
export type Awaited = {
  code: string
  name: string
  unit: string
  kind: Exclude<Kind, 'rate'>
  tie: Tie
}

const SUPERVISION = ['giám sát', 'giám sát chuyên đề', 'giám sát xã hội'] as const
const JOINING = ['phối hợp', 'tham gia', 'phối hợp giám sát', 'tham gia giám sát'] as const
const CRITICISM = ['phản biện', 'phản biện xã hội'] as const
const HELD = ['tổ chức', 'tiến hành', 'triển khai', 'thực hiện', 'hoàn thành'] as const
const LED = [...HELD, 'chủ trì', 'thành lập', 'lập', 'ra mắt', 'độc lập'] as const
const SET = [
  'mttq và các tổ chức chính trị - xã hội',
  'mttq và các đoàn thể chính trị - xã hội',
  'mặt trận tổ quốc và các tổ chức chính trị - xã hội',
  'mặt trận tổ quốc và các đoàn thể chính trị - xã hội',
  'thực hiện',
  'triển khai',
  'thực hiện tốt',
  'triển khai thực hiện',
  'hội nghị',
  'giao ban',
  'phiên giao ban',
  'phiên giao ban lần này',
  'thường trực tỉnh ủy',
  'chốt',
  'thống nhất',
  'xác định',
  'đề ra',
  'đặt ra',
  'nêu',
  'nêu rõ',
  'quán triệt',
  'giao',
  'chủ trì',
  'kết luận',
  'đồng chí',
  'đ/c',
  'đề nghị',
  'tôi',
  'chúng ta',
  'sang',
  'bước sang',
  'yêu cầu',
  'lưu ý',
] as const

/** Each goes when its room declares an indicator of the same code. */
export const awaited: readonly Awaited[] = [
  {
    code: 'funds.poor-fund-received',
    name: 'Tiền, hàng đã tiếp nhận vào Quỹ Vì người nghèo',
    unit: 'đồng',
    kind: 'flow',
    tie: {
      units: ['đồng'],
      things: [
        ['quỹ vì người nghèo', 'quỹ ngày vì người nghèo'],
        [
          'vận động',
          'tiếp nhận',
          'huy động',
          'quyên góp',
          'ủng hộ',
          'đóng góp',
          'kêu gọi',
          'thu',
          'thu được',
        ],
      ],
      deeds: [
        'từ thiện',
        'ủng hộ vào',
        'tiền',
        'số tiền',
        'trị giá',
        'tiền mặt',
        'hiện vật',
        'các cấp',
        'phát động',
        'quỹ',
        'các tầng lớp nhân dân',
        'đông đảo các tầng lớp nhân dân',
      ],
    },
  },
  {
    code: 'sponsorship.children-sponsored',
    name: 'Trẻ mồ côi đang được nhận đỡ đầu',
    unit: 'trẻ',
    kind: 'stock',
    tie: {
      units: [
        'trẻ',
        'trẻ em',
        'trẻ mồ côi',
        'trẻ em mồ côi',
        'cháu',
        'cháu mồ côi',
        'em',
        'em nhỏ',
        'con nuôi',
        'con đỡ đầu',
      ],
      things: [
        ['nhận đỡ đầu', 'được đỡ đầu', 'đỡ đầu', 'mẹ đỡ đầu', 'chương trình mẹ đỡ đầu', 'nhận làm mẹ đỡ đầu'],
        ['mồ côi', 'trẻ mồ côi', 'con nuôi', 'con đỡ đầu'],
      ],
      deeds: [
        'chương trình',
        'triển khai',
        'hội viên',
        'các cấp hội',
        'được',
        'nuôi dưỡng',
        'giúp đỡ',
        'chăm sóc',
        'bố mẹ',
        'cha mẹ',
        'nhận nuôi',
      ],
      organisation: 'women',
    },
  },
  {
    code: 'oversight.drafts-commented',
    name: 'Dự thảo văn bản đã góp ý',
    unit: 'văn bản',
    kind: 'flow',
    tie: {
      units: ['dự thảo', 'dự thảo văn bản', 'văn bản', 'văn bản dự thảo', 'lượt dự thảo văn bản'],
      things: [
        ['dự thảo', 'dự thảo văn bản'],
        ['góp ý', 'tham gia góp ý', 'đóng góp ý kiến', 'tham gia ý kiến', 'cho ý kiến', 'góp ý kiến'],
      ],
      deeds: [
        'tiến hành',
        'tham gia',
        'đóng góp',
        'ý kiến',
        'cho',
        'các',
        'ngành',
        'vào',
        'các cơ quan',
        'các cơ quan, đơn vị',
        'cấp ủy, chính quyền',
        'cấp ủy, chính quyền các cấp',
      ],
    },
  },
  {
    code: 'oversight.criticism-conferences',
    name: 'Hội nghị phản biện xã hội đã tổ chức',
    unit: 'hội nghị',
    kind: 'flow',
    tie: {
      units: ['hội nghị', 'cuộc hội nghị', 'cuộc'],
      things: [CRITICISM],
      deeds: [
        ...HELD,
        'chủ trì',
        'dự thảo',
        'nghị quyết',
        'đối với',
        'quy định',
        'văn bản',
        'chức',
        'đề án',
        'dự thảo nghị quyết',
        'các dự thảo nghị quyết',
      ],
    },
  },
  {
    code: 'oversight.supervisions-led',
    name: 'Cuộc giám sát chủ trì',
    unit: 'cuộc',
    kind: 'flow',
    tie: {
      units: ['cuộc'],
      things: [SUPERVISION],
      deeds: LED,
    },
  },
  {
    code: 'oversight.supervision-teams',
    name: 'Đoàn giám sát đã thành lập',
    unit: 'đoàn',
    kind: 'flow',
    tie: {
      units: ['đoàn'],
      things: [SUPERVISION],
      deeds: LED,
    },
  },
  {
    code: 'oversight.supervisions-joined',
    name: 'Cuộc giám sát phối hợp, tham gia',
    unit: 'cuộc',
    kind: 'flow',
    tie: {
      units: ['cuộc'],
      things: [SUPERVISION, JOINING],
      deeds: [...HELD, 'cùng', 'các ngành', 'ngành', 'cử cán bộ', 'cử'],
    },
  },
  {
    code: 'work.key-task-groups',
    name: 'Nhóm nhiệm vụ trọng tâm của phiên giao ban',
    unit: 'nhóm nhiệm vụ',
    kind: 'flow',
    tie: {
      units: ['nhóm', 'nhiệm vụ', 'nhóm công việc'],
      things: [
        ['nhiệm vụ', 'nhóm nhiệm vụ'],
        ['trọng tâm', 'nhiệm vụ trọng tâm', 'cần tập trung', 'nhiệm vụ cần tập trung', 'then chốt'],
      ],
      deeds: SET,
      of: 'session',
    },
  },
]
