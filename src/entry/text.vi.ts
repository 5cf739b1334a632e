export const text = {
  menu: {
    work: 'Việc của tôi',
    briefing: 'Giao ban',
    check: 'Đối chiếu văn bản',
    support: 'Hỗ trợ',
    households: 'Hộ dân',
    lookUp: 'Tra cứu',
    reference: 'Danh mục',
    places: 'Đơn vị hành chính',
    bodies: 'Tổ chức',
    administration: 'Quản trị',
  },
}
