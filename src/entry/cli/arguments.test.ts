import { afterAll, expect, test } from 'vitest'
import { openCommandLine } from '../../../tests/setup/command-line.ts'
import { loadProvince } from './administration.ts'
import { readArguments, readMoment, UsageError } from './arguments.ts'
import { checkText } from './check-text.ts'
import { figures } from './figures.ts'
import { backup } from './saving.ts'
import { world } from './world.ts'

const line = openCommandLine('postgres://nobody:nothing@127.0.0.1:1/none')
afterAll(line.remove)

test.each([
  ['2022-07-25', '2022-07-25T16:59:59.999Z'],
  ['2022-07-25T10:00', '2022-07-25T03:00:00.000Z'],
  ['2022-07-25 10:00:30', '2022-07-25T03:00:30.000Z'],
  ['2022-07-25T10:00:00Z', '2022-07-25T10:00:00.000Z'],
  ['2022-07-25T10:00:00.5+0900', '2022-07-25T01:00:00.500Z'],
])('%s is %s', (typed, meant) => expect(readMoment(typed).toISOString()).toBe(meant))

test.each(['', 'hôm qua', '2022-02-30', '2022-07-25T25:00', '25/7/2022'])('%j is no moment', (typed) =>
  expect(() => readMoment(typed)).toThrow(UsageError),
)

const options = { period: { type: 'string' }, json: { type: 'boolean' } } as const
test.each([
  [['--perod', 'x'], 'Không có tham số "--perod".'],
  [['--period'], 'Tham số --period cần một giá trị đi kèm.'],
  [['--period', '--json'], 'Tham số --period cần một giá trị đi kèm.'],
  [['--json=1'], 'Tham số --json không nhận giá trị.'],
  [['--period', '2022', '--period', '2021'], 'Tham số --period ghi hai lần.'],
  [['a', 'b'], 'Thừa "b".'],
  [[], 'Thiếu TỆP.'],
])('%j is refused in words', (args, message) =>
  expect(() => readArguments(args, options, ['TỆP'])).toThrow(message),
)

test.each([
  [figures, [], 'Thiếu --period.'],
  [figures, ['--period', '2022-Q5'], 'Chưa đọc được kỳ "2022-Q5".'],
  [figures, ['--period', '2022', '--by', 'ward'], '--by là một trong: district, commune'],
  [figures, ['--period', '2022', '--indicator', 'support.luck'], 'Không có chỉ tiêu "support.luck".'],
  [world, ['--size', 'large'], '--size là một trong: small, nghe-an-2022'],
  [world, ['--size', 'small', '--scale', '0'], '--scale là số nguyên'],
  [checkText, ['--period', '2022-Q2'], 'Thiếu TỆP.'],
  [backup, [], 'Thiếu THƯ MỤC.'],
  [loadProvince, [], 'Thiếu --code.'],
])('%o %j is refused before anything is opened', async (command, args, message) => {
  const refused = command(args)
  await expect(refused).rejects.toThrow(UsageError)
  await expect(refused).rejects.toThrow(message)
})

test.each([
  [[], 'Thiếu lệnh.'],
  [['toString'], 'Không có lệnh "toString".'],
  [['admin', 'remove'], 'Không có lệnh "admin remove".'],
  [['figures', '--perod', '2022'], 'Không có tham số "--perod".'],
])('%j: words and usage on standard error, exit 2', async (args, message) => {
  const { code, out, err } = await line.run(...args)
  expect({ code, out }).toEqual({ code: 2, out: '' })
  expect(err).toContain(message)
  expect(err).toContain('Cách dùng')
})

test('help is an answer', async () => {
  const { code, out } = await line.run('--help')
  expect(code).toBe(0)
  for (const name of ['figures', 'check-text', 'verify', 'world', 'admin create', 'backup', 'restore'])
    expect(out).toContain(name)
})

test('a database that does not answer is a failure, not a usage', async () => {
  const { code, out } = await line.run('verify')
  expect({ code, out }).toEqual({ code: 1, out: '' })
})
