import { catalogue } from '#modules/briefings/catalogue.ts'
import { type FrozenDifference, findFrozenDifferences } from '#modules/briefings/verify-frozen.sql.ts'
import { exactly } from '#modules/briefings/words.ts'
import { type Answer, readArguments, toJson } from './arguments.ts'
import { type OwnerHandle, withOwner } from './database.ts'
import { words } from './text.vi.ts'
import { type BrokenLink, type DifferingFact, findBrokenLinks, findDifferingFacts } from './verify.sql.ts'

type Findings = { audit: BrokenLink[]; facts: DifferingFact[]; frozen: FrozenDifference[] }

/** `verify`: the history is unbroken, the figures are what the records say, what was frozen is what was counted. */
export async function verify(args: readonly string[]): Promise<Answer> {
  const { values } = readArguments(args, { json: { type: 'boolean' } })
  return withOwner(async ({ db }) => {
    const findings = {
      audit: await findBrokenLinks(db),
      facts: await factsOfRooms(db),
      frozen: await findFrozenDifferences(db),
    }
    const succeeded = Object.values(findings).every((found) => found.length === 0)
    const said = values.json ? toJson({ ok: succeeded, ...findings }) : { text: sayAll(findings) }
    return { ...said, succeeded }
  })
}

async function factsOfRooms(db: OwnerHandle): Promise<DifferingFact[]> {
  // A rate has no facts of its own.
  const counted = [...catalogue.values()].filter(({ rate }) => !rate).map(({ code }) => code)
  const differing: DifferingFact[] = []
  for (const [room = '', codes] of Map.groupBy(counted, (code) => code.split('.')[0]))
    differing.push(...(await findDifferingFacts(db, room, codes)))
  return differing
}

/** More than this many lines are read by a program. */
const shown = 20

function sayAll({ audit, facts, frozen }: Findings): string {
  const parts = [
    say(words.auditBroken, audit, ({ chain, nth, entry }) => words.auditLink(chain, nth, entry)),
    say(words.factsDiffer, facts, ({ side, indicator, record }) => words.fact(side, indicator, record)),
    say(words.frozenDiffers, frozen, sayFrozen),
  ].filter((part) => part !== '')
  return parts.length > 0 ? parts.join('\n') : words.verified
}

function say<Finding>(
  title: (count: number) => string,
  found: readonly Finding[],
  line: (one: Finding) => string,
): string {
  if (found.length === 0) return ''
  const rest = found.length - shown
  const lines = [...found.slice(0, shown).map(line), ...(rest > 0 ? [words.more(rest)] : [])]
  return [title(found.length), ...lines.map((text) => `  ${text}`)].join('\n')
}

function sayFrozen({ page, indicator, period, leaf, frozen, recounted }: FrozenDifference): string {
  const unit = catalogue.get(indicator)?.unit ?? ''
  const where = leaf ? words.leaf(leaf.body, leaf.place) : ''
  return words.frozen(page, indicator, period, where, exactly(frozen, unit), exactly(recounted, unit))
}
