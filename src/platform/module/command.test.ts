import { expect, test } from 'vitest'
import { defineJob, enqueue, prepareJobs } from '#platform/jobs/index.ts'
import { type Role, writers } from '#platform/scope/index.ts'
import { ownDatabase } from '../../../tests/setup/database.ts'
import { fixture } from '../../../tests/setup/fixture.ts'
import { noteInput, trial, trialSchema, writeNote } from './testing.ts'

const url = await ownDatabase()
const f = await fixture(url)
const mail = defineJob<{ id: string }>({ name: 'trial/mail', run: async () => {} })
await prepareJobs(url, [mail])
await f.rows(trialSchema)

const { frontMuongLong: own, frontNhonMai: foreign } = f.bodies
const example = () => ({ body: own, words: 'Ví dụ' })
const writing = { input: noteInput, roles: writers, example }
let broken = ''

/** Writes everything that a command can leave behind; breaks where the test says. */
const note = trial.command('note', {
  ...writing,
  async run(work, input) {
    const id = await writeNote(work, input)
    await enqueue(work.transaction, mail, { id })
    work.changed({ record: id, body: input.body, after: { words: input.words }, reason: 'Thử' })
    if (input.words === broken) throw new Error('the power went')
    return { id }
  },
})

/** Everything that stands, as the owner sees it. */
const standing = async () => {
  const tables = [
    'trial.note',
    'counted.fact',
    'counted.change',
    'audit.entry',
    'audit.link',
    'audit.receipt',
  ]
  const counts = [...tables, 'jobs.job'].map((table) => `(select count(*) from ${table}) as "${table}"`)
  const [row] = await f.rows<Record<string, number>>(`select ${counts.join(', ')}`)
  return row
}
const idle = () => f.platform.pool.totalCount - f.platform.pool.idleCount

test('note, facts, audit, job and receipt are one transaction', async () => {
  const { id } = await note(f.as('officer'), { body: own, words: 'Một lần ghi' }, { key: 'whole' })
  const marks = await f.rows<{ of: string; mark: string }>(
    `select 'note' as of, xmin::text as mark from trial.note where id = $1
     union all select 'fact', xmin::text from counted.fact where record = $1
     union all select 'audit', xmin::text from audit.entry where subject = $1::text
     union all select 'link', k.xmin::text from audit.link k join audit.entry e on e.id = k.entry_id where e.subject = $1::text
     union all select 'job', xmin::text from jobs.job where data ->> 'id' = $1::text
     union all select 'receipt', xmin::text from audit.receipt where key = 'whole'`,
    [id],
  )
  expect(marks.map(({ of }) => of)).toEqual(['note', 'fact', 'audit', 'link', 'job', 'receipt'])
  expect(new Set(marks.map(({ mark }) => mark)).size).toBe(1)
  const [entry] = await f.rows(
    'select deed, actor, body_id, after, reason from audit.entry where subject = $1',
    [id],
  )
  const after = { words: 'Một lần ghi' }
  expect(entry).toEqual({ deed: 'trial/note', actor: 'officer', body_id: own, after, reason: 'Thử' })
  expect(await f.rows('select quantity from counted.fact where record = $1', [id])).toEqual([
    { quantity: 11 },
  ])
})

test('a key answers a retry with the first result, and refuses other words, another deed; another person’s is their own', async () => {
  const input = { body: own, words: 'Gửi lại' }
  const first = await note(f.as('officer'), input, { key: 'retry' })
  const before = await standing()
  expect(await note(f.as('officer'), input, { key: 'retry' })).toEqual(first)
  const reused = { kind: 'conflict', code: 'platform/key-reused' }
  const other = { ...input, words: 'Nội dung khác' }
  await expect(note(f.as('officer'), other, { key: 'retry' })).rejects.toMatchObject(reused)
  const twin = trial.command('twin', { ...writing, run: writeNote })
  await expect(twin(f.as('officer'), input, { key: 'retry' })).rejects.toMatchObject(reused)
  expect(await standing()).toEqual(before)
  const theirs = await note(f.as('specialist'), other, { key: 'retry' })
  expect(theirs.id).not.toBe(first.id)
})

