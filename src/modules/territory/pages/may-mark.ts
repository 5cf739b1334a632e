import { type PageArgs, readingOf } from '#platform/module/context.ts'
import { Refusal } from '#platform/refusal.ts'
import { markSpecialArea } from '../commands/mark-special-area.ts'

/** Whether the page offers the deed; the command decides again. */
export async function mayMark(args: PageArgs): Promise<boolean> {
  try {
    return await readingOf(args).run(markSpecialArea.roles, async ({ reach }) => reach === 'all')
  } catch (error) {
    if (error instanceof Refusal) return false
    throw error
  }
}
