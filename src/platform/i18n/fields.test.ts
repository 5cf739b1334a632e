import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import {
  choiceField,
  countField,
  dayField,
  dongField,
  keyField,
  optional,
  setFieldsToday,
  textField,
  versionField,
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

  it('take pasted text without the signs that nobody sees', () => {
    const [zeroWidth, mark, noBreak, right] = ['\u200b', '\ufeff', '\u00a0', '\u202e']
    expect(textField('Nhập tên.').parse(`${mark}Lầu${noBreak}Y${zeroWidth} Pà${right}\0`)).toBe('Lầu Y Pà')
    expect(message(textField('Nhập tên.'), `${zeroWidth}${noBreak}\0`)).toBe('Nhập tên.')
    expect(optional(textField('Nhập tên.')).parse(zeroWidth)).toBeUndefined()
    expect(dongField('Nhập số tiền.').parse(`5.000.000${noBreak}đồng${zeroWidth}`)).toBe(5_000_000)
    expect(countField('Nhập số lượng.').parse(`${mark}12`)).toBe(12)
    expect(dayField('Nhập ngày.').parse(`${zeroWidth}12/1/2022${noBreak}`)).toBe('2022-01-12')
  })

  it('hold keys and versions to what the database counts to', () => {
    expect(message(keyField('Chọn xã.'), '2147483648')).toBe('Chọn xã.')
    expect(versionField.safeParse('2147483648').success).toBe(false)
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
    const form = new URLSearchParams()
    expect(input.parse({ day: form.get('day') }), 'a box that the form does not have').toEqual({})
    expect(input.parse({ day: '1/2/2022' })).toEqual({ day: '2022-02-01' })
    expect(message(optional(dayField('Nhập ngày.')), '31/6/2022')).toBe(
      'Tháng 6 chỉ có 30 ngày. Kiểm tra lại ngày 31/6/2022.',
    )
  })
})
