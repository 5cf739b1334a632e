import { expect, it } from 'vitest'
import { refusedForm } from './state.ts'

it('gives back what was typed, but no secret and no file', () => {
  const form = new FormData()
  form.set('head', 'Lầu Y Pà')
  form.append('needs', 'nha')
  form.append('needs', 'bo')
  form.set('password', 'kín')
  form.set('paper', new File(['x'], 'anh.jpg'))
  const state = refusedForm(form, { message: 'Có chỗ cần sửa.', fields: { head: 'Nhập họ và tên.' } }, [
    'password',
  ])
  expect(state).toEqual({
    message: 'Có chỗ cần sửa.',
    fields: { head: 'Nhập họ và tên.' },
    values: { head: 'Lầu Y Pà', needs: 'nha,bo' },
  })
})
