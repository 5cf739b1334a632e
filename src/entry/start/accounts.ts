import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { words } from './text.vi.ts'

/** Written by the seeding, 0600: it exists only while the world is the demonstration. */
export interface DemonstrationAccount {
  username: string
  password: string
  name: string
  post: string
}

export async function accountsTable(dataDir: string): Promise<string | undefined> {
  let accounts: DemonstrationAccount[]
  try {
    accounts = JSON.parse(await readFile(join(dataDir, 'demo-accounts.json'), 'utf8'))
  } catch {
    return undefined
  }
  const rows = [words.columns, ...accounts.map((one) => [one.username, one.password, one.name, one.post])]
  const widths = words.columns.map((_, column) => Math.max(...rows.map((row) => width(row[column] ?? ''))))
  const lines = rows.map((row) =>
    row.map((cell, column) => cell + ' '.repeat((widths[column] ?? 0) - width(cell))).join('  '),
  )
  return [words.accounts, ...lines.map((line) => `  ${line.trimEnd()}`)].join('\n')
}

/** Composed letters take one place on the screen each. */
function width(text: string): number {
  return Array.from(text.normalize('NFC')).length
}
