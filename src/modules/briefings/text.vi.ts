export const text = {
  refusals: {
    'already-frozen': (page: string) =>
      `Số liệu giao ban ${page} đã chốt. Số đã chốt không sửa; thay đổi sau đó hiện bên cạnh.`,
    'not-whole': () => 'Chỉ người xem được số liệu toàn tỉnh mới chốt được.',
    'nothing-to-freeze': (page: string) => `Kỳ ${page} chưa có bản ghi nào để chốt.`,
    'period-open': (page: string, until: string) => `Kỳ ${page} còn đến hết ngày ${until}. Chốt sau ngày đó.`,
    'cutoff-order': (to: string, cutoff: string) =>
      `Ngày chốt nhận (${cutoff}) trước ngày cuối kỳ (${to}). Sửa một trong hai ngày.`,
  },
  lines: { province: 'Cấp tỉnh', district: 'Cấp huyện (đến 30/6/2025)' },
}
