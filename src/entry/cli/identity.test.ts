import { cpSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, expect, test } from 'vitest'
import { openIdentity } from '#modules/people/commands/open-identity.ts'
import { appUrl } from '#platform/db/connect.ts'
import { openPlatform } from '#platform/module/index.ts'
import { exampleSides } from '#world/index.ts'
import { openCommandLine, smallWorld, worldFolder } from '../../../tests/setup/command-line.ts'
import { ownDatabase } from '../../../tests/setup/database.ts'

const url = await ownDatabase(await smallWorld())
const line = openCommandLine(url)
cpSync(join(worldFolder, 'keys'), join(line.dataDir, 'keys'), { recursive: true })
const owner = new pg.Client({ connectionString: url })
await owner.connect()
const platform = await openPlatform(appUrl(url), line.dataDir)
afterAll(async () => {
  await platform.close()
  await owner.end()
  line.remove()
})

const ring = (): string => readFileSync(join(line.dataDir, 'keys/identity'), 'utf8')
const rotate = ['identity', 'rotate-key', '--reason', 'Thử đổi khóa']
const keysInUse = async () => (await owner.query('select distinct key_id from people.identity')).rows
const rotations = async () =>
  (await owner.query("select after ->> 'key' as key from audit.entry where deed = 'people/rotate-key'")).rows

/** Both numbers, as the auditor opens them. */
async function numbers() {
  const { own, foreign } = await exampleSides(url)
  const { rows } = await owner.query("select id from auth.user where username = 'kiemtoan'")
  const caller = { platform, actor: { userId: rows[0].id, name: 'Thử' }, requestId: crypto.randomUUID() }
  const asked = [own, foreign].map(({ identified: person }) =>
    openIdentity(caller, { person, purpose: 'Thử' }),
  )
  return (await Promise.all(asked)).map(({ number }) => number)
}
const kept = ['040185000000', '040090000000']

test('killed between the new key and the commit the drawer opens as before; the next try finishes under that key', async () => {
  expect(await numbers()).toEqual(kept)
  const before = ring()
  // Holds the rotation where the key is written and no number is sealed yet.
  await owner.query('begin; select from people.identity for update')
  const { child, ended } = line.start(...rotate)
  await expect.poll(ring, { timeout: 15_000 }).not.toBe(before)
  child.kill('SIGKILL')
  await ended
  await owner.query('rollback')
  expect(JSON.parse(ring()).current).toBe('k2')
  expect(await keysInUse()).toEqual([{ key_id: 'k1' }])
  expect(await numbers()).toEqual(kept)
  expect(await rotations()).toEqual([])

  const interrupted = ring()
  expect(await line.run(...rotate)).toMatchObject({
    code: 0,
    out: expect.stringContaining('Đã mã hóa lại 2 số căn cước dưới khóa mới (k2). Sao lưu ngay'),
  })
  expect(ring()).toBe(interrupted)
  expect(await keysInUse()).toEqual([{ key_id: 'k2' }])
  expect(await numbers()).toEqual(kept)
  expect(await rotations()).toEqual([{ key: 'k2' }])
})

test('a rotation says why; nothing is done without a reason', async () => {
  expect(await line.run('identity', 'rotate-key')).toMatchObject({
    code: 2,
    err: expect.stringContaining('Thiếu --reason.'),
  })
  expect(await rotations()).toHaveLength(1)
})
