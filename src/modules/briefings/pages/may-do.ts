import { type PageArgs, readingOf } from '#platform/module/context.ts'
import type { Deed } from '#platform/module/index.ts'
import { Refusal } from '#platform/refusal.ts'

/** Whether a page offers a deed that is for who reaches everything; the command decides again. */
export async function mayDo(args: PageArgs, deed: Pick<Deed<unknown>, 'roles'>): Promise<boolean> {
  try {
    return await readingOf(args).run(deed.roles, async ({ reach }) => reach === 'all')
  } catch (error) {
    if (error instanceof Refusal) return false
    throw error
  }
}
