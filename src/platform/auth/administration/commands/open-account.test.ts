import { expect, test } from 'vitest'
import { ownDatabase } from '../../../../../tests/setup/database.ts'
import { fixture } from '../../../../../tests/setup/fixture.ts'
import { openBrowser, openTestAuth } from '../../testing.ts'
import { getAccount } from '../queries/get-account.ts'
import { openAccount } from './open-account.ts'

const url = await ownDatabase()
const f = await fixture(url)
const site = openTestAuth(url)

const input = { username: 'Vu.Ba.Mau', name: '  Vừ Bá  Mẫu ', firstPassword: 'bada-komi-luta-neso' }

test('a new account signs in, must change its password and reaches nothing', async () => {
  const { userId } = await openAccount(f.as('administrator'), input)
  const browser = openBrowser()
  await site.signIn(browser, 'vu.ba.mau', input.firstPassword)
  expect(await site.read(browser)).toMatchObject({ userId, name: 'Vừ Bá Mẫu', mustChangePassword: true })
  const shown = await f.ask('administrator', getAccount, { userId })
  expect(shown).toMatchObject({ username: 'vu.ba.mau', closed: false, grants: [] })
  const [line] = await f.rows<{ after: unknown; actor: string }>(
    'select * from audit.entry where subject = $1',
    [userId],
  )
  expect(line).toMatchObject({
    deed: 'auth/open-account',
    actor: 'administrator',
    after: { username: 'vu.ba.mau' },
  })
  expect(JSON.stringify(line)).not.toContain(input.firstPassword)
})

test('a taken name is said at the field, and nothing is left half-made', async () => {
  await openAccount(f.as('administrator'), { ...input, username: 'hai.lan' })
  const twice = openAccount(f.as('administrator'), { ...input, username: 'hai.lan' })
  await expect(twice).rejects.toMatchObject({
    kind: 'conflict',
    fields: { username: expect.stringContaining('đã có người dùng') },
  })
  expect(
    await f.rows(
      `select from scope.account a where not exists (select from auth."user" u where u.id = a.user_id)`,
    ),
  ).toEqual([])
})

test.each(['officer', 'specialist', 'deputy', 'auditor'] as const)('%s makes no accounts', async (who) => {
  await expect(openAccount(f.as(who), { ...input, username: `cua.${who}` })).rejects.toMatchObject({
    kind: 'forbidden',
  })
  expect(await f.rows('select from auth."user" where username = $1', [`cua.${who}`])).toEqual([])
})
