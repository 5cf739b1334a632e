import { type PageArgs, readingOf } from '#platform/module/context.ts'
import { Refusal } from '#platform/refusal.ts'
import { registerHousehold } from '../commands/register-household.ts'

/** Whether a page offers to enter anything; the commands decide again. */
export async function mayEnter(args: PageArgs): Promise<boolean> {
  try {
    return await readingOf(args).run(registerHousehold.roles, async ({ reach }) => reach !== null)
  } catch (error) {
    if (error instanceof Refusal) return false
    throw error
  }
}
