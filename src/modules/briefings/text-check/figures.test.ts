import { describe, expect, test } from 'vitest'
import { periodOf } from '#platform/indicators/period.ts'
import { readText } from './read.ts'
import { places, tied } from './tied.fixture.ts'

const read = (text: string) =>
  readText(text, { period: periodOf('2022-Q2'), today: '2022-07-25', ties: tied, places })
const quotes = (text: string) => read(text).map(({ quote }) => quote)

describe('what is no figure', () => {
  test.each([
    'Chiều 25/7, hội nghị khai mạc.',
    'Ngày 25 tháng 7 năm 2022.',
    'ngày 25-7-2022, 25.7.2022, 2022-07-25',
    'lúc 8 giờ 30 phút, 14h30, 7h, 09:15',
    'Quý II/2022, quý 2 năm 2022, 6 tháng đầu năm, tháng 6/2022, năm 2021, 9 tháng',
    'từ ngày 5/1 đến ngày 20/3/2022',
    'nhiệm kỳ 2020 - 2025, giai đoạn 2021-2025',
    'Quy định 124-QĐ/TW, Quyết định số 217-QĐ/TW, Nghị định 93/2021/NĐ-CP, Công văn 15/MTTQ-BTT',
    'Nghị quyết 18, Chỉ thị 05-CT/TW, Luật số 75/2015/QH13, khoản 2 Điều 5',
    'Thông tư 07/2021/TT-BLĐTBXH',
    'điện thoại 0912 345 678 hoặc 0238.3844.555, +84 912 345 678, hotline 1900 6868',
    'Số tài khoản: 3600 2010 01234 tại ngân hàng',
    'mã số 040123456789, CCCD 040 203 001 234',
    'lần thứ 3, lần thứ XII, khóa 12, kỳ họp thứ 5, thứ 7, thứ hai',
    'đường 3/2, đường 30/4, Quốc lộ 7A, tỉnh lộ 534, số nhà 15, ngõ 12',
    'xóm 5, khối 7, tổ dân phố số 4, lớp 9A, phường 5, vùng 3',
    'Covid-19, U23, 5G, nhà cấp 4, H5N1',
    'Chương trình 30a, Chương trình 135, tiêu chí số 17',
    'mô hình “5 không, 3 sạch”, cuộc thi “60 ngày đêm”',
    'một số hộ, một phần, một trong những, một cách, một lòng, một người dân',
    'vài chục hộ, hàng trăm người, mấy nghìn người, hàng chục tỷ đồng, nhiều nghìn lượt người',
    'hai năm, mười tháng, 20 năm, ba mươi ngày',
    'ông Bảy, bà Tư, chị Năm',
    'cuối năm nhiệm vụ nặng nề, trong năm người dân phấn khởi',
    'tỷ lệ, tỷ trọng, nửa đầu năm, một nửa, nửa cuối nhiệm kỳ',
    'không có người nào, không hộ nào',
  ])('%s', (text) => {
    expect(quotes(text)).toEqual([])
  })

  test('numbers of a list', () => {
    expect(quotes('1. Kết quả\n2) Hạn chế\n3/ Nhiệm vụ\n2.1. Tuyên truyền\n2.2 Vận động')).toEqual([])
    expect(quotes('Gồm: (1) tuyên truyền; (2) vận động.')).toEqual([])
  })
})

describe('what is a figure', () => {
  test.each<[string, string[]]>([
    ['trồng 25 chậu hoa', ['25 chậu']],
    ['có 2022 hộ', ['2022 hộ']],
    ['tổng số 240 suất', ['240 suất']],
    ['cấp 12 máy tính', ['12 máy tính']],
    ['mỗi xóm 2 hộ', ['2 hộ']],
    ['đạt 98,5%, tăng 1,2 điểm phần trăm', ['98,5%', '1,2 điểm']],
    ['làm 200 ngày công, 3,5km đường', ['200 ngày công', '3,5km']],
    ['ủng hộ 500.000đ và 20 USD', ['500.000đ', '20 USD']],
    ['hơn nghìn hộ, gần trăm người', ['hơn nghìn hộ', 'gần trăm người']],
    ['15 đồng chí, 12 đồng bào, 10 đồng', ['15 đồng chí', '12 đồng bào', '10 đồng']],
    ['12/21 huyện', ['12/21 huyện']],
    ['có năm nhiệm vụ và bốn giải pháp', ['năm nhiệm vụ']],
    ['từ 300 nhà trở lên', ['từ 300 nhà trở lên']],
    ['đường 3/2 có 12 hộ, xóm 5 có 30 hộ', ['12 hộ', '30 hộ']],
    ['ngày 12/6 trao 30 suất', ['30 suất']],
    ['theo Nghị quyết 18 có 5 đơn vị', ['5 đơn vị']],
  ])('%s', (text, expected) => {
    expect(quotes(text)).toEqual(expected)
  })

  test.each<[string, string]>([
    ['hơn 240 hộ', 'more-than'],
    ['trên 240 hộ', 'more-than'],
    ['gần 240 hộ', 'nearly'],
    ['ngót 240 hộ', 'nearly'],
    ['chưa đến 240 hộ', 'nearly'],
    ['khoảng 240 hộ', 'about'],
    ['xấp xỉ 240 hộ', 'about'],
    ['ước đạt 240 hộ', 'about'],
    ['ít nhất 240 hộ', 'at-least'],
    ['không dưới 240 hộ', 'at-least'],
    ['240 hộ trở lên', 'at-least'],
    ['tối đa 240 hộ', 'at-most'],
    ['dưới 240 hộ', 'less-than'],
    ['đúng 240 hộ', 'exact'],
    ['240 hộ', 'exact'],
  ])('%s: %s', (text, qualifier) => {
    expect(read(text)).toMatchObject([{ quote: text, value: 240, qualifier }])
  })

  test('money is told in đồng, also where the word is left out', () => {
    expect(read('thu hơn 98,7 tỷ đồng; chi 5 triệu; còn 12 tỉ')).toMatchObject([
      { value: 98_700_000_000, unit: 'đồng' },
      { value: 5_000_000, unit: 'đồng' },
      { value: 12_000_000_000, unit: 'đồng' },
    ])
  })
})
