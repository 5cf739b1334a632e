import { text } from './text.vi.ts'

/** What stands above the pages of one's own account. */
export const ownAccount = { label: text.ownTitle, to: '/tai-khoan' }
