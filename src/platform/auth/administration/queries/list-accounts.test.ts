import { expect, test } from 'vitest'
import { ownDatabase } from '../../../../../tests/setup/database.ts'
import { fixture } from '../../../../../tests/setup/fixture.ts'
import { accounts } from '../../../../../tests/setup/small-world.ts'
import { listAccounts } from './list-accounts.ts'

const f = await fixture(await ownDatabase())
const list = (input: { search?: string; page?: number }) => f.ask('administrator', listAccounts, input)

test('all accounts with their true total, found without marks, by name or user name', async () => {
  const all = await list({})
  expect(all.total).toBe(Object.keys(accounts).length)
  expect(all.rows.every((row) => row.grants === 1 && !row.closed)).toBe(true)
  expect((await list({ search: 'gia ba mau' })).rows.map((row) => row.name)).toEqual(['Già Bá Mẫu'])
  expect((await list({ search: 'AUDITOR' })).rows.map((row) => row.username)).toEqual(['auditor'])
  expect((await list({ search: '%' })).total).toBe(all.total)
  expect(await list({ page: 2 })).toEqual({ rows: [], total: all.total })
})

test('only administrators see who has an account', async () => {
  for (const who of ['officer', 'specialist', 'deputy', 'auditor'] as const) {
    await expect(f.ask(who, listAccounts, {})).rejects.toMatchObject({ kind: 'forbidden' })
  }
})
