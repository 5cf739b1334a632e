import { type ParseArgsOptionsConfig, parseArgs } from 'node:util'
import { isDay, type Period, parsePeriod } from '#platform/indicators/period.ts'
import { words } from './text.vi.ts'

/** What was typed cannot be understood: said with the usage, exit code 2. */
export class UsageError extends Error {}

/** What a command answers: words for a person, or JSON. An unsuccessful check exits with 1. */
export type Answer = { text: string; succeeded?: boolean }
export type Command = (args: readonly string[]) => Promise<Answer>

export const toJson = (value: unknown): Answer => ({ text: JSON.stringify(value, null, 2) })

/** Options by node:util, its complaints in our words. `positionals`: names of the arguments that must stand there. */
export function readArguments<Options extends ParseArgsOptionsConfig>(
  args: readonly string[],
  options: Options,
  positionals: readonly string[] = [],
) {
  const parsed = parseStrictly(args, options)
  refuseRepeated(parsed.tokens, options)
  const missing = positionals[parsed.positionals.length]
  if (missing) throw new UsageError(words.missingArgument(missing))
  const needless = parsed.positionals[positionals.length]
  if (needless !== undefined) throw new UsageError(words.tooMany(needless))
  return parsed
}

/** Of two values the last would win in silence. */
function refuseRepeated(
  tokens: readonly { kind: string; name?: string }[],
  options: ParseArgsOptionsConfig,
): void {
  const given = tokens.flatMap(({ kind, name }) => (kind === 'option' && name ? [name] : []))
  const again = given.find((name, index) => given.indexOf(name) < index && !options[name]?.multiple)
  if (again) throw new UsageError(words.repeated(`--${again}`))
}

function parseStrictly<Options extends ParseArgsOptionsConfig>(args: readonly string[], options: Options) {
  try {
    return parseArgs({ args: [...args], options, strict: true, allowPositionals: true, tokens: true })
  } catch (error) {
    if (!(error instanceof TypeError) || !('code' in error)) throw error
    const name = /'(-[^' ]*)/.exec(error.message)?.[1]?.replace(/^-\w, (?=--)/, '') ?? ''
    if (error.code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION') throw new UsageError(words.unknownOption(name))
    const isNeedless = /does not take an argument/.test(error.message)
    throw new UsageError(isNeedless ? words.needlessValue(name) : words.missingValue(name))
  }
}

export function readPeriod(given: string | undefined): Period {
  if (given === undefined) throw new UsageError(words.missingArgument('--period'))
  const period = parsePeriod(given)
  if (!period) throw new UsageError(words.badPeriod(given))
  return period
}

export function readChoice<Choice extends string>(
  name: string,
  given: string | undefined,
  choices: readonly Choice[],
): Choice | undefined {
  const choice = choices.find((one) => one === given)
  if (given !== undefined && choice === undefined) throw new UsageError(words.oneOf(name, given, choices))
  return choice
}

const moment = /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2}(?::\d{2}(?:\.\d{1,6})?)?)(Z|[+-]\d{2}:?\d{2})?)?$/

/** A recording time: a day alone is meant to its end, a time without a zone is Vietnam's. */
export function readMoment(given: string): Date {
  const [, day = '', time = '23:59:59.999', zone = '+07:00'] = moment.exec(given) ?? []
  const at = new Date(`${day}T${time}${zone.replace(/^([+-]\d{2})(\d{2})$/, '$1:$2')}`)
  if (!isDay(day) || Number.isNaN(at.getTime())) throw new UsageError(words.badMoment(given))
  return at
}
