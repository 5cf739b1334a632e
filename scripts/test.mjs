import { spawn } from 'node:child_process'
import { existsSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { build, install, ownNode, refuseUnfitMachine, root } from './bootstrap.mjs'

const RESULTS = join(root, 'node_modules/.cache/giao-ban/results.json')
const bin = (name) => join(root, 'node_modules/.bin', name)

const CHECKS = [
  { title: 'format and lint', steps: [[bin('biome'), 'check', '--error-on-warnings', '.']] },
  {
    title: 'types',
    steps: [
      [bin('react-router'), 'typegen'],
      [bin('tsc'), '--noEmit'],
    ],
  },
  { title: 'dead code', steps: [[bin('knip'), '--no-progress']] },
]

let passed = 0
let failed = 0

function count(title, output) {
  if (output === undefined) passed++
  else failed++
  console.log(output === undefined ? `✓ ${title}` : `✗ ${title}\n${output}`)
}

/** @returns the output when the step failed */
function run(command, args, show = false) {
  return new Promise((done) => {
    const environment = { ...process.env, SOAK: process.argv[2] === 'soak' ? '1' : '' }
    const child = spawn(ownNode(), [command, ...args], {
      cwd: root,
      env: environment,
      stdio: ['ignore', show ? 'inherit' : 'pipe', show ? 'inherit' : 'pipe'],
    })
    let output = ''
    child.stdout?.on('data', (chunk) => (output += chunk))
    child.stderr?.on('data', (chunk) => (output += chunk))
    for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => child.kill(signal))
    child.on('close', (code) => done(code === 0 ? undefined : output))
  })
}

async function check({ title, steps }) {
  for (const [command, ...args] of steps) {
    const output = await run(command, args)
    if (output !== undefined) return count(title, output)
  }
  count(title)
}

async function tests() {
  rmSync(RESULTS, { force: true })
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${RESULTS}`]
  const broken = await run(join(root, 'node_modules/vitest/vitest.mjs'), ['run', ...reporters], true)
  const results = existsSync(RESULTS)
    ? JSON.parse(readFileSync(RESULTS, 'utf8'))
    : { numPassedTests: 0, numFailedTests: 0 }
  passed += results.numPassedTests
  failed += results.numFailedTests
  const skipped = (results.numPendingTests ?? 0) + (results.numTodoTests ?? 0)
  if (skipped) console.log(`${skipped} skipped`)
  // A file that does not load, or an error outside of any test, is a failure too.
  if (broken !== undefined && results.numFailedTests === 0) failed++
}

refuseUnfitMachine()
install()
for (const one of CHECKS) await check(one)
count('build', build())
await tests()
console.log(`${passed} passed, ${failed} failed`)
process.exit(failed === 0 ? 0 : 1)
