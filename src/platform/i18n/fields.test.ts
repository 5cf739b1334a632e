import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import {
  choiceField,
  countField,
  dayField,
  dongField,
  optional,
  setFieldsToday,
  textField,
} from './fields.ts'

setFieldsToday(() => '2022-07-25')

const message = (field: z.ZodType, value: unknown) => field.safeParse(value).error?.issues[0]?.message

describe('fields', () => {
  it('read what an officer types', () => {
    expect(dayField('Nhập ngày.').parse('12/1')).toBe('2022-01-12')
    expect(dongField('Nhập số tiền.').parse('1,5 triệu')).toBe(1_500_000)
    expect(countField('Nhập số lượng.').parse('1.200')).toBe(1200)
    expect(textField('Nhập tên.').parse('  Và   Bá Chò ')).toBe('Và Bá Chò')
    expect(choiceField('Chọn loại.', ['a', 'b']).parse('b')).toBe('b')
  })

  it('name the value and the way out', () => {
    expect(message(dayField('Nhập ngày.'), '31/6/2022')).toBe(
      'Tháng 6 chỉ có 30 ngày. Kiểm tra lại ngày 31/6/2022.',
    )
    expect(message(dayField('Nhập ngày.'), '12/03/2032')).toBe(
      'Ngày 12/3/2032 ở tương lai; hôm nay là 25/7/2022. Kiểm tra lại.',
    )
    expect(message(dayField('Nhập ngày.'), '1/1/1850')).toBe('Năm 1850 quá xa. Kiểm tra lại ngày 1/1/1850.')
    expect(message(dongField('Nhập số tiền.'), '-3')).toBe(
      'Số tiền phải lớn hơn 0. Trả lại tiền thì dùng phiếu chi.',
    )
    expect(message(dongField('Nhập số tiền.'), '0')).toBe(
      'Số tiền phải lớn hơn 0. Trả lại tiền thì dùng phiếu chi.',
    )
    expect(message(textField('Nhập họ và tên chủ hộ.'), ' ')).toBe('Nhập họ và tên chủ hộ.')
    expect(message(textField('Nhập họ và tên chủ hộ.'), undefined)).toBe('Nhập họ và tên chủ hộ.')
  })

  it('leave a blank optional field out, and still refuse a wrong one', () => {
    const input = z.object({ day: optional(dayField('Nhập ngày.')) })
    expect(input.parse({ day: '' })).toEqual({ day: undefined })
    expect(input.parse({})).toEqual({})
    expect(input.parse({ day: '1/2/2022' })).toEqual({ day: '2022-02-01' })
    expect(message(optional(dayField('Nhập ngày.')), '31/6/2022')).toBe(
      'Tháng 6 chỉ có 30 ngày. Kiểm tra lại ngày 31/6/2022.',
    )
  })
})
