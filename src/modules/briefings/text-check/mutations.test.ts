import { describe, expect, test } from 'vitest'
import { check } from './tied.fixture.ts'

// A true sentence with one word changed is never confirmed: nothing is confirmed by guess.

const verdicts = async (text: string) => (await check(text)).map(({ verdict }) => verdict)

const WHEN = 'Trong 6 tháng đầu năm 2022'
const TRUE = {
  houses: `${WHEN}, toàn tỉnh đã giải ngân xây dựng 318 nhà đại đoàn kết.`,
  households: `${WHEN}, toàn tỉnh đã hỗ trợ mô hình sinh kế cho 2.146 hộ nghèo.`,
  persons: `${WHEN}, toàn tỉnh đã hỗ trợ 3.415 người nghèo chữa bệnh.`,
  tractors: `${WHEN}, toàn tỉnh đã trao 74 máy kéo cho hộ nghèo.`,
  gifts: `${WHEN}, toàn tỉnh đã tặng 92.350 suất quà Tết cho người nghèo.`,
  shelters: `${WHEN}, toàn tỉnh đã hỗ trợ 58 nhà “Mái ấm công đoàn”.`,
  handedOver: `${WHEN}, toàn tỉnh đã bàn giao 205 ngôi nhà cho hộ nghèo.`,
} as const

describe.each(Object.entries(TRUE))('%s', (_, sentence) => {
  test('is true as it stands', async () => {
    expect(await verdicts(sentence)).toEqual(['confirmed'])
  })

  test.each([
    'Trong quý II/2022',
    'Trong quý I năm 2022',
    'Trong quý III/2022',
    'Tháng 5/2022',
    'Trong 6 tháng đầu năm 2021',
    'Trong 6 tháng cuối năm 2021',
    'Năm 2021',
    'Năm 2022',
    'Năm ngoái',
    'Trong 9 tháng năm 2022',
    'Giai đoạn 2020 - 2025',
    'Từ đầu năm đến nay',
    'Trong 5 năm qua',
    'Từ ngày 5/1 đến ngày 20/3/2022',
    'Ngày 30/6/2022',
    'Cùng kỳ năm trước',
    'Hằng năm',
    'Dịp này',
    'Trong nhiệm kỳ',
    'Sau 6 tháng',
    'Kể từ khi phát động',
    'Qua 10 năm thực hiện',
    'Thời gian qua',
    'Trong tháng cuối quý',
    'Trong 6 tháng đầu năm vừa qua',
    'Trong quý III vừa qua',
  ])('in another period: %s', async (when) => {
    const other = (await verdicts(sentence.replace(WHEN, when)))[0]
    const sameInFirstQuarter = sentence === TRUE.gifts && when.includes('quý I năm')
    expect(other === 'confirmed').toBe(sameInFirstQuarter)
  })

  test.each([
    'huyện Kỳ Sơn',
    'huyện Hương Khê',
    'xã Tà Cạ',
    'các huyện miền núi',
    'cả nước',
    'tỉnh Hà Tĩnh',
    'Ủy ban MTTQ tỉnh',
    'Hội Phụ nữ các cấp',
    'Hội Nông dân tỉnh',
    'Tỉnh đoàn',
    'Công ty Lúa Vàng',
    'Sở Y tế',
    'Ngân hàng Bông Sen',
    'các nhà hảo tâm',
    'các doanh nghiệp trên toàn tỉnh',
    'các doanh nghiệp giúp toàn tỉnh',
    'gia đình ông Lê Văn Mẫu',
    'cấp tỉnh',
    'Hội Phụ nữ và Hội Nông dân',
    'ở Thanh Hóa, các nhóm',
  ])('of somebody else: %s', async (who) => {
    expect(await verdicts(sentence.replace('toàn tỉnh', who))).not.toContain('confirmed')
  })

  test.each([
    ['toàn tỉnh đã', 'toàn tỉnh sẽ'],
    ['toàn tỉnh đã', 'toàn tỉnh phấn đấu'],
    ['toàn tỉnh đã', 'toàn tỉnh chưa'],
    ['toàn tỉnh đã', 'toàn tỉnh không'],
    ['toàn tỉnh đã', 'toàn tỉnh dự kiến'],
    ['toàn tỉnh đã', 'toàn tỉnh đăng ký'],
    ['toàn tỉnh đã', 'bình quân mỗi xã'],
    ['toàn tỉnh đã', 'kế hoạch của toàn tỉnh là'],
    ['.', ' như kế hoạch.'],
  ])('not done: %s → %s', async (from, to) => {
    const changed = from === '.' ? sentence.replace(/\.$/, to) : sentence.replace(from, to)
    expect(changed).not.toBe(sentence)
    expect(await verdicts(changed)).not.toContain('confirmed')
  })

  test.each([
    'hơn ',
    'gần ',
    'trên ',
    'chưa đến ',
    'tăng ',
    'thêm ',
    'từ 20 đến ',
    'mỗi hộ ',
    'còn ',
    'hơn 1/2 số ',
  ])('with %j before the number it is another statement', async (word) => {
    const changed = sentence.replace(/(?<= )(?=\d[\d.]* (?:nhà|hộ|người|máy|suất|ngôi))/, word)
    expect(changed).not.toBe(sentence)
    expect(await verdicts(changed)).not.toContain('confirmed')
  })

  test('one more or one less is refuted', async () => {
    const numbers = /(?<=(?:dựng|cho|trợ|trao|tặng|giao) )\d[\d.]*(?= )/
    for (const step of [-1, 1]) {
      const changed = sentence.replace(numbers, (n) => String(Number(n.replace('.', '')) + step))
      expect(changed).not.toBe(sentence)
      expect(await verdicts(changed)).toEqual(['refuted'])
    }
  })
})

