import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { type Role, readers, writers } from '#platform/scope/index.ts'
import { ownDatabase } from '../../../tests/setup/database.ts'
import { fixture } from '../../../tests/setup/fixture.ts'
import { noteInput, trial, trialSchema, writeNote } from './testing.ts'

const f = await fixture(await ownDatabase())
await f.rows(trialSchema)
const { frontMuongLong, frontNhonMai } = f.bodies
const note = trial.command('note', {
  input: noteInput,
  roles: writers,
  example: () => ({ body: frontMuongLong, words: 'Ví dụ' }),
  run: writeNote,
})
await note(f.as('officer'), { body: frontMuongLong, words: 'Mường Lống' })
await note(f.as('stranger'), { body: frontNhonMai, words: 'Nhôn Mai' })

const listing = (roles: readonly Role[], more: { whole?: true } = {}) =>
  trial.query(`list-${roles.join('-')}`, {
    input: z.object({ like: z.string().max(20, 'Tìm nhiều nhất 20 chữ.') }),
    roles,
    ...more,
    example: () => ({ like: '' }),
    async run({ db, reach }, { like }) {
      const { rows } = await sql<{ words: string }>`
        select words from trial.note where words like ${`%${like}%`} order by words`.execute(db)
      return { reach, words: rows.map(({ words }) => words) }
    },
  })
const list = listing(readers)
const all = { like: '' }

test('a question reaches what the grants reach in its own roles', async () => {
  expect(await f.ask('officer', list, all)).toEqual({ reach: 'local', words: ['Mường Lống'] })
  expect(await f.ask('deputy', list, all)).toEqual({ reach: 'all', words: ['Mường Lống', 'Nhôn Mai'] })
  expect(await f.ask('deputy', list, { like: 'Nhôn' })).toMatchObject({ words: ['Nhôn Mai'] })
  const refused = { kind: 'forbidden', code: 'platform/not-found' }
  await expect(f.ask('administrator', list, all)).rejects.toMatchObject(refused)
  await expect(f.ask('officer', listing(readers, { whole: true }), all)).rejects.toMatchObject(refused)
  const long = { like: 'x'.repeat(21) }
  await expect(f.ask('officer', list, long)).rejects.toMatchObject({
    fields: { like: 'Tìm nhiều nhất 20 chữ.' },
  })
})

test('the questions of one request see one moment, each under its own roles, on one connection', async () => {
  const reading = f.reading('stranger')
  const [role, root] = ['auditor', f.places.province]
  const grant = `insert into scope.grant (id, user_id, line, root_id, role, from_day) values (gen_random_uuid(), 'stranger', 'place', $1, $2, '2020-01-01')`
  await f.rows(grant, [root, role])
  expect(await list(reading, all)).toMatchObject({ reach: 'all' })
  await note(f.as('officer'), { body: frontMuongLong, words: 'Về sau' })
  // Asked side by side, as nested loaders do: each answers by its own reach.
  const answers = await Promise.all(
    [writers, ['auditor'] as const, writers].map((roles) => listing(roles)(reading, all)),
  )
  expect(answers).toEqual([
    { reach: 'local', words: ['Nhôn Mai'] },
    { reach: 'all', words: ['Mường Lống', 'Nhôn Mai'] },
    { reach: 'local', words: ['Nhôn Mai'] },
  ])
  expect(reading.statements()).toBe(8)
  await reading.close()
  expect(await f.ask('stranger', list, all)).toMatchObject({ words: ['Mường Lống', 'Nhôn Mai', 'Về sau'] })
})

test('a refused question spoils none after it, and a closed request holds no connection', async () => {
  const reading = f.reading('officer')
  await expect(listing(['administrator'])(reading, all)).rejects.toMatchObject({ kind: 'forbidden' })
  expect(await list(reading, all)).toMatchObject({ reach: 'local' })
  await reading.close()
  const { pool } = f.platform
  expect(pool.totalCount - pool.idleCount).toBe(0)
  expect((await pool.query('select current_user as role')).rows).toEqual([{ role: 'giaoban_app' }])
})
