import { refusalsOf } from '#platform/refusal.ts'
import { text } from './text.vi.ts'

export const refuse = refusalsOf('briefings', text.refusals)