describe('another thing or unit', () => {
  test.each([
    [TRUE.houses, 'nhà đại đoàn kết', 'nhà tình nghĩa'],
    [TRUE.houses, 'nhà đại đoàn kết', 'nhà tình thương'],
    [TRUE.houses, 'nhà đại đoàn kết', 'hộ nhà đại đoàn kết'],
    [TRUE.houses, 'nhà đại đoàn kết', 'triệu đồng nhà đại đoàn kết'],
    [TRUE.houses, 'nhà đại đoàn kết', 'nhà văn hóa'],
    [TRUE.houses, 'nhà đại đoàn kết', 'ngày hội đại đoàn kết'],
    [TRUE.houses, 'nhà đại đoàn kết', 'mái ấm công đoàn'],
    [TRUE.houses, 'nhà đại đoàn kết', 'khu dân cư đại đoàn kết'],
    [TRUE.houses, 'xây dựng', 'sửa chữa'],
    [TRUE.houses, 'xây dựng', 'bàn giao'],
    [TRUE.houses, 'giải ngân xây dựng', 'khởi công'],
    [TRUE.houses, 'giải ngân xây dựng', 'hoàn thành'],
    [TRUE.houses, 'giải ngân xây dựng', 'khởi công, xây dựng'],
    [TRUE.houses, 'giải ngân xây dựng', 'xây dựng, bàn giao'],
    [TRUE.houses, 'nhà đại đoàn kết', 'nhà đại đoàn kết là sai'],
    [TRUE.tractors, 'trao', 'bán'],
    [TRUE.tractors, 'cho hộ nghèo', 'nhưng bị hỏng'],
    [TRUE.tractors, 'máy kéo cho hộ nghèo', 'máy kéo bị hỏng'],
    [TRUE.houses, 'giải ngân xây dựng', 'rà soát'],
    [TRUE.houses, 'giải ngân xây dựng', 'triển khai xây dựng'],
    [TRUE.households, 'hộ nghèo.', 'hộ nghèo vươn lên thoát nghèo.'],
    [TRUE.households, 'hộ nghèo.', 'hộ nghèo đã ổn định cuộc sống.'],
    [TRUE.persons, 'chữa bệnh', 'khám, mua thuốc'],
    [TRUE.persons, 'chữa bệnh', 'khám bệnh, mua thuốc'],
    [TRUE.shelters, 'công đoàn”', 'công đoàn” cho giáo viên'],
    [TRUE.shelters, 'công đoàn”', 'công đoàn” cho phụ nữ nghèo'],
    [TRUE.houses, WHEN, 'Với nỗ lực của Công ty Lúa Vàng, trong 6 tháng đầu năm 2022'],
    [TRUE.houses, 'giải ngân xây dựng', 'quan tâm đến'],
    [TRUE.houses, 'giải ngân', 'bố trí kinh phí'],
    [TRUE.tractors, 'cho hộ nghèo', 'giúp hợp tác xã phát triển sản xuất'],
    [TRUE.shelters, 'công đoàn”', 'công đoàn” cho đoàn viên nữ'],
    [TRUE.tractors, 'toàn tỉnh', 'với nguồn xã hội hóa, toàn tỉnh'],
    [TRUE.households, 'hộ nghèo', 'hộ cận nghèo'],
    [TRUE.households, 'hộ nghèo', 'hộ'],
    [TRUE.households, 'hộ nghèo', 'người nghèo'],
    [TRUE.households, 'hộ nghèo', 'hội viên nghèo'],
    [TRUE.households, 'hộ nghèo', 'lượt hộ nghèo'],
    [TRUE.households, 'hộ nghèo', 'hộ mới thoát nghèo'],
    [TRUE.households, 'hộ nghèo', 'hộ nghèo dân tộc thiểu số'],
    [TRUE.households, 'hộ nghèo', 'hộ nghèo và cận nghèo'],
    [TRUE.households, 'mô hình sinh kế', 'vốn vay'],
    [TRUE.households, 'hỗ trợ mô hình sinh kế', 'tập huấn sinh kế'],
    [TRUE.households, '2.146 hộ nghèo', '2.146 mô hình của hộ nghèo'],
    [TRUE.persons, 'người nghèo', 'hộ nghèo'],
    [TRUE.persons, 'người nghèo', 'lượt người nghèo'],
    [TRUE.persons, 'người nghèo', 'người cận nghèo'],
    [TRUE.persons, 'người nghèo', 'người cao tuổi'],
    [TRUE.persons, 'chữa bệnh', 'đón Tết'],
    [TRUE.persons, 'chữa bệnh', 'mua bảo hiểm y tế chữa bệnh'],
    [TRUE.persons, 'người nghèo', 'thẻ cho người nghèo'],
    [TRUE.tractors, 'máy kéo', 'máy gặt'],
    [TRUE.tractors, 'máy kéo', 'xe kéo'],
    [TRUE.tractors, 'máy kéo', 'máy kéo và máy gặt'],
    [TRUE.tractors, 'máy kéo', 'triệu đồng mua máy kéo'],
    [TRUE.tractors, 'hộ nghèo', 'hợp tác xã'],
    [TRUE.tractors, 'trao', 'sửa chữa'],
    [TRUE.gifts, 'suất quà Tết', 'suất quà Trung thu'],
    [TRUE.gifts, 'suất quà Tết', 'suất học bổng'],
    [TRUE.gifts, 'suất quà Tết', 'triệu đồng quà Tết'],
    [TRUE.shelters, 'Mái ấm công đoàn', 'Mái ấm tình thương'],
    [TRUE.shelters, 'Mái ấm công đoàn', 'Đại đoàn kết'],
    [TRUE.handedOver, 'bàn giao', 'khởi công'],
    [TRUE.handedOver, 'ngôi nhà', 'ngôi nhà tình nghĩa'],
    [TRUE.handedOver, 'ngôi nhà', 'ngôi nhà đại đoàn kết'],
  ])('%s — %s → %s', async (sentence, from, to) => {
    const changed = sentence.replace(from, to)
    expect(changed).not.toBe(sentence)
    expect(await verdicts(changed)).not.toContain('confirmed')
  })
})

