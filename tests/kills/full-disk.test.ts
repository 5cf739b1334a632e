import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'

const folder = mkdtempSync(join(tmpdir(), 'giao-ban-full-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** As root of a name space of its own, whose mounts are gone with its last process. */
const inNamespace = (script: string, ...args: string[]) =>
  spawnSync('unshare', ['--user', '--map-root-user', '--mount', 'sh', '-c', script, ...args], {
    encoding: 'utf8',
    timeout: 90_000,
  })

test('a disk that fills up while help is entered: said in words, what was acknowledged is there, nothing half-made', (context) => {
  const mount = `mount -t tmpfs -o size=400m none ${folder}`
  if (inNamespace(mount).status !== 0) return context.skip('this machine gives no small disk')
  const ran = inNamespace(`${mount} && exec "$0" tests/kills/small-disk.ts ${folder}`, process.execPath)
  const line = ran.stdout.trim().split('\n').at(-1) ?? ''
  expect(line, ran.stderr).toMatch(/^\{/)
  const { entered, again, ...found } = JSON.parse(line)
  expect(found).toEqual({
    said: {
      code: 'platform/disk-full',
      message: 'Máy chủ hết chỗ lưu nên chưa ghi gì. Báo quản trị, rồi gửi lại.',
    },
    there: entered,
    halves: 0,
    broken: 0,
    differing: 0,
  })
  expect(entered).toBeGreaterThan(0)
  expect(again, 'with room again it goes on').toMatch(/^[0-9a-f-]{36}$/)
})
