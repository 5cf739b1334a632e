import pg from 'pg'
import { afterAll, describe, expect, test, vi } from 'vitest'
import { catalogue } from '#modules/briefings/catalogue.ts'
import { openCommandLine, smallWorld } from '../../../tests/setup/command-line.ts'
import { ownDatabase } from '../../../tests/setup/database.ts'
import type { FigureEntry } from './figure-entries.ts'
import { figures as command } from './figures.ts'

const url = await ownDatabase(await smallWorld())
const line = openCommandLine(url)
const owner = new pg.Pool({ connectionString: url, max: 1 })
afterAll(async () => {
  await owner.end()
  line.remove()
})

vi.stubEnv('DATABASE_URL', url)
/** In this process, because the many figures asked for here need not start the program each time. */
const figures = async (...args: string[]): Promise<FigureEntry[]> =>
  JSON.parse((await command([...args, '--json'])).text)
const number = async (sql: string): Promise<number> => Number((await owner.query(sql)).rows[0]?.n)

test('every indicator once, each with its name, unit and kind; awaited ones are missing, not nought', async () => {
  const found = await figures('--period', '2022-H1')
  const codes = found.map(({ code }) => code)
  expect(new Set(codes).size).toBe(codes.length)
  for (const { code, name, unit, kind } of catalogue.values())
    expect(found).toContainEqual(expect.objectContaining({ code, name, unit, kind, period: '2022-H1' }))
  const whole = { place: null, body: null, level: 'all' }
  expect(found.every(({ scope }) => JSON.stringify(scope) === JSON.stringify(whole))).toBe(true)
  expect(found.find(({ code }) => code === 'funds.poor-fund-received')).toMatchObject({
    value: null,
    records: 0,
  })
  expect(found.find(({ code }) => code === 'support.papers-share')?.value).toEqual({
    numerator: expect.any(Number),
    denominator: await number(
      "select count(*) as n from counted.fact where until_seq is null and indicator = 'support.cases' and day between '2022-01-01' and '2022-06-30'",
    ),
  })
})

test('before the first record nothing is known', async () => {
  const [found] = await figures('--period', '2019', '--indicator', 'support.cases')
  expect(found).toMatchObject({ value: null, records: 0 })
})

const summed = [...catalogue.values()].filter(({ kind }) => kind === 'flow' || kind === 'stock')

describe.each([
  ['district', 'then'],
  ['commune', 'then'],
  ['commune', 'now'],
  ['body', 'then'],
  ['organisation', 'then'],
])('by %s, units %s', (by, map) => {
  test.each(['2022-Q2', '2022-H1', '2022-06', '2022', '2024-11-01..2025-08-31'])(
    'the lines of %s make the total',
    async (period) => {
      const totals = await figures('--period', period)
      const lines = await figures('--period', period, '--by', by, '--map', map)
      for (const { code } of summed) {
        const sum = lines
          .filter((one) => one.code === code)
          .reduce((all, { value }) => all + Number(value ?? 0), 0)
        expect([code, sum]).toEqual([code, totals.find((one) => one.code === code)?.value])
      }
    },
  )
})

test('by commune: all units of the map and the two lines of rows without a commune', async () => {
  const cases = ['--period', '2022-H1', '--indicator', 'support.cases', '--by', 'commune']
  const then = await figures(...cases)
  const now = await figures(...cases, '--map', 'now')
  const units = (all: FigureEntry[]) => all.filter(({ scope }) => scope.place)
  expect([units(then).length, units(now).length]).toEqual([460, 130])
  expect(new Set(units(now).map(({ scope }) => scope.place?.epoch))).toEqual(new Set(['2025-07']))
  const helped = then.find(({ scope }) => scope.place?.name === 'Xã Mường Lống')
  expect(helped?.scope.place).toMatchObject({ epoch: '2020', code: expect.any(String) })
  expect(helped?.value).toBeGreaterThan(0)
  expect(then.filter(({ value }) => value === null).length).toBeGreaterThan(400)
  for (const all of [then, now])
    expect(all.filter(({ scope }) => !scope.place).map(({ scope }) => scope.level)).toEqual([
      'district',
      'province',
    ])
})

test('under today’s units the district step is the communes’, said on standard error only', async () => {
  const args = ['--period', '2022-Q2', '--indicator', 'support.cases', '--map', 'now', '--json']
  const { out, err } = await line.run('figures', ...args, '--by', 'district')
  expect(err).toContain('không có cấp huyện')
  expect(JSON.parse(out)).toEqual(await figures(...args.slice(0, -1), '--by', 'commune'))
})