test.each(Object.values(TRUE))('one strange word beside the number leaves it open: %s', async (sentence) => {
  const stranger = 'lưu niệm'
  const before = sentence.replace(/(?= [\d.]+ (?!tháng))/, ` ${stranger}`)
  const after = sentence.replace(/(?=\.$)/, ` ${stranger}`)
  for (const text of [before, after]) expect([text, ...(await verdicts(text))]).toEqual([text, 'unclear'])
})

// What is taken from the line above, the sentence before or the whole holds only as far as those say the same thing.
test.each([
  [
    'Nhà đại đoàn kết 6 tháng đầu năm 2022\n- Toàn tỉnh: 318 nhà;\n- Huyện Kỳ Sơn: 45 nhà.',
    ['confirmed', 'confirmed'],
  ],
  ['Nhà đại đoàn kết 6 tháng đầu năm 2022\nToàn tỉnh bàn giao 205 nhà.', ['unclear']],
  ['Nhà tình nghĩa 6 tháng đầu năm 2022\nToàn tỉnh bàn giao 205 nhà.', ['unclear']],
  ['Nhà đại đoàn kết 6 tháng đầu năm 2022\nNgoài ra, toàn tỉnh hỗ trợ 318 nhà.', ['unclear']],
  [
    'Nhà đại đoàn kết 6 tháng đầu năm 2022\n- Còn lại: 318 nhà;\n- Sửa chữa: 318 nhà.',
    ['unclear', 'unclear'],
  ],
  ['Kế hoạch hỗ trợ nhà đại đoàn kết 6 tháng đầu năm 2022\nToàn tỉnh: 318 nhà.', ['unclear']],
  ['Hộ nghèo vùng biên 6 tháng đầu năm 2022\nToàn tỉnh hỗ trợ sinh kế cho 2.146 hộ nghèo.', ['unclear']],
  [
    'Số nhà đại đoàn kết 6 tháng đầu năm 2022\nĐơn vị | Kế hoạch | Thực hiện\nToàn tỉnh | 318 | 318',
    ['unclear', 'confirmed'],
  ],
  [`${TRUE.houses} Quý II có 187 nhà.`, ['confirmed', 'confirmed']],
  [`${TRUE.houses} Quý II dự kiến 187 nhà.`, ['confirmed', 'unclear']],
  [`${TRUE.houses} Bên cạnh đó, quý II có 187 nhà.`, ['confirmed', 'unclear']],
  [
    `${WHEN}, trong số 318 nhà đại đoàn kết đã giải ngân, 205 nhà đã được bàn giao.`,
    ['confirmed', 'unclear'],
  ],
  [`${WHEN}, trong số 318 nhà đại đoàn kết đăng ký, 45 nhà ở huyện Kỳ Sơn.`, ['unclear', 'unclear']],
  [
    `Quý II, trao 41 máy kéo, nâng tổng số máy kéo ${WHEN.toLowerCase()} lên 74 chiếc.`,
    ['confirmed', 'confirmed'],
  ],
  ['Quý II, trao 41 máy kéo, nâng tổng số máy kéo lên 74 chiếc.', ['confirmed', 'unclear']],
  [`Giải ngân 318 nhà đại đoàn kết ${WHEN.toLowerCase()}, trao 74 máy kéo.`, ['confirmed', 'confirmed']],
  ['Cùng kỳ năm 2021, 6 tháng đầu năm toàn tỉnh giải ngân 318 nhà đại đoàn kết.', ['refuted']],
  ['Cùng kỳ năm 2021, toàn tỉnh giải ngân 318 nhà đại đoàn kết trong 6 tháng đầu năm.', ['unclear']],
  [`Huyện Kỳ Sơn khó khăn. ${WHEN}, huyện đã giải ngân 45 nhà đại đoàn kết.`, ['confirmed']],
  [`Huyện Tương Dương giúp huyện Kỳ Sơn. ${WHEN}, huyện đã giải ngân 45 nhà đại đoàn kết.`, ['unclear']],
])('%s', async (text, expected) => {
  expect(await verdicts(text)).toEqual(expected)
})

test('the same facts in other words are confirmed', async () => {
  const others = [
    'Sáu tháng đầu năm nay, cả tỉnh giải ngân làm ba trăm mười tám căn nhà Đại đoàn kết.',
    '318 ngôi nhà Đại Đoàn Kết đã được hỗ trợ xây dựng trên toàn tỉnh trong nửa đầu năm 2022.',
    'Từ tháng 1 đến hết tháng 6/2022, toàn tỉnh giúp hơn 2.100 gia đình nghèo có sinh kế.',
    'Hơn 3.400 bệnh nhân nghèo toàn tỉnh được hỗ trợ viện phí trong 6 tháng đầu năm 2022.',
    'Trong quý I và quý II năm 2022, toàn tỉnh tặng bảy mươi tư chiếc máy cày.',
    'Máy kéo trao cho hộ nghèo trên toàn tỉnh 6 tháng đầu năm 2022: bảy mươi tư chiếc.',
    'Toàn tỉnh có khoảng 3,4 nghìn người nghèo được hỗ trợ tiền khám, chữa bệnh trong 6 tháng đầu năm 2022.',
  ]
  for (const text of others) expect([text, ...(await verdicts(text))]).toEqual([text, 'confirmed'])
})
