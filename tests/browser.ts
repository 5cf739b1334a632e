import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { type Browser, type BrowserContext, chromium, type LaunchOptions } from 'playwright-core'

/** Not the package's own list, which switches the browser's protections off. */
const ARGUMENTS = ['--no-sandbox', '--headless=shell', '--no-zygote', '--disable-gpu']

const UNPACK =
  "const { default: chromium } = await import('@sparticuz/chromium'); await chromium.executablePath()"

/** Chromium from the packages, or the one that CHROMIUM names. The caller closes it. */
export const openBrowser = (): Promise<Browser> => chromium.launch(launching())

/** The same browser with a memory: what it had on the disk is there again the next time. */
export const openBrowserIn = (profile: string, baseURL: string): Promise<BrowserContext> =>
  chromium.launchPersistentContext(profile, { ...launching(), baseURL })

function launching(): LaunchOptions {
  const given = process.env.CHROMIUM
  if (given) return { executablePath: given, args: ARGUMENTS }
  const folder = unpacked()
  const executablePath = join(folder, 'chromium')
  return { executablePath, args: ARGUMENTS, env: environmentFor(executablePath, folder) }
}

/** Unpacked beside its final place and moved, so that a run that was killed leaves no half of a browser. */
function unpacked(): string {
  const { version } = JSON.parse(readFileSync('node_modules/@sparticuz/chromium/package.json', 'utf8'))
  const folder = resolve(`node_modules/.cache/giao-ban/chromium-${version}`)
  if (existsSync(folder)) return folder
  const draft = `${folder}.${process.pid}`
  mkdirSync(draft, { recursive: true })
  // It unpacks into the temporary folder, and its libraries only where it believes itself on that platform.
  const env = { ...process.env, TMPDIR: draft, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs24.x' }
  const done = spawnSync(process.execPath, ['--input-type=module', '-e', UNPACK], { env, encoding: 'utf8' })
  if (done.status !== 0) throw new Error(`The browser could not be unpacked:\n${done.stderr}`)
  if (existsSync(folder)) rmSync(draft, { recursive: true })
  else renameSync(draft, folder)
  return folder
}

/** Bare machines lack the NSS libraries; machines that have them keep their own. */
function environmentFor(executable: string, folder: string): Record<string, string> {
  const own = Object.entries(process.env).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, value]],
  )
  const env: Record<string, string> = Object.fromEntries(own)
  if (spawnSync(executable, ['--version']).status !== 0) env.LD_LIBRARY_PATH = join(folder, 'al2023/lib')
  if (!existsSync('/etc/fonts')) env.FONTCONFIG_PATH = join(folder, 'fonts')
  return env
}
