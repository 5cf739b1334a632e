import { type PageArgs, readingOf } from '#platform/module/context.ts'
import { type Deed, notFound } from '#platform/module/index.ts'
import { answerOf } from '#platform/module/page.ts'
import { Refusal } from '#platform/refusal.ts'

/** Whether a page offers the deed; the command decides again. */
export async function mayDo(args: PageArgs, deed: Pick<Deed<unknown>, 'roles'>): Promise<boolean> {
  try {
    return await readingOf(args).run(deed.roles, async ({ reach }) => reach !== null)
  } catch (error) {
    if (error instanceof Refusal) return false
    throw error
  }
}

/** The form of a deed opens for those who may do it. */
export async function onlyFor(args: PageArgs, deed: Pick<Deed<unknown>, 'roles'>): Promise<void> {
  if (!(await mayDo(args, deed))) throw answerOf(args, notFound())
}
