import { type Answer, type Command, UsageError } from './cli/arguments.ts'
import { closeDatabase } from './cli/database.ts'
import { words } from './cli/text.vi.ts'

// `npm run giaoban -- …`. Standard output carries the answer and nothing else. Exit 1: it failed or a check found something;
// 2: what was typed cannot be understood.

/** Each is loaded when it is asked for, so that a small one starts quickly. */
const commands: Readonly<Record<string, () => Promise<Command>>> = {
  figures: async () => (await import('./cli/figures.ts')).figures,
  'check-text': async () => (await import('./cli/check-text.ts')).checkText,
  verify: async () => (await import('./cli/verify.ts')).verify,
  world: async () => (await import('./cli/world.ts')).world,
  'admin create': async () => (await import('./cli/administration.ts')).createAdministrator,
  'province load': async () => (await import('./cli/administration.ts')).loadProvince,
  backup: async () => (await import('./cli/saving.ts')).backup,
  restore: async () => (await import('./cli/saving.ts')).restore,
}

async function answer(args: readonly string[]): Promise<Answer> {
  const [first = '', second = ''] = args
  if (['help', '--help', '-h'].includes(first)) return { text: words.usage }
  for (const length of [1, 2]) {
    const load =
      Object.hasOwn(commands, args.slice(0, length).join(' ')) && commands[args.slice(0, length).join(' ')]
    if (load) return (await load())(args.slice(length))
  }
  if (first === '') throw new UsageError(words.missingArgument('lệnh'))
  const isGroup = Object.keys(commands).some((name) => name.startsWith(`${first} `))
  throw new UsageError(words.unknownCommand(isGroup ? `${first} ${second}`.trim() : first))
}

async function main(): Promise<void> {
  try {
    const { text, succeeded = true } = await answer(process.argv.slice(2))
    if (text !== '') process.stdout.write(`${text}\n`)
    process.exitCode = succeeded ? 0 : 1
  } catch (error) {
    const isUsage = error instanceof UsageError
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
    if (isUsage) process.stderr.write(`\n${words.usage}\n`)
    process.exitCode = isUsage ? 2 : 1
  }
}

/** Told to stop, or whoever started us was killed: no database may be left running. */
const leave = () => void closeDatabase().finally(() => process.exit(130))
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, leave)
process.once('disconnect', leave)
process.channel?.unref()
// A reader that has seen enough (`| head`) is no fault.
process.stdout.on('error', () => process.exit(0))

await main()
