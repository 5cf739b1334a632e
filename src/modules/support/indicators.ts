import type { Indicator } from '#platform/indicators/index.ts'
import { type Kind, kinds, kindWords } from './text.vi.ts'
import { ties } from './ties.ts'

const flow = { kind: 'flow', subject: null } as const
const stock = { kind: 'stock', subject: null } as const
const house = 'nhà'

type Tied = keyof typeof ties
const tied = <C extends Tied>(code: C) => ({ code, tie: ties[code] })

const amountNames: Record<Kind, string> = {
  house: 'Tiền hỗ trợ nhà ở',
  livelihood: 'Tiền hỗ trợ sinh kế',
  medical: 'Tiền hỗ trợ chữa bệnh',
  goods: 'Giá trị hiện vật',
  gifts: 'Giá trị quà theo danh sách',
}

const amounts: Indicator[] = kinds.map((kind) => ({
  ...flow,
  code: `support.amount-${kind}`,
  name: amountNames[kind],
  definition:
    kind === 'house'
      ? 'Tổng số tiền của các phiếu nhà ở từ mọi nguồn, tính vào ngày quyết định hỗ trợ; không phải số đã giải ngân. Phiếu đã đảo và phiếu nối vào phiếu khác không tính.'
      : `Tổng số tiền và hiện vật quy đổi của các phiếu loại "${kindWords[kind]}", tính vào ngày hỗ trợ. Phiếu đã đảo và phiếu nối vào phiếu khác không tính.`,
  unit: 'đồng',
}))

