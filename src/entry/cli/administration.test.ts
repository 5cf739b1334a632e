import pg from 'pg'
import { afterAll, expect, test, vi } from 'vitest'
import { openBrowser, openTestAuth } from '#platform/auth/testing.ts'
import { openCommandLine } from '../../../tests/setup/command-line.ts'
import { ownDatabase } from '../../../tests/setup/database.ts'

/** The loading of a province takes seconds of a busy machine. */
vi.setConfig({ testTimeout: 60_000 })
const url = await ownDatabase()
const line = openCommandLine(url)
const site = openTestAuth(url)
const owner = new pg.Pool({ connectionString: url, max: 1 })
afterAll(async () => {
  await owner.end()
  line.remove()
})

const passwordIn = (out: string) => /: ([a-z-]{19})$/m.exec(out)?.[1] ?? ''

test('nobody loads a province before there is an administrator', async () => {
  const { code, err } = await line.run('province', 'load', '--code', '40')
  expect(code).toBe(1)
  expect(err).toContain('Chưa có người quản trị nào')
})

test('the first administrator signs in with the password that was printed once, and must change it', async () => {
  const { code, out, err } = await line.run(
    'admin',
    'create',
    '--username',
    'chu.tich',
    '--name',
    'Người Thử Quản Trị',
  )
  expect({ code, err }).toEqual({ code: 0, err: '' })
  const browser = openBrowser()
  await site.signIn(browser, 'chu.tich', passwordIn(out))
  expect(await site.read(browser)).toMatchObject({ name: 'Người Thử Quản Trị', mustChangePassword: true })
})

test('a second one is made only when asked for again, under a name of their own', async () => {
  const refused = await line.run('admin', 'create')
  expect(refused.code).toBe(1)
  expect(refused.err).toContain('Đã có người quản trị')
  const taken = await line.run('admin', 'create', '--again', '--username', 'chu.tich')
  expect({ code: taken.code, out: taken.out }).toEqual({ code: 1, out: '' })
  expect((await line.run('admin', 'create', '--again')).code).toBe(0)
  const { rows } = await owner.query('select username from auth.user order by username')
  expect(rows.map(({ username }) => username)).toEqual(['chu.tich', 'quan.tri'])
})

test('the province is loaded as that administrator’s deed, once', async () => {
  const { code, out } = await line.run('province', 'load', '--code', '40')
  expect(code).toBe(0)
  expect(out).toMatch(/Đã nạp \d+ đơn vị hành chính, lập [1-9]\d+ tổ chức/)
  const { rows } = await owner.query(
    "select count(*)::int as communes, (select actor_name from audit.entry where deed = 'territory/load-province') as actor from territory.place where level = 'commune' and to_day is null",
  )
  expect(rows).toEqual([{ communes: 130, actor: 'Người Thử Quản Trị' }])
  expect((await line.run('province', 'load', '--code', '40')).out).toContain('không có gì thêm')
  const blank = await line.run('province', 'load', '--code', '')
  expect({ code: blank.code, err: blank.err.trim().split('\n').length }).toEqual({ code: 1, err: 2 })
  const other = await line.run('province', 'load', '--code', '99')
  expect(other.code).toBe(1)
  expect(await line.json('verify')).toMatchObject({ ok: true })
})

test('no demonstration is put into an installation', async () => {
  const { code, err } = await line.run('world', '--size', 'small')
  expect(code).toBe(1)
  expect(err).not.toBe('')
  const { rows } = await owner.query('select count(*)::int as n from support.case')
  expect(rows).toEqual([{ n: 0 }])
})
