import { restore as bringBack, backup as save } from '#platform/backup/index.ts'
import { type Answer, readArguments } from './arguments.ts'
import { withDatabase } from './database.ts'

const options = { keys: { type: 'string' } } as const

/** `backup DIR`: the whole installation while it runs. */
export async function backup(args: readonly string[]): Promise<Answer> {
  const { dir, keys } = readFolders(args)
  const lines = await withDatabase(() => save(dir, keys))
  return { text: lines.join('\n') }
}

/** `restore DIR`: in the place of what is there, which is kept aside. */
export async function restore(args: readonly string[]): Promise<Answer> {
  const { dir, keys } = readFolders(args)
  return { text: (await bringBack(dir, keys)).join('\n') }
}

function readFolders(args: readonly string[]) {
  const { values, positionals } = readArguments(args, options, ['THƯ MỤC'])
  const [dir = ''] = positionals
  return { dir, keys: values.keys === undefined ? {} : { keysDir: values.keys } }
}
