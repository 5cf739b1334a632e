import { Refusal } from '#platform/refusal.ts'
import { type Answer, type Command, UsageError } from './cli/arguments.ts'
import { closeDatabase } from './cli/database.ts'
import { words } from './cli/text.vi.ts'

// `npm run giaoban -- …`. Standard output carries the answer and nothing else. Exit 1: it failed or a check found something;
// 2: what was typed cannot be understood.

type Name = keyof typeof words.commands

/** Each is loaded when it is asked for, so that a small one starts quickly. */
const commands: Readonly<Record<Name, () => Promise<Command>>> = {
  figures: async () => (await import('./cli/figures.ts')).figures,
  'check-text': async () => (await import('./cli/check-text.ts')).checkText,
  verify: async () => (await import('./cli/verify.ts')).verify,
  world: async () => (await import('./cli/world.ts')).world,
  'admin create': async () => (await import('./cli/administration.ts')).createAdministrator,
  'province load': async () => (await import('./cli/administration.ts')).loadProvince,
  'identity rotate-key': async () => (await import('./cli/administration.ts')).rotateIdentityKey,
  backup: async () => (await import('./cli/saving.ts')).backup,
  restore: async () => (await import('./cli/saving.ts')).restore,
}
const names = Object.keys(words.commands)
const isName = (text: string): text is Name => names.includes(text)

/** A command's name is one word or two. */
function nameIn(args: readonly string[]): Name | undefined {
  return [args.slice(0, 1).join(), args.slice(0, 2).join(' ')].find(isName)
}

function usageOf(name: Name | undefined): string {
  const shown = name ? [words.commands[name]] : Object.values(words.commands)
  return [words.usage, ...shown.map((text) => `  ${text}`)].join('\n\n')
}

async function answer(args: readonly string[]): Promise<Answer> {
  const [first = '', second = ''] = args
  const name = nameIn(args)
  if (['help', '--help', '-h'].includes(first) || args.includes('--help')) return { text: usageOf(name) }
  if (name) return (await commands[name]())(args.slice(name.split(' ').length))
  if (first === '') throw new UsageError(words.missingArgument('lệnh'))
  const isGroup = names.some((one) => one.startsWith(`${first} `))
  throw new UsageError(words.unknownCommand(isGroup ? `${first} ${second}`.trim() : first))
}

/** Of a refusal also what stands at its fields: here is no form that shows them. */
function wordsOf(error: unknown): string[] {
  if (!(error instanceof Error)) return [String(error)]
  const fields = error instanceof Refusal ? Object.values(error.fields) : []
  return [error.message, ...fields.filter((words) => words !== error.message)]
}

async function main(args: readonly string[]): Promise<void> {
  try {
    const { text, succeeded = true } = await answer(args)
    if (text !== '') process.stdout.write(`${text}\n`)
    process.exitCode = succeeded ? 0 : 1
  } catch (error) {
    const isUsage = error instanceof UsageError
    process.stderr.write(`${wordsOf(error).join('\n')}\n`)
    if (isUsage) process.stderr.write(`\n${usageOf(nameIn(args))}\n`)
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

await main(process.argv.slice(2))
