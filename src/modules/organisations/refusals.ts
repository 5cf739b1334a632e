import { refusalsOf } from '#platform/refusal.ts'
import { words } from './text.vi.ts'

export const refuse = refusalsOf('organisations', words.refusals)
