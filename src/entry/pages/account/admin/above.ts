import { text } from './text.vi.ts'

export const accounts = { label: text.title, to: '/quan-tri/tai-khoan' }

/** What stands above a page on which something is done to an account. */
export const aboveDeed = ({ userId, name }: { userId: string; name: string }) => [
  accounts,
  { label: name, to: `${accounts.to}/${userId}` },
]
