import type { Claim, Question, ReadOptions } from './claim.ts'
import { holds, type Verdict } from './judge.ts'
import { readText } from './read.ts'

/** What is on record: a number, null where nothing is recorded yet, undefined where no record answers such a question. */
export type Recorded = number | null | undefined

/** A figure of the text beside the record. */
export type Entry = Omit<Claim, 'questions' | 'counted'> & {
  verdict: Verdict
  recorded: number | null
}

/** An open text is answered only when all its readings agree. */
export function judge({ questions, counted, ...claim }: Claim, recorded: readonly Recorded[]): Entry {
  const verdicts = new Set(questions.map((_, nth) => verdictOf(claim, recorded[nth], counted)))
  const [verdict = 'unclear', other] = verdicts
  const answered = claim.indicator !== null && other === undefined
  return {
    ...claim,
    verdict: answered ? verdict : 'unclear',
    recorded: recorded[0] ?? null,
  }
}

function verdictOf(claim: Pick<Claim, 'qualifier' | 'value'>, recorded: Recorded, counted: boolean): Verdict {
  if (recorded === undefined) return 'unclear'
  if (recorded === null) return 'no-data'
  return holds(claim.qualifier, claim.value, recorded, counted) ? 'confirmed' : 'refuted'
}

/** `lookup` gets all questions at once and answers in their order. */
export async function checkText(
  text: string,
  options: ReadOptions & { lookup: (questions: readonly Question[]) => Promise<readonly Recorded[]> },
): Promise<Entry[]> {
  const claims = readText(text, options)
  const answers = await options.lookup(claims.flatMap(({ questions }) => questions))
  let next = 0
  return claims.map((claim) => {
    const recorded = answers.slice(next, next + claim.questions.length)
    next += claim.questions.length
    return judge(claim, recorded)
  })
}
