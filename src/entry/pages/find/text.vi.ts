export const text = {
  title: 'Tìm nhanh',
  about: (typed: string) => `Khớp với "${typed}"`,
  hint: 'Gõ tên hộ, số phiếu, đơn vị hoặc mục của menu vào ô Tìm nhanh; không dấu cũng được.',
  groups: { menu: 'Menu', households: 'Hộ dân', supports: 'Phiếu hỗ trợ', places: 'Đơn vị hành chính' },
  none: (typed: string) => `Không thấy gì khớp với "${typed}". Thử ít chữ hơn.`,
  all: 'Xem tất cả',
} as const