test('equal presses at the same moment make one record, and each hears of it as the first did', async () => {
  const before = await standing()
  const waiting = () => f.rows("select from pg_locks where locktype = 'advisory' and not granted")
  const presses = 6
  let runs = 0
  const slowly = trial.command('slowly', {
    ...writing,
    async run(work, input) {
      runs++
      await expect.poll(waiting).toHaveLength(presses - 1)
      const id = await writeNote(work, input)
      work.changed({ record: id, body: input.body })
      await enqueue(work.transaction, mail, { id })
      return { id }
    },
  })
  const press = () => slowly(f.as('officer'), { body: own, words: 'Bấm nhiều lần' }, { key: 'at once' })
  const answers = await Promise.all(Array.from({ length: presses }, press))
  expect(new Set(answers.map(({ id }) => id)).size).toBe(1)
  // A second run would meet the traces of the first and speak of those ("already reversed").
  expect(runs).toBe(1)
  const after = await standing()
  for (const [table, count] of Object.entries(before ?? {}))
    expect([table, after?.[table]]).toEqual([table, count + 1])
})

test('what breaks after writing, or at the commit itself, leaves nothing, and the same key may be tried again', async () => {
  const before = await standing()
  const input = { body: own, words: 'Mất điện giữa chừng' }
  broken = input.words
  await expect(note(f.as('officer'), input, { key: 'again' })).rejects.toThrow('the power went')
  // The uniqueness of the words is looked at by the commit.
  const same = { body: own, words: 'Một lần ghi' }
  await expect(note(f.as('officer'), same, { key: 'at commit' })).rejects.toThrow('duplicate key')
  expect(await standing()).toEqual(before)
  expect(idle()).toBe(0)
  broken = ''
  const { id } = await note(f.as('officer'), input, { key: 'again' })
  expect(await f.rows('select id from trial.note where words = $1', [input.words])).toEqual([{ id }])
})

test('a table that the migration did not open for the deed is a fault that names it, never "not found"', async () => {
  const erase = trial.command('erase', {
    ...writing,
    run: async ({ transaction }) => (await transaction.client.query('delete from trial.note')).rowCount,
  })
  const erased = erase(f.as('officer'), { body: own, words: 'Xóa' })
  await expect(erased).rejects.toThrow('permission denied for table note')
})

test('what a person typed wrongly is said at each field before anything is opened', async () => {
  const typed = { body: Number.NaN, words: '' }
  const before = f.platform.pool.totalCount
  await expect(note(f.as('officer'), typed)).rejects.toMatchObject({
    kind: 'invalid',
    fields: { words: 'Ghi nội dung.', body: expect.any(String) },
  })
  expect(f.platform.pool.totalCount).toBe(before)
})

test('a deed reaches what the grants reach in its own roles, on the day, and no more', async () => {
  const grant = `insert into scope.grant (id, user_id, line, root_id, role, from_day) values (gen_random_uuid(), 'stranger', 'place', $1, 'auditor', '2020-01-01')`
  await f.rows(grant, [f.places.province])
  const as = (roles: readonly Role[]) =>
    trial.command(`as-${roles.join('-')}`, {
      ...writing,
      roles,
      run: async (work, input) => ({ reach: work.reach, id: await writeNote(work, input) }),
    })
  let n = 0
  const words = () => `Theo vai trò ${++n}`
  const local = as(['commune-officer'])
  const beyond = { code: 'platform/not-found' }
  expect(await local(f.as('stranger'), { body: foreign, words: words() })).toMatchObject({ reach: 'local' })
  // The auditor's whole reach does not help where only the officer's role may.
  await expect(local(f.as('stranger'), { body: own, words: words() })).rejects.toMatchObject(beyond)
  expect(await as(['auditor'])(f.as('stranger'), { body: own, words: words() })).toMatchObject({
    reach: 'all',
  })
  const asAdministrator = as(['administrator'])(f.as('stranger'), { body: own, words: words() })
  await expect(asAdministrator).rejects.toMatchObject({ kind: 'forbidden', ...beyond })
  await f.rows("update scope.grant set to_day = '2022-07-24' where user_id = 'stranger' and role = 'auditor'")
  await expect(as(['auditor'])(f.as('stranger'), { body: own, words: words() })).rejects.toMatchObject(beyond)
})

test('a deed upon the whole system is refused to a small reach like a missing role', async () => {
  const everywhere = trial.command('everywhere', { ...writing, whole: true, run: writeNote })
  const before = await standing()
  const refused = { kind: 'forbidden', code: 'platform/not-found' }
  await expect(everywhere(f.as('officer'), { body: own, words: 'Toàn tỉnh' })).rejects.toMatchObject(refused)
  await expect(everywhere(f.as('auditor'), { body: own, words: 'Toàn tỉnh' })).rejects.toMatchObject(refused)
  expect(await standing()).toEqual(before)
  expect(await everywhere(f.as('specialist'), { body: own, words: 'Toàn tỉnh' })).toEqual(expect.any(String))
})

