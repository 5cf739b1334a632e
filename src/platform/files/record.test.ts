import { mkdtemp, readdir, rm, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { appUrl, openPool } from '#platform/db/connect.ts'
import { ownDatabase } from '../../../tests/setup/database.ts'
import type { StoredFile } from './receive.ts'
import { recordFile } from './record.sql.ts'
import { diskStore } from './store.ts'
import { sweepFiles } from './sweep.sql.ts'

const ownerUrl = await ownDatabase()
const owner = openPool(ownerUrl, 1)
const login = openPool(appUrl(ownerUrl), 1)
const now = new Date('2022-07-25T03:00:00Z')
let root = ''

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'files-'))
  await owner.query(`
    insert into scope.place (id, level, epoch, from_day) values (1, 'commune', '2022', '2022-01-01'), (2, 'commune', '2022', '2022-01-01');
    insert into scope.body (id, place_id, organisation, level, from_day)
      values (1, 1, 'front', 'commune', '2022-01-01'), (2, 2, 'front', 'commune', '2022-01-01')`)
})
afterAll(async () => {
  await Promise.all([owner.end(), login.end()])
  await rm(root, { recursive: true })
})

async function store(text: string): Promise<StoredFile> {
  const put = await diskStore(root).put(Buffer.from(text))
  return { ...put, type: 'application/pdf', name: 'Biên bản.pdf', takenAt: null }
}

/** As the platform does for a person whose reach is one body. */
async function within<T>(
  body: number,
  role: string,
  work: (client: pg.PoolClient) => Promise<T>,
): Promise<T> {
  const client = await login.connect()
  try {
    await client.query(`begin; set local role ${role}; set local scope.bodies = '{${body}}'`)
    const result = await work(client)
    await client.query('commit')
    return result
  } catch (error) {
    await client.query('rollback')
    throw error
  } finally {
    client.release()
  }
}

const record = (body: number, file: StoredFile, owning = body) =>
  within(body, 'gb_writer_local', (client) =>
    recordFile({ transaction: { client }, actor: { userId: 'u1' }, now }, file, owning),
  )

test('a file is seen by those who reach its body, and nobody can put one into another body', async () => {
  const file = await store('one')
  const id = await record(1, file)
  const seen = (body: number) =>
    within(body, 'gb_reader_local', async (client) => (await client.query('select * from files.file')).rows)
  expect(await seen(1)).toEqual([
    {
      id,
      body_id: 1,
      hash: file.hash,
      size: 3,
      type: 'application/pdf',
      name: 'Biên bản.pdf',
      taken_at: null,
      created_at: now,
      created_by: 'u1',
    },
  ])
  expect(await seen(2)).toEqual([])
  await expect(record(1, file, 2)).rejects.toMatchObject({ code: '42501' })
  const rename = within(1, 'gb_writer_local', (client) => client.query("update files.file set name = 'x'"))
  await expect(rename).rejects.toMatchObject({ code: '42501' })
})

test('the sweep removes what no record took within a day, of whichever body, and nothing else', async () => {
  const disk = diskStore(root)
  const [taken, young, abandoned] = await Promise.all(['taken', 'young', 'abandoned'].map(store))
  if (!taken || !young || !abandoned) throw new Error('three files')
  await record(2, taken)
  const old = new Date(Date.now() - 25 * 3_600_000)
  for (const { hash } of [taken, abandoned])
    await utimes(join(root, hash.slice(0, 2), hash.slice(2)), old, old)
  const half = join(root, 'unfinished', 'half')
  await writeFile(half, 'half')
  await utimes(half, old, old)

  expect(await sweepFiles(disk, login, new Date())).toBe(1)
  const left = await Promise.all([taken, young, abandoned].map(({ hash }) => disk.has(hash)))
  expect(left).toEqual([true, true, false])
  expect(await readdir(join(root, 'unfinished'))).toEqual([])
})