/** What the room counts, each once; the facts come from the view support.facts, line by line in this order of meaning. */
export const indicators: readonly Indicator[] = [
  {
    ...flow,
    code: 'support.cases',
    name: 'Lần hỗ trợ',
    definition:
      'Số phiếu hỗ trợ, tính vào ngày hỗ trợ (nhà ở: ngày quyết định). Một danh sách ký nhận là một phiếu. Phiếu đã đảo và phiếu nối vào phiếu khác không tính.',
    unit: 'lần',
    covers: true,
  },
  {
    ...flow,
    ...tied('support.houses-funded-great-unity'),
    name: 'Nhà đại đoàn kết đã giải ngân',
    definition:
      'Số nhà đại đoàn kết xây mới hoặc sửa chữa có ngày giải ngân lần đầu trong kỳ, mỗi nhà một lần; không tính theo ngày quyết định, khởi công hay bàn giao.',
    unit: house,
  },
  {
    ...flow,
    ...tied('support.houses-funded-union-shelter'),
    name: 'Mái ấm công đoàn đã giải ngân',
    definition: 'Số mái ấm công đoàn có ngày giải ngân lần đầu trong kỳ, mỗi nhà một lần.',
    unit: house,
  },
  {
    ...flow,
    ...tied('support.houses-funded-affection-shelter'),
    name: 'Mái ấm tình thương đã giải ngân',
    definition: 'Số mái ấm tình thương có ngày giải ngân lần đầu trong kỳ, mỗi nhà một lần.',
    unit: house,
  },
  {
    ...flow,
    ...tied('support.houses-funded'),
    name: 'Nhà đã giải ngân, mọi chương trình',
    definition:
      'Số nhà của mọi chương trình, kể cả nhà ngoài ba chương trình có tên riêng, có ngày giải ngân lần đầu trong kỳ, mỗi nhà một lần.',
    unit: house,
  },
  {
    ...flow,
    ...tied('support.houses-handed-over'),
    name: 'Nhà đã bàn giao',
    definition: 'Số nhà của mọi chương trình có ngày bàn giao trong kỳ, dù giải ngân từ kỳ trước.',
    unit: house,
  },
  {
    ...stock,
    code: 'support.houses-under-way',
    name: 'Nhà đang làm',
    definition: 'Số nhà đã giải ngân lần đầu và chưa bàn giao, tính đến hết ngày cuối kỳ.',
    unit: house,
  },
  {
    ...stock,
    ...tied('support.houses-overdue'),
    name: 'Nhà quá hạn bàn giao',
    definition:
      'Số nhà đã qua ngày hẹn bàn giao mà chưa bàn giao, tính đến hết ngày cuối kỳ. Đúng ngày hẹn thì chưa quá hạn.',
    unit: house,
  },
  {
    ...tied('support.livelihood-poor-households'),
    name: 'Hộ nghèo được hỗ trợ sinh kế',
    definition:
      'Số hộ khác nhau được hỗ trợ sinh kế trong kỳ mà phiếu ghi diện hộ nghèo; hộ nhận nhiều lần tính một, hộ cận nghèo và hộ mới thoát nghèo không tính.',
    unit: 'hộ',
    kind: 'distinct',
    subject: 'household',
  },
  {
    ...tied('support.medical-persons'),
    name: 'Người nghèo được hỗ trợ chữa bệnh',
    definition:
      'Số người khác nhau được hỗ trợ chữa bệnh trong kỳ mà phiếu ghi diện hộ nghèo; người nhận nhiều lần tính một.',
    unit: 'người',
    kind: 'distinct',
    subject: 'person',
  },
  {
    ...flow,
    ...tied('support.tractors'),
    name: 'Máy kéo trao cho hộ nghèo',
    definition: 'Số chiếc máy kéo trao trong kỳ cho hộ mà phiếu ghi diện hộ nghèo.',
    unit: 'chiếc',
  },
  {
    ...flow,
    ...tied('support.tet-gifts'),
    name: 'Suất quà Tết',
    definition:
      'Số suất quà Tết trao trong kỳ, theo danh sách ký nhận hoặc phiếu hiện vật. Không tính quà dịp khác.',
    unit: 'suất',
  },
  {
    ...flow,
    code: 'support.goods-pieces',
    name: 'Hiện vật đã trao',
    definition:
      'Số chiếc, con, bộ, suất trên các phiếu hiện vật trao cho hộ trong kỳ. Hàng cân theo kg và danh sách quà không tính.',
    unit: 'hiện vật',
  },
  {
    ...tied('support.households'),
    name: 'Hộ được hỗ trợ',
    definition:
      'Số hộ khác nhau có tên trên phiếu nhà ở, sinh kế, hiện vật trong kỳ, mọi diện. Chữa bệnh tính theo người; danh sách quà không ghi từng hộ nên không tính.',
    unit: 'hộ',
    kind: 'distinct',
    subject: 'household',
  },
  {
    ...tied('support.persons'),
    name: 'Người được hỗ trợ',
    definition: 'Số người khác nhau có tên trên phiếu hỗ trợ trong kỳ, mọi loại, mọi diện.',
    unit: 'người',
    kind: 'distinct',
    subject: 'person',
  },
  {
    ...flow,
    ...tied('support.amount'),
    name: 'Tổng giá trị hỗ trợ',
    definition:
      'Tổng số tiền và hiện vật quy đổi của mọi phiếu, tính vào ngày hỗ trợ; nhà ở tính cả số tiền vào ngày quyết định. Phiếu đã đảo và phiếu nối vào phiếu khác không tính.',
    unit: 'đồng',
  },
  ...amounts,
  {
    ...flow,
    code: 'support.papers-complete',
    name: 'Lần hỗ trợ đủ giấy tờ',
    definition:
      'Số phiếu có đủ giấy tờ, tính vào ngày hỗ trợ. Nhà ở: có quyết định, và giấy tờ của lần giải ngân, bàn giao đã ghi; danh sách quà: có danh sách ký nhận; loại khác: có ít nhất một giấy tờ.',
    unit: 'lần',
  },
  {
    code: 'support.papers-share',
    name: 'Tỷ lệ phiếu đủ giấy tờ',
    definition: 'Số phiếu đủ giấy tờ chia cho số phiếu hỗ trợ của cùng kỳ.',
    unit: '%',
    kind: 'rate',
    subject: null,
    rate: { numerator: 'support.papers-complete', denominator: 'support.cases' },
  },
]
