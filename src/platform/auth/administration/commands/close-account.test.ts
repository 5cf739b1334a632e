import { expect, test } from 'vitest'
import { z } from 'zod'
import { openReading } from '#platform/module/index.ts'
import { ownDatabase } from '../../../../../tests/setup/database.ts'
import { fixture } from '../../../../../tests/setup/fixture.ts'
import { openBrowser, openTestAuth } from '../../testing.ts'
import { room } from '../module.ts'
import { closeAccount } from './close-account.ts'
import { giveGrant } from './give-grant.ts'
import { openAccount } from './open-account.ts'
import { reopenAccount } from './reopen-account.ts'

const url = await ownDatabase()
const f = await fixture(url)
const site = openTestAuth(url)
const firstPassword = 'bada-komi-luta-neso'

/** Any deed of a commune officer. */
const look = room.query('look', {
  input: z.object({}),
  roles: ['commune-officer'],
  example: () => ({}),
  run: async ({ reach }) => reach,
})

test('a closed account is refused by its next request although its cookie is fresh; reopened it works again', async () => {
  const caller = f.as('administrator')
  const { userId } = await openAccount(caller, { username: 'nghi.viec', name: 'Nghỉ Việc', firstPassword })
  await giveGrant(caller, {
    userId,
    line: 'place',
    root: f.places.muongLong,
    role: 'commune-officer',
    fromDay: '2022-01-01',
  })
  const browser = openBrowser()
  await site.signIn(browser, 'nghi.viec', firstPassword)
  const asPerson = async () => {
    const session = await site.read(browser)
    const actor = { userId: session?.userId ?? '', name: session?.name ?? '' }
    const reading = openReading(f.platform, actor)
    return look(reading, {}).finally(() => reading.close())
  }
  expect(await asPerson()).toBe('local')

  await closeAccount(caller, { userId, reason: 'Nghỉ hưu' })
  expect(await site.read(browser)).not.toBeNull()
  await expect(asPerson()).rejects.toMatchObject({ kind: 'forbidden' })
  await expect(site.signIn(openBrowser(), 'nghi.viec', firstPassword)).rejects.toMatchObject({
    code: 'auth/account-closed',
  })

  await reopenAccount(caller, { userId, reason: 'Trở lại công tác' })
  await site.signIn(browser, 'nghi.viec', firstPassword)
  expect(await asPerson()).toBe('local')
})

test('one does not close oneself, and says why one closes another', async () => {
  const own = closeAccount(f.as('administrator'), { userId: 'administrator', reason: 'Thử' })
  await expect(own).rejects.toMatchObject({ code: 'auth/own-account' })
  const mute = closeAccount(f.as('administrator'), { userId: 'officer', reason: ' ' })
  await expect(mute).rejects.toMatchObject({ fields: { reason: 'Ghi lý do.' } })
  await expect(closeAccount(f.as('specialist'), { userId: 'officer', reason: 'Thử' })).rejects.toMatchObject({
    kind: 'forbidden',
  })
})
