import { refusalsOf } from '#platform/refusal.ts'
import { refusals } from './text.vi.ts'

export const refuse = refusalsOf('auth', refusals)
