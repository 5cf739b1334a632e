import { afterEach, expect, test } from 'vitest'
import { ownDatabase } from '../../../tests/setup/database.ts'
import { codeOf, openBrowser, openTestAuth } from './testing.ts'

const site = openTestAuth(await ownDatabase())
const { auth, owner } = site

const password = 'nui-cao-suoi-trong'
const next = 'mot-mat-khau-khac'

async function signedIn(username: string) {
  const { userId } = await auth.createAccount({ username, name: 'Vừ Bá Mẫu', password, demonstration: true })
  const browser = openBrowser()
  await site.signIn(browser, username, password)
  const session = await site.read(browser)
  if (!session) throw new Error('not signed in')
  return { userId, username, browser, session }
}

/** From here on nothing gets into the history: the moment at which the power goes. */
const stopHistory = () =>
  owner.query(`
    create or replace function public.stop() returns trigger language plpgsql as $$ begin raise 'the power went'; end $$;
    create trigger stop before insert on audit.entry for each row execute function public.stop()`)
const goOn = () => owner.query('drop trigger if exists stop on audit.entry')
afterEach(goOn)

const deedsOf = async (userId: string) => {
  const { rows } = await owner.query('select deed from audit.entry where actor = $1 order by id', [userId])
  return rows.map(({ deed }) => deed)
}

test('a new password and its line in the history: both or neither', async () => {
  const { userId, username, browser, session } = await signedIn('mat.khau')
  const change = () => auth.changePassword(browser.headers, session, { current: password, next })
  await stopHistory()
  await expect(change()).rejects.toThrow('the power went')
  await goOn()
  expect(await deedsOf(userId)).toEqual([])
  // Nothing has happened: the session stands, and the password is the one of before.
  expect(await site.read(browser, true)).not.toBeNull()
  await expect(auth.signIn(openBrowser().from, { username, password: next })).rejects.toMatchObject({
    code: 'auth/wrong-pair',
  })
  browser.keep(await change())
  expect(await deedsOf(userId)).toEqual(['auth/change-password'])
  expect((await auth.signIn(openBrowser().from, { username, password: next })).cookies).not.toEqual([])
})

test('so it is with setting up and ending the second factor', async () => {
  const { userId, username, browser, session } = await signedIn('hai.buoc')
  const asksCode = async () => (await auth.signIn(openBrowser().from, { username, password })).secondFactor
  const { uri } = await auth.beginSecondFactor(browser.headers, session, password)
  const confirm = async () =>
    browser.keep(await auth.confirmSecondFactor(browser.headers, session, await codeOf(uri)))
  await stopHistory()
  await expect(confirm()).rejects.toThrow('the power went')
  await goOn()
  expect(await asksCode()).toBe(false)
  await confirm()
  expect(await asksCode()).toBe(true)

  const end = async () => browser.keep(await auth.endSecondFactor(browser.headers, session, password))
  await stopHistory()
  await expect(end()).rejects.toThrow('the power went')
  await goOn()
  expect(await asksCode()).toBe(true)
  await end()
  expect(await asksCode()).toBe(false)
  expect(await deedsOf(userId)).toEqual(['auth/confirm-second-factor', 'auth/end-second-factor'])
})

test('more people at once than there are connections change their passwords', async () => {
  const all = await Promise.all(Array.from({ length: 6 }, (_, nth) => signedIn(`cung.luc-${nth}`)))
  const change = ({ browser, session }: (typeof all)[number]) =>
    auth.changePassword(browser.headers, session, { current: password, next })
  await Promise.all(all.map(change))
  for (const { userId } of all) expect(await deedsOf(userId)).toEqual(['auth/change-password'])
})
