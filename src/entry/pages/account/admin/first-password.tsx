import { LinkButton } from '#ui/button/button.tsx'
import { Notice } from '#ui/notice/notice.tsx'
import { Page } from '#ui/page/page.tsx'
import { accounts } from './above.ts'
import { text } from './text.vi.ts'

export type MadePassword = { userId: string; username: string; firstPassword: string }

/** The only time that a password is shown: the answer of the form itself, under no address of its own. */
export function FirstPassword({ made }: { made: MadePassword }) {
  return (
    <Page title={text.passwordMade} above={[accounts]}>
      <Notice tone="ok" announce title={text.passwordMadeFor(made.username)}>
        <p className="text-display font-semibold break-words">{made.firstPassword}</p>
        <p className="max-w-prose">{text.passwordOnce}</p>
      </Notice>
      <div>
        <LinkButton look="main" to={`/quan-tri/tai-khoan/${made.userId}`}>
          {text.toAccount}
        </LinkButton>
      </div>
    </Page>
  )
}
