import { expect, test } from 'vitest'
import { inWords } from './failure.ts'

const said = (error: unknown) => {
  const told = inWords(error)
  return told instanceof Error ? told.message : String(told)
}
const denied = (code: string) =>
  Object.assign(new Error(`${code}: permission denied, mkdir`), { code, path: '/du-lieu' })

test('a folder that is not ours to write in is said with the way out; other errors pass as they are', () => {
  for (const code of ['EACCES', 'EPERM', 'EROFS'])
    expect(said(denied(code))).toBe(
      `Người dùng này không ghi được /du-lieu (${code}). Hãy chạy bằng người đã tạo thư mục dữ liệu, cấp quyền ghi, hoặc chọn thư mục khác: GIAOBAN_DATA=… npm start`,
    )
  expect(said(new Error('ENOSPC: no space left on device'))).toContain('Ổ đĩa đã hết chỗ')
  const other = new Error('khác')
  expect(inWords(other)).toBe(other)
})
