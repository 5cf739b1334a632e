/** What stands in every sheet that goes out, whatever the room. */
export const sheetWords = {
  noteSheet: 'Ghi chú',
  rowsSheet: 'Danh sách',
  rowsSheetNumber: (number: number) => `Danh sách (${number})`,
  unit: 'Đơn vị',
  period: 'Kỳ',
  filters: 'Bộ lọc',
  noFilters: 'Không lọc',
  time: 'Lúc xuất',
  user: 'Người xuất',
  rows: 'Số dòng',
  total: (title: string) => `Tổng ${title.charAt(0).toLocaleLowerCase('vi')}${title.slice(1)}`,
  cut: (count: number) => `… (còn ${count} ký tự, xem trong phần mềm)`,
}
