import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, expect, test } from 'vitest'
import { ownDatabase } from '../../../tests/setup/database.ts'
import { findMissing } from './external.ts'

const ownerUrl = await ownDatabase()
const migrations = mkdtempSync(join(tmpdir(), 'giao-ban-migrations-'))
const guest = `guest_${process.pid}`

async function run(sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: ownerUrl })
  await client.connect()
  await client.query(sql).finally(() => client.end())
}

function guestUrl(): string {
  const url = new URL(ownerUrl)
  url.username = guest
  url.password = 'only-for-this-test'
  return url.toString()
}

afterAll(async () => {
  await run(`drop owned by ${guest}; drop role ${guest}`)
  rmSync(migrations, { recursive: true })
})

test('an owner who may do everything lacks nothing', async () => {
  expect(await findMissing(ownerUrl, 'db/migrations')).toEqual([])
})

test('a guest reads which grants to ask for, and lacks none after getting them', async () => {
  await run(`create role ${guest} login password 'only-for-this-test'`)
  const missing = await findMissing(guestUrl(), 'db/migrations')
  const grants = missing.map((sentence) => sentence.slice(sentence.indexOf(': ') + 2))
  expect(grants).toHaveLength(4)
  expect(grants[3]).toContain('GRANT gb_public, gb_reader_all')
  for (const grant of grants) await run(grant)
  expect(await findMissing(guestUrl(), 'db/migrations')).toEqual([])
})

test('schemas of another program under our names are named, and nothing is made there', async () => {
  const name = `foreign_${process.pid}`
  await run(`create database ${name}`)
  const url = new URL(ownerUrl)
  url.pathname = `/${name}`
  const client = new pg.Client({ connectionString: url.href })
  await client.connect()
  await client.query('create schema support; create schema files; create schema theirs')
  await client.end()
  expect(await findMissing(url.href, 'db/migrations')).toEqual([
    `Cơ sở dữ liệu riêng: trong "${name}" đã có lược đồ của chương trình khác (files, support); tạo cơ sở dữ liệu trống rồi sửa DATABASE_URL`,
  ])
  await run(`drop database ${name}`)
})

test('an extension that a migration makes must be offered by the server', async () => {
  writeFileSync(
    join(migrations, '0001-a.sql'),
    'create extension if not exists ltree;\nCREATE EXTENSION "no_such_thing";',
  )
  expect(await findMissing(ownerUrl, migrations)).toEqual([
    'Phần mở rộng "no_such_thing" (chưa cài trên máy chủ)',
  ])
})

test('an address where nobody answers is said without the password', async () => {
  const url = 'postgres://somebody:a-secret@127.0.0.1:1/db'
  const failed = findMissing(url, migrations)
  await expect(failed).rejects.toThrow('không có PostgreSQL nào nhận kết nối ở 127.0.0.1:1. Kiểm tra cổng')
  await expect(failed).rejects.not.toThrow('a-secret')
})

const changed = (part: 'password' | 'hostname' | 'pathname' | 'protocol', to: string) => {
  const url = new URL(ownerUrl)
  url[part] = to
  return url.href
}

test.each([
  ['a wrong password', changed('password', 'a-wrong-one'), 'sai mật khẩu của "postgres". Sửa mật khẩu'],
  ['no password', changed('password', ''), 'DATABASE_URL chưa có mật khẩu của "postgres"'],
  [
    'a host that is not there',
    changed('hostname', 'nowhere.invalid'),
    'không tìm thấy máy "nowhere.invalid"',
  ],
  [
    'a database that is not there',
    changed('pathname', '/no_such'),
    'CREATE DATABASE "no_such" OWNER "postgres"',
  ],
  ['no database', changed('pathname', ''), 'DATABASE_URL cần ghi đủ: postgres://'],
  ['something else', 'giaoban', 'DATABASE_URL cần ghi đủ: postgres://'],
])('%s is said with the way out, without the password', async (_what, url, said) => {
  const failed = await findMissing(url, migrations).catch((error: Error) => error.message)
  expect(failed).toContain(said)
  expect(failed).not.toContain('a-wrong-one')
})
