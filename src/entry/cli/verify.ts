import { join } from 'node:path'
import { catalogue } from '#modules/briefings/catalogue.ts'
import {
  type DifferingFreeze,
  type FrozenDifference,
  findDifferingFreezes,
  findFrozenDifferences,
} from '#modules/briefings/verify-frozen.sql.ts'
import { exactly } from '#modules/briefings/words.ts'
import { caseNumber, fieldWords as supportWords } from '#modules/support/text.vi.ts'
import { type DifferingCase, findDifferingCases } from '#modules/support/verify-cases.sql.ts'
import { type DamagedFile, diskStore, findDamagedFiles } from '#platform/files/index.ts'
import { dataDirectory } from '#platform/module/index.ts'
import { type Answer, readArguments, toJson } from './arguments.ts'
import { type OwnerHandle, withOwner } from './database.ts'
import { words } from './text.vi.ts'
import { type BrokenLink, type DifferingFact, findBrokenLinks, findDifferingFacts } from './verify.sql.ts'

type Findings = {
  audit: BrokenLink[]
  records: DifferingCase[]
  facts: DifferingFact[]
  freezes: DifferingFreeze[]
  frozen: FrozenDifference[]
  files: DamagedFile[]
}

/**
 * `verify`: the history is unbroken, the records and the freezings are what it tells, the figures are what the records say, what was
 * frozen is what was counted, and every paper is there as it was sent.
 */
export async function verify(args: readonly string[]): Promise<Answer> {
  const { values } = readArguments(args, { json: { type: 'boolean' } })
  return withOwner(async ({ db }) => {
    const findings: Findings = {
      audit: await findBrokenLinks(db),
      records: await findDifferingCases(db),
      facts: await factsOfRooms(db),
      freezes: await findDifferingFreezes(db),
      frozen: await findFrozenDifferences(db),
      files: await findDamagedFiles(db, diskStore(join(dataDirectory(), 'files'))),
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

function sayAll({ audit, records, facts, freezes, frozen, files }: Findings): string {
  const parts = [
    say(words.auditBroken, audit, ({ chain, nth, entry }) => words.auditLink(chain, nth, entry)),
    say(words.recordsDiffer, records, sayCase),
    say(words.factsDiffer, facts, ({ side, indicator, record }) => words.fact(side, indicator, record)),
    say(words.freezesDiffer, freezes, ({ page, fault }) => words.freeze(page, words.freezeFaults[fault])),
    say(words.frozenDiffers, frozen, sayFrozen),
    say(words.filesDamaged, files, ({ hash, fault }) => words.file(hash, words.fileFaults[fault])),
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

function sayCase({ record, number, fields }: DifferingCase): string {
  const names: Readonly<Record<string, string>> = { ...supportWords, ...words.caseFaults }
  return words.case(
    number === null ? record : caseNumber(number),
    fields.map((one) => names[one] ?? one),
  )
}

function sayFrozen({ page, indicator, period, leaf, frozen, recounted }: FrozenDifference): string {
  const unit = catalogue.get(indicator)?.unit ?? ''
  const where = leaf ? words.leaf(leaf.body, leaf.place) : ''
  return words.frozen(page, indicator, period, where, exactly(frozen, unit), exactly(recounted, unit))
}
