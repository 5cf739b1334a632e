import { prepareDatabase } from '#entry/prepare.ts'
import { dataDirectory } from '#platform/module/index.ts'
import { type Answer, readArguments, readChoice, UsageError } from './arguments.ts'
import { withDatabase } from './database.ts'
import { words } from './text.vi.ts'

const sizes = ['small', 'nghe-an-2022'] as const
/** A thousand times the province is twenty million records. */
const scaleMost = 1_000

/** `world --size nghe-an-2022`: the synthetic province, in an empty database or anew in its own. */
export async function world(args: readonly string[]): Promise<Answer> {
  const { values } = readArguments(args, { size: { type: 'string' }, scale: { type: 'string' } })
  const size = readChoice('--size', values.size, sizes)
  if (!size) throw new UsageError(words.missingArgument('--size'))
  const scale = Number(values.scale ?? 1)
  if (!Number.isInteger(scale) || scale < 1 || scale > scaleMost)
    throw new UsageError(words.badScale(values.scale ?? ''))
  // Loaded here only: nothing of the running program depends on it.
  const { seedWorld } = await import('#world/index.ts')
  await withDatabase(async (ownerUrl) => {
    await prepareDatabase(ownerUrl)
    const say = (line: string) => void process.stderr.write(`${line}\n`)
    await seedWorld(ownerUrl, { size, scale, dataDir: dataDirectory(), say })
  })
  return { text: '' }
}
