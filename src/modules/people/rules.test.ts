import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { keepIdentityInput, registerHouseholdInput, registerPersonInput } from './inputs.ts'
import {
  changesOf,
  contradicts,
  futureBirth,
  householdKeys,
  maskNumber,
  nameKey,
  readIdentity,
} from './rules.ts'

const person = '0190b000-0000-7000-8000-000000000011'
const problem = (
  schema: typeof keepIdentityInput | typeof registerPersonInput,
  value: object,
  field: string,
) => schema.safeParse(value).error?.issues.find((issue) => issue.path[0] === field)?.message

describe('identity numbers', () => {
  const said = (number: string) =>
    problem(keepIdentityInput, { person, number, purpose: 'a', consent: 'b' }, 'number')

  test('have twelve digits; a lost nought is offered back', () => {
    expect(said('040 185 001 234')).toBeUndefined()
    expect(said('40185001234')).toBe(
      'Số căn cước có 12 chữ số; đang có 11. Excel hay bỏ số 0 ở đầu – thêm 0 phía trước?',
    )
    expect(said('1234567890123')).toBe('Số căn cước có 12 chữ số; đang có 13.')
    expect(said('04018500123x')).toBe('Số căn cước chỉ gồm chữ số. Bỏ chữ và dấu.')
    expect(said(' ')).toBe('Nhập số căn cước.')
  })

  test('tell sex and year of birth through the centuries', () => {
    expect(readIdentity('040185001234')).toEqual({ sex: 'female', year: 1985 })
    expect(readIdentity('040079001234')).toEqual({ sex: 'male', year: 1979 })
    expect(readIdentity('040310001234')).toEqual({ sex: 'female', year: 2010 })
    expect(readIdentity('001201001234')).toEqual({ sex: 'male', year: 2001 })
  })

  test('contradict only what the record says', () => {
    expect(contradicts('040185001234', { sex: 'male', year: null })).toBe(true)
    expect(contradicts('040185001234', { sex: 'female', year: 1986 })).toBe(true)
    expect(contradicts('040185001234', { sex: 'female', year: 1985 })).toBe(false)
    expect(contradicts('040185001234', { sex: null, year: null })).toBe(false)
  })

  test('show no more than three digits', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^\d{12}$/), (number) => {
        expect(maskNumber(number).replace(/•/g, '')).toBe(number.slice(9))
      }),
    )
  })
})

describe('births', () => {
  const read = (birth: string) =>
    registerPersonInput.safeParse({ household: person, fullName: 'Lầu Y', birth })

  test('a year is enough, and a day is read as offices write it', () => {
    expect(read('1979').data?.birth).toEqual({ year: 1979, day: null })
    expect(read('12/3/1979').data?.birth).toEqual({ year: 1979, day: '1979-03-12' })
    expect(read('1979-03-12').data?.birth).toEqual({ year: 1979, day: '1979-03-12' })
    expect(read('').data?.birth).toBeUndefined()
  })

  test.each([
    ['31/6/1980', 'Tháng 6 chỉ có 30 ngày. Kiểm tra lại ngày 31/6/1980.'],
    ['1/13/1980', 'Năm có 12 tháng. Kiểm tra lại ngày 1/13/1980.'],
    ['/3/1980', 'Chưa đọc được ngày sinh "/3/1980". Chỉ biết năm sinh thì để trống ngày và tháng.'],
    ['1/1/1880', 'Năm sinh 1880 quá xa. Kiểm tra lại năm.'],
  ])('%s is answered in words', (birth, words) => {
    expect(read(birth).error?.issues[0]?.message).toBe(words)
  })

  test('to come are a slip of a century', () => {
    expect(futureBirth({ year: 2032, day: '2032-03-12' }, '2022-07-25')).toEqual({ earlier: '1932-03-12' })
    expect(futureBirth({ year: 2023, day: null }, '2022-07-25')).toEqual({ earlier: null })
    expect(futureBirth({ year: 2022, day: '2022-07-25' }, '2022-07-25')).toBeNull()
  })
})

test('a phone number has ten digits and begins with a nought', () => {
  const read = (phone: string) =>
    registerHouseholdInput.safeParse({ place: 1, headName: 'Lầu Y Pà', hamlet: 'Bản 1', phone })
  expect(read('0912 345.678').data?.phone).toBe('0912345678')
  expect(read('91234567').error?.issues[0]?.message).toBe(
    'Số điện thoại có 10 chữ số, bắt đầu bằng 0. Đang có "91234567".',
  )
})

test('a name is no word without an end', () => {
  const read = (headName: string) => registerHouseholdInput.safeParse({ place: 1, headName, hamlet: 'Bản 1' })
  expect(read(`Lầu ${'a'.repeat(30)}`).success).toBe(true)
  expect(read(`Lầu ${'Nguyễn'.repeat(8)}`).error?.issues[0]?.message).toBe(
    '"NguyễnNguy…" có 48 chữ cái liền nhau. Thêm dấu cách giữa các tiếng.',
  )
})

test('names are ordered by the given name, wherever the tone was typed', () => {
  expect(nameKey('Nguyễn Thị Hoà')).toBe('Hòa Nguyễn Thị')
  expect(nameKey('Pay')).toBe('Pay')
  expect(
    householdKeys({ headName: 'Lầu Y Pà', hamlet: 'Bản Mường Lống 1', phone: '0912345678' }).search_key,
  ).toBe('lau y pa ban muong long 1 0912345678')
})

test('a change is told field by field, in words', () => {
  const before = { headName: 'Lầu Y Pà', memberCount: 5, phone: null, version: 1 }
  expect(changesOf(before, { ...before, memberCount: 6, version: 2 })).toEqual([
    { label: 'Số khẩu', before: '5', after: '6' },
  ])
  expect(changesOf(before, before)).toEqual([])
})
