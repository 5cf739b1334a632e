import { expect, test } from 'vitest'
import { openReading } from '#platform/module/index.ts'
import { ownDatabase } from '../../../../tests/setup/database.ts'
import { fixture } from '../../../../tests/setup/fixture.ts'
import { openBrowser, openTestAuth } from '../testing.ts'
import { listAccounts } from './index.ts'
import { makeAdministrator } from './make-administrator.sql.ts'

const url = await ownDatabase()
const f = await fixture(url)
const site = openTestAuth(url)
const input = { username: 'quan.tri.moi', name: 'Quản Trị Mới' }

test('whoever owns the database makes an administrator, whose password must be changed and whose making is in the history', async () => {
  const { userId, firstPassword } = await makeAdministrator(url, input)
  const browser = openBrowser()
  await site.signIn(browser, input.username, firstPassword)
  expect((await site.read(browser))?.mustChangePassword).toBe(true)
  const reading = openReading(f.platform, { userId, name: input.name })
  expect((await listAccounts(reading, {})).total).toBeGreaterThan(1)
  await reading.close()
  const [line] = await f.rows('select deed, actor from audit.entry where subject = $1', [userId])
  expect(line).toEqual({ deed: 'auth/make-administrator', actor: 'command-line' })
  expect(await f.rows('select * from audit.broken()')).toEqual([])
})

test('a taken name makes nothing', async () => {
  await expect(makeAdministrator(url, input)).rejects.toMatchObject({ code: 'auth/username-taken' })
  expect(await f.rows("select from scope.account where name = 'Quản Trị Mới'")).toHaveLength(1)
})
