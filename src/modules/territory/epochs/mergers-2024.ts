/**
 * Resolution 1243/NQ-UBTVQH15 of 24/10/2024, in force on 1/12/2024, for Nghệ An: no package holds it. 92 communes became 44,
 * four xã became phường, and Thị xã Cửa Lò with four communes of Nghi Lộc joined Thành phố Vinh. One line a new unit:
 * the code it carries on, its name, and the units of the same district that it took in ("½" a part of one).
 * The lines come from a second-hand account, so successions made from them are marked inferred until the act itself is read;
 * the counts, the codes that vanished and the new names do agree with the statistics office's lists.
 */
export const BASIS_2024 = '1243/NQ-UBTVQH15'

export const MERGERS_2024 = [
  // Thành phố Vinh
  '16681 Phường Quang Trung ← Phường Quang Trung, Phường Đội Cung, Phường Lê Mao',
  '16702 Phường Nghi Phú ← Xã Nghi Phú',
  '16705 Phường Hưng Đông ← Xã Hưng Đông',
  '16708 Phường Hưng Lộc ← Xã Hưng Lộc',
  '16714 Phường Vinh Tân ← Phường Vinh Tân, Phường Hồng Sơn',
  '17923 Phường Nghi Đức ← Xã Nghi Đức',
  // Huyện Nghĩa Đàn
  '16969 Xã Nghĩa Thọ ← Xã Nghĩa Phú, Xã Nghĩa Thọ',
  '16972 Xã Nghĩa Hưng ← Xã Nghĩa Hưng, Xã Nghĩa Thịnh, Xã Nghĩa Hiếu',
  // Huyện Quỳnh Lưu
  '17152 Xã Quỳnh Sơn ← Xã Quỳnh Hoa, Xã Quỳnh Mỹ',
  '17176 Xã Minh Lương ← Xã Quỳnh Lương, Xã Quỳnh Minh',
  '17179 Thị trấn Cầu Giát ← Xã Quỳnh Hồng, Thị trấn Cầu Giát, ½ Xã Quỳnh Bá, ½ Xã Quỳnh Hưng',
  '17185 Xã Bình Sơn ← ½ Xã Quỳnh Bá, ½ Xã Quỳnh Hưng, Xã Quỳnh Ngọc',
  '17209 Xã Phú Nghĩa ← Xã Tiến Thủy, Xã Quỳnh Nghĩa',
  '17212 Xã Văn Hải ← Xã Sơn Hải, Xã Quỳnh Thọ',
  '17218 Xã Thuận Long ← Xã Quỳnh Thuận, Xã Quỳnh Long',
  // Huyện Con Cuông
  '17251 Xã Chi Khê ← ½ Xã Chi Khê',
  '17254 Thị trấn Trà Lân ← Xã Bồng Khê, Thị trấn Con Cuông, ½ Xã Chi Khê',
  // Huyện Tân Kỳ
  '17281 Xã Bình Hợp ← Xã Nghĩa Bình, Xã Nghĩa Hợp',
  '17296 Xã Hoàn Long ← Xã Nghĩa Hoàn, Xã Tân Long',
  // Huyện Anh Sơn
  '17329 Thị trấn Kim Nhan ← Thị trấn Anh Sơn, Xã Thạch Sơn',
  '17344 Xã Tam Đỉnh ← Xã Đỉnh Sơn, Xã Tam Sơn',
  // Huyện Diễn Châu
  '17419 Xã Hùng Hải ← Xã Diễn Hải, Xã Diễn Hùng',
  '17437 Xã Xuân Tháp ← Xã Diễn Xuân, Xã Diễn Tháp',
  '17449 Xã Hạnh Quảng ← Xã Diễn Hạnh, Xã Diễn Quảng',
  '17452 Xã Ngọc Bích ← Xã Diễn Ngọc, Xã Diễn Bích',
  '17464 Thị trấn Diễn Thành ← Xã Diễn Thành, Thị trấn Diễn Châu',
  // Huyện Yên Thành
  '17506 Thị trấn Hoa Thành ← Thị trấn Yên Thành, Xã Hoa Thành',
  '17524 Xã Hậu Thành ← Xã Hậu Thành, Xã Hùng Thành',
  '17542 Xã Phú Thành ← Xã Hồng Thành, Xã Phú Thành',
  '17572 Xã Đông Thành ← Xã Nhân Thành, Xã Hợp Thành',
  '17581 Xã Minh Thành ← Xã Minh Thành, Xã Đại Thành',
  '17602 Xã Liên Thành ← Xã Liên Thành, Xã Lý Thành',
  '17611 Xã Vân Tụ ← Xã Công Thành, Xã Khánh Thành',
  // Huyện Đô Lương
  '17623 Xã Bạch Ngọc ← Xã Lam Sơn, Xã Ngọc Sơn',
  // Huyện Thanh Chương
  '17713 Thị trấn Dùng ← Thị trấn Thanh Chương, Xã Thanh Đồng, Xã Thanh Lĩnh',
  '17719 Xã Minh Sơn ← Xã Thanh Nho, Xã Thanh Hòa',
  '17776 Xã Thanh Quả ← Xã Thanh Chi, Xã Thanh Khê',
  '17779 Xã Xuân Dương ← Xã Xuân Tường, Xã Thanh Dương',
  '17785 Xã Minh Tiến ← Xã Thanh Lương, Xã Thanh Khai, Xã Thanh Yên',
  '17791 Xã Kim Bảng ← Xã Võ Liệt, Xã Thanh Long',
  '17818 Xã Mai Giang ← Xã Thanh Mai, Xã Thanh Giang',
  // Huyện Nghi Lộc
  '17896 Xã Thịnh Trường ← Xã Nghi Trường, Xã Nghi Thịnh',
  '17899 Xã Diên Hoa ← Xã Nghi Diên, Xã Nghi Hoa',
  // Huyện Nam Đàn
  '17935 Xã Nghĩa Thái ← Xã Nam Nghĩa, Xã Nam Thái',
  '17980 Xã Xuân Hồng ← Xã Xuân Lâm, Xã Hồng Long',
  // Huyện Hưng Nguyên
  '18022 Xã Thịnh Mỹ ← Xã Hưng Thịnh, Xã Hưng Mỹ',
  '18028 Xã Thông Tân ← Xã Hưng Thông, Xã Hưng Tân',
  '18040 Xã Phúc Lợi ← Xã Hưng Phúc, Xã Hưng Lợi',
]

/** Districts that ended, with the one that took them in. */
export const DISTRICTS_JOINED_2024: Record<string, string> = { '413': '412' }

/** Communes that changed their district and nothing else: Nghi Phong, Nghi Xuân, Phúc Thọ, Nghi Thái. */
export const COMMUNES_MOVED_2024: Record<string, string> = {
  '17902': '412',
  '17905': '412',
  '17917': '412',
  '17926': '412',
}
