import { Document, Packer, Paragraph } from 'docx'
import { expect, test } from 'vitest'
import { openOffice, phone } from './office.ts'

const office = await openOffice()
const text = [
  'Trong 6 tháng đầu năm 2022, toàn tỉnh đã trao 480 suất quà Tết cho hộ nghèo.',
  'Trong quý II/2022, Mặt trận Tổ quốc tỉnh đã góp ý 19 dự thảo văn bản của các ngành.',
  'Các huyện đã trồng 7 cây đa.',
]

test('a Word file is checked on a phone without script, each figure marked where it stands', async () => {
  const children = text.map((paragraph) => new Paragraph(paragraph))
  const docx = await Packer.toBuffer(new Document({ sections: [{ children }] }))
  await office.as(
    'deputy',
    async (page) => {
      await page.goto('/bao-cao/doi-chieu?ky=2022-Q2')
      await page.setInputFiles('input[type=file]', { name: 'Báo cáo.docx', mimeType: '', buffer: docx })
      await page.getByRole('button', { name: 'Đối chiếu' }).click()
      const marks = await page.locator('mark').allTextContents()
      expect(marks).toEqual([
        expect.stringMatching(/^480 suất quà \((khớp|lệch, theo bản ghi là .+)\)$/),
        '19 dự thảo (chưa có số liệu)',
        '7 cây (chưa rõ)',
      ])
      expect(
        await page.locator('#tung-con-so td:empty').count(),
        'a label on a phone with nothing behind it',
      ).toBe(0)
      const kept = await page.getByLabel('Văn bản', { exact: true }).inputValue()
      for (const paragraph of text) expect(kept).toContain(paragraph)
      const width = await page.evaluate('document.documentElement.scrollWidth')
      expect(width).toBeLessThanOrEqual(phone.width)
      expect(await page.getByLabel('Kỳ đang xem').inputValue()).toBe('2022-Q2')
    },
    { javaScriptEnabled: false, viewport: phone },
  )
})