test('by month every month is a period of its own', async () => {
  const lines = await figures(
    '--period',
    '2022-Q2',
    '--by',
    'month',
    '--indicator',
    'support.cases,support.houses-under-way',
  )
  expect(lines.map(({ code, period }) => `${code} ${period}`)).toEqual(
    ['support.cases', 'support.houses-under-way'].flatMap((code) =>
      ['2022-04', '2022-05', '2022-06'].map((month) => `${code} ${month}`),
    ),
  )
  for (const one of lines) {
    const [alone] = await figures('--period', one.period, '--indicator', one.code)
    expect(one).toEqual(alone)
  }
})

test('a place is its code on the map of the day, or with its epoch, and holds what was merged into it', async () => {
  const at = async (place: string) =>
    (await figures('--period', '2022-H1', '--indicator', 'support.cases', '--place', place))[0]
  const district = await at('417')
  expect(district?.scope.place).toEqual({ code: '417', epoch: '2020', name: 'Huyện Kỳ Sơn' })
  expect(await at('417@2020')).toEqual(district)
  const whole = await at('40@2025-07')
  expect(whole?.value).toBe((await figures('--period', '2022-H1', '--indicator', 'support.cases'))[0]?.value)
  await expect(at('417@2025-07')).rejects.toThrow('Không có đơn vị "417@2025-07"')
})

test('--at reads the figures as they were recorded by then', async () => {
  const cases = ['--period', '2022-H1', '--indicator', 'support.cases']
  const { rows } = await owner.query<{ day: string }>(
    `select to_char(min(c.recorded_at) at time zone 'Asia/Ho_Chi_Minh', 'YYYY-MM-DD"T"HH24:MI:SS.MS') as day from counted.fact f join counted.change c on c.seq = f.from_seq
      where f.indicator = 'support.cases' and f.day >= '2022-06-01'`,
  )
  const moment = rows[0]?.day ?? ''
  const before = new Date(Date.parse(`${moment}+07:00`) - 1).toISOString()
  const [early] = await figures(...cases, '--at', before)
  const [then] = await figures(...cases, '--at', new Date(Date.parse(`${moment}+07:00`) + 1).toISOString())
  const [now] = await figures(...cases)
  const [never] = await figures(...cases, '--at', '2020-01-01')
  expect(Number(then?.value)).toBeGreaterThan(Number(early?.value))
  expect(Number(now?.value)).toBeGreaterThanOrEqual(Number(then?.value))
  expect(never?.value).toBeNull()
})

test('without --json a table in Vietnamese', async () => {
  const { code, out, err } = await line.run(
    'figures',
    '--period',
    '2022-Q2',
    '--by',
    'commune',
    '--at',
    '2022-07-25',
  )
  expect({ code, err }).toEqual({ code: 0, err: '' })
  expect(out).toContain(
    'Quý II/2022 (dương lịch, 1/4–30/6/2022) · Toàn tỉnh · đơn vị lúc đó · theo bản ghi đến 23:59',
  )
  expect(out).toMatch(/^Xã Mường Lống +\d+ {2}lần +\d+$/m)
  expect(out).toMatch(/\d+ đơn vị chưa có bản ghi/)
})

test('a reporting period is asked for by its own code once it is declared, and says so', async () => {
  const reporting = ['--period', '2022-Q2@2022-03-16..2022-06-15', '--indicator', 'support.cases']
  await expect(figures(...reporting)).rejects.toThrow(
    'Chưa ai khai "Kỳ báo cáo quý II/2022: 16/3–15/6/2022". Khai ở trang Giao ban, mục Kỳ báo cáo, hoặc hỏi theo ngày như 2022-03-16..2022-06-15.',
  )
  await owner.query(
    `insert into briefings.reporting_period (id, calendar, from_day, to_day, cutoff_day, basis, declared_at, declared_by)
     values (gen_random_uuid(), '2022-Q2', '2022-03-16', '2022-06-15', '2022-06-20', 'Công văn thử', now(), 'Thử')`,
  )
  const [found] = await figures(...reporting)
  const [days] = await figures('--period', '2022-03-16..2022-06-15', '--indicator', 'support.cases')
  expect(found).toEqual({ ...days, period: '2022-Q2@2022-03-16..2022-06-15' })
  expect((await command(reporting)).text).toContain('Kỳ báo cáo quý II/2022: 16/3–15/6/2022 · Toàn tỉnh')
})

test('a database of another form is refused in words', async () => {
  await owner.query("delete from kysely_migration where name like '0050%'")
  const { code, out, err } = await line.run('figures', '--period', '2022-Q2')
  expect({ code, out }).toEqual({ code: 1, out: '' })
  expect(err).toContain('chưa có cấu trúc của bản chương trình này')
})
