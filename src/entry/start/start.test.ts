import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { afterAll, expect, test } from 'vitest'
import { accountsTable } from './accounts.ts'
import { openLog } from './log.ts'
import { readPort, requireFreePort } from './port.ts'

const home = mkdtempSync(join(tmpdir(), 'giao-ban-start-'))
afterAll(() => rmSync(home, { recursive: true }))

test('a port is a number that a program may have', () => {
  expect(readPort('8080')).toBe(8080)
  for (const text of ['0', '65536', 'abc', '80.5', '']) expect(() => readPort(text)).toThrow(`"${text}"`)
})

test('a port that is let go within a moment counts as free, one that is kept does not', async () => {
  const stranger = createServer()
  const port = await new Promise<number>((done) =>
    stranger.listen(0, () => {
      const address = stranger.address()
      done(typeof address === 'object' && address ? address.port : 0)
    }),
  )
  await expect(requireFreePort(port)).rejects.toThrow(`Cổng ${port} đang có chương trình khác dùng`)
  setTimeout(() => stranger.close(), 300)
  await requireFreePort(port)
})

test('the log is bounded: full files grow old, and the oldest goes', async () => {
  const path = join(home, 'giaoban.log')
  const eleven = Buffer.alloc(11_000_000, 'x')
  const take = openLog(path)
  for (const letter of ['a', 'b', 'c', 'd', 'e']) {
    const output = Readable.from([Buffer.from(letter), eleven])
    take(output)
    await new Promise((done) => output.once('end', done))
  }
  const first = (name: string) => readFileSync(name, 'utf8').slice(0, 1)
  expect([path, `${path}.1`, `${path}.2`, `${path}.3`].map(first)).toEqual(['e', 'd', 'c', 'b'])
  expect(statSync(`${path}.4`, { throwIfNoEntry: false })).toBeUndefined()
  expect(statSync(path).mode & 0o777).toBe(0o600)
})

test('the accounts stand in straight columns, also under Vietnamese letters', async () => {
  expect(await accountsTable(home)).toBeUndefined()
  const accounts = [
    { username: 'pho.bi.thu', password: 'p1', name: 'Đỗ Thị Ẩn'.normalize('NFD'), post: 'Phó Bí thư' },
    { username: 'xa', password: 'p-22', name: 'An', post: 'Cán bộ xã' },
  ]
  writeFileSync(join(home, 'demo-accounts.json'), JSON.stringify(accounts))
  const lines = ((await accountsTable(home)) ?? '').normalize('NFC').split('\n').slice(1)
  const column = lines.map((line) => /(Chức vụ|Phó Bí thư|Cán bộ xã)$/.exec(line)?.index)
  expect(column).toHaveLength(3)
  expect(new Set(column).size).toBe(1)
  expect(lines[1]).toMatch(/pho\.bi\.thu +p1 /)
})
