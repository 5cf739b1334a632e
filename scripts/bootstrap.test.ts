import { spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'

const home = mkdtempSync(join(tmpdir(), 'giao-ban-clone-'))
afterAll(() => rmSync(home, { recursive: true }))

test.each(['Giao Ban #1', 'Giao Ban %41', 'Giao Ban?', 'Giao $Ban'])(
  'a clone in "%s" is refused in words',
  (name) => {
    const clone = join(home, name)
    mkdirSync(clone)
    cpSync('scripts', join(clone, 'scripts'), { recursive: true })
    const { status, stderr } = spawnSync('node', ['scripts/start.mjs'], { cwd: clone, encoding: 'utf8' })
    expect(status).toBe(1)
    expect(stderr).toContain(`Đường dẫn ${clone} có dấu`)
    expect(existsSync(join(clone, 'node_modules'))).toBe(false)
  },
)
