import type { HelpKind } from '#world/people/households.ts'

export type PaperKind = 'decision' | 'disbursement' | 'handover' | 'signed-list'

/** What stands on the drawn papers; the stamp is what tells them from real ones. */
export const words = {
  stamp: 'MẪU',
  nation: ['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'Độc lập - Tự do - Hạnh phúc'],
  titles: {
    decision: 'QUYẾT ĐỊNH HỖ TRỢ',
    disbursement: 'PHIẾU CHI HỖ TRỢ',
    handover: 'BIÊN BẢN BÀN GIAO',
    'signed-list': 'DANH SÁCH KÝ NHẬN',
  } satisfies Record<PaperKind, string>,
  files: {
    decision: 'quyết định',
    disbursement: 'chứng từ chi',
    handover: 'biên bản bàn giao',
    'signed-list': 'danh sách ký nhận',
  } satisfies Record<PaperKind, string>,
  kinds: {
    house: 'Nhà ở',
    livelihood: 'Sinh kế',
    medical: 'Chữa bệnh',
    goods: 'Hiện vật',
    gifts: 'Quà tặng',
  } satisfies Record<HelpKind, string>,
  labels: {
    number: 'Số phiếu',
    decision: 'Quyết định số',
    kind: 'Loại hỗ trợ',
    recipient: 'Người nhận',
    hamlet: 'Địa chỉ',
    lines: 'Hiện vật',
    amount: 'Số tiền',
    inWords: 'Bằng chữ',
    source: 'Nguồn',
    count: 'Số suất',
    perPiece: 'Mỗi suất',
  },
  others: (count: number) => `… và ${count} người khác ký ở các trang sau`,
  dated: (day: string) => {
    const [year = '', month = '', date = ''] = day.split('-')
    return `Ngày ${date} tháng ${Number(month) < 3 ? month : Number(month)} năm ${year}`
  },
  signers: ['Người nhận', 'Người lập'],
}
