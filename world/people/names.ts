import type { People } from '#world/land/districts.ts'
import type { Dice } from '#world/random.ts'

export type Sex = 'male' | 'female'
type Stock = {
  surnames: readonly string[]
  middle: Record<Sex, readonly string[]>
  given: Record<Sex, readonly string[]>
}

const list = (text: string): readonly string[] => text.normalize('NFC').split(' ')

/** Names as they are heard among each people; persons made of them are invented. */
const stocks: Readonly<Record<People, Stock>> = {
  kinh: {
    surnames: list(
      'Nguyễn Nguyễn Nguyễn Trần Trần Hồ Phan Cao Đặng Lê Hoàng Võ Bùi Ngô Phạm Đinh Thái Chu Vương',
    ),
    middle: { male: list('Văn Văn Đình Hữu Xuân Bá Sỹ Công'), female: list('Thị Thị Thị Thanh Ngọc Hồng') },
    given: {
      male: list(
        'An Bình Cảnh Châu Chiến Dần Đồng Đức Giáp Hải Hòa Hùng Khánh Lâm Lợi Lương Minh Nghĩa Phúc Quế Sáu Tám Thắng Thìn Tiến Trung Tư Vinh',
      ),
      female: list(
        'Ba Bảy Cúc Dung Hạnh Hiền Hoa Hồng Hương Lài Lan Liên Loan Lý Mai Mận Năm Nga Nhàn Oanh Phượng Tâm Thảo Thu Tình Tuyết Vân Xuân',
      ),
    },
  },
  thai: {
    surnames: list('Vi Vi Lô Lô Lương Lữ Kha Quang Hà Ngân Lộc Sầm Lang'),
    middle: { male: list('Văn Văn Xuân Thanh'), female: list('Thị Thị Thị Thị Xuân') },
    given: {
      male: list('Bun Chon Dong Khăm Khánh Lai May Măn Nhình Pánh Phòng Quyết Thoong Tỉnh Tuấn Xay'),
      female: list('Chanh Dim Hợi Khuyên La Lan Mạy Niềm Nọi Phương Thương Tím Vân Xên Xoan'),
    },
  },
  mong: {
    surnames: list('Và Lầu Xồng Già Hờ Mùa Vừ Lỳ Thò'),
    middle: { male: list('Bá Bá Nỏ Chống Xái Giống'), female: list('Y') },
    given: {
      male: list('Chò Chư Dếnh Dờ Già Lồng Nênh Pó Rê Súa Tểnh Tồng Xò Xử Vả'),
      female: list('Bi Cha Dở Dua Lỳ Mái Mò Nênh Pà Pàng Sông Xía Xùa Vừ'),
    },
  },
  khomu: {
    surnames: list('Moong Moong Cụt Ốc Xeo Lữ Chích Ven'),
    middle: { male: list('Văn Phò Thái'), female: list('Thị Mẹ') },
    given: {
      male: list('Bình Chắn Đi Hùng Khăm Lăm May Ngọc Phon Sơn Thoong Xen'),
      female: list('Bún Hoa Khuyên Liên Lợt May Nga Nhi On Thon Xơi Yên'),
    },
  },
  tho: {
    surnames: list('Trương Trương Lê Nguyễn Cao Hoàng Phan'),
    middle: { male: list('Văn Công Xuân'), female: list('Thị Thị Hồng') },
    given: {
      male: list('Bằng Dũng Hạnh Kiên Lịch Nam Nhân Oai Quý Sơn Thông Thủy Vững'),
      female: list('Duyên Hà Hoài Huệ Lê Mơ Nhung Quỳnh Sen Thắm Thoa Trinh Vui'),
    },
  },
}

export function surnameOf(people: People, dice: Dice): string {
  return dice.pick(stocks[people].surnames)
}

/** @param surname a child has its father's */
export function nameOf(people: People, sex: Sex, dice: Dice, surname = surnameOf(people, dice)): string {
  const { middle, given } = stocks[people]
  const name = dice.pick(given[sex].filter((one) => one !== surname))
  return [surname, dice.pick(middle[sex]), name].join(' ')
}