test('a deed within another’s: its own name in the audit, one transaction, one end, the outer reach', async () => {
  const twice = trial.command('twice', {
    ...writing,
    async run(work, input) {
      const id = await writeNote(work, input)
      work.changed({ record: id, body: input.body })
      return { id, inner: (await note.within(work, { ...input, words: `${input.words} (kèm)` })).id }
    },
  })
  const { id, inner } = await twice(f.as('officer'), { body: own, words: 'Hai việc' }, { key: 'twice' })
  expect(
    await f.rows(
      'select deed, subject, xmin::text = $3 as same from audit.entry where subject in ($1, $2) order by id',
      [
        id,
        inner,
        (await f.rows<{ mark: string }>('select xmin::text as mark from trial.note where id = $1', [id]))[0]
          ?.mark,
      ],
    ),
  ).toEqual([
    { deed: 'trial/twice', subject: id, same: true },
    { deed: 'trial/note', subject: inner, same: true },
  ])
  const before = await standing()
  broken = 'Hỏng bên trong (kèm)'
  await expect(twice(f.as('officer'), { body: own, words: 'Hỏng bên trong' })).rejects.toThrow(
    'the power went',
  )
  broken = ''
  await expect(twice(f.as('officer'), { body: foreign, words: 'Xã khác' })).rejects.toMatchObject({
    code: 'platform/not-found',
  })
  expect(await standing()).toEqual(before)
  const stray = { transaction: {} } as Parameters<typeof note.within>[0]
  await expect(note.within(stray, example())).rejects.toThrow('needs the work of a running command')
  // What a neighbour hands over is held to the deed's own form.
  const careless = trial.command('careless', {
    ...writing,
    run: (work, { body }) => note.within(work, { body, words: '' }),
  })
  await expect(careless(f.as('officer'), example())).rejects.toMatchObject({
    fields: { words: 'Ghi nội dung.' },
  })
})

test('two deeds that wait for each other are both done, each once', async () => {
  const write = (words: string) => note(f.as('officer'), { body: own, words })
  const { id: left } = await write('Bên trái')
  const { id: right } = await write('Bên phải')
  const before = await standing()
  let tries = 0
  const met = Promise.withResolvers<void>()
  const amend = trial.command('amend', {
    ...writing,
    async run(work, { words, body }) {
      const order = words === 'Từ trái' ? [left, right] : [right, left]
      const touch = (id: string | undefined) =>
        work.transaction.client.query('update trial.note set words = words || $2 where id = $1', [id, '.'])
      await touch(order[0])
      // Each holds its first before it asks for the other's.
      if (++tries === 2) met.resolve()
      await met.promise
      await touch(order[1])
      const id = await writeNote(work, { body, words })
      work.changed({ record: id, body })
      await enqueue(work.transaction, mail, { id })
      return { id }
    },
  })
  const press = (words: string) => amend(f.as('officer'), { body: own, words }, { key: words })
  const [one, other] = await Promise.all([press('Từ trái'), press('Từ phải')])
  expect(tries).toBeGreaterThan(2)
  const after = await standing()
  for (const [table, count] of Object.entries(before ?? {}))
    expect([table, after?.[table]]).toEqual([table, count + 2])
  expect(await f.rows('select words from trial.note where id in ($1, $2)', [one.id, other.id])).toHaveLength(
    2,
  )
  expect(await f.rows('select words from trial.note where id in ($1, $2) order by 1', [left, right])).toEqual(
    [{ words: 'Bên phải..' }, { words: 'Bên trái..' }],
  )
  expect(idle()).toBe(0)
})

test('who is crossed again and again is told to press once more, and nothing stands', async () => {
  const before = await standing()
  let tries = 0
  const crossed = trial.command('crossed', {
    ...writing,
    async run(work, input) {
      tries++
      const id = await writeNote(work, input)
      await work.transaction.client.query("do $$ begin raise sqlstate '40001'; end $$")
      return { id }
    },
  })
  const press = () => crossed(f.as('officer'), { body: own, words: 'Vướng nhau' }, { key: 'crossed' })
  await expect(press()).rejects.toMatchObject({
    kind: 'conflict',
    code: 'platform/crossed',
    message: 'Người khác đang ghi cùng lúc vào chỗ này nên chưa ghi gì. Bấm lại để ghi.',
  })
  expect(tries).toBe(3)
  expect(await standing()).toEqual(before)
  expect(idle()).toBe(0)
})
