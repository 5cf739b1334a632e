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
      not: [
        'đăng ký',
        'cam kết',
        'hứa',
        'phân bổ',
        'giải ngân',
        'chi',
        'trích',
        'từ quỹ',
        'từ nguồn quỹ',
        'số dư',
        'tồn quỹ',
        'quỹ an sinh xã hội',
        'chương trình an sinh xã hội',
        'các chương trình an sinh',
        'phòng, chống',
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
      not: ['chờ', 'cần được', 'có nhu cầu', 'kết nối', 'thăm', 'tặng quà', 'học bổng', 'ngừng'],
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
      not: ['phản biện', 'thẩm định', 'luật'],
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
      not: ['tập huấn', 'tham gia', 'tham dự', 'dự', 'giám sát và phản biện', 'đối thoại'],
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
      not: [...JOINING, ...CRITICISM, 'kiểm tra', 'tập huấn'],
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
      not: [...JOINING, 'kiểm tra', 'đón', 'tiếp', 'làm việc với'],
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
      not: [...CRITICISM, 'kiểm tra', 'chủ trì', 'tập huấn'],
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
      not: ['hoàn thành', 'đã thực hiện', 'giải pháp', 'nhiệm kỳ', 'giai đoạn', 'đại hội'],
      of: 'session',
    },
  },
]
