import { randomInt } from 'node:crypto'
import { hashPassword, verifyPassword } from 'better-auth/crypto'
import { PASSWORD_LEAST, PASSWORD_MOST } from './password-limits.ts'
import { refuse } from './refusals.ts'

const consonants = 'bcdghklmnprstvx'
const vowels = 'aeiou'

const pick = (from: string) => from.charAt(randomInt(from.length))
const syllable = () => pick(consonants) + pick(vowels)
const groups = (count: number) => Array.from({ length: count }, () => syllable() + syllable()).join('-')

/** 16 letters in pairs that can be read out on the phone, about 50 bits; no letter that looks like a digit. */
export const makePassword = (): string => groups(4)

/** Copied to paper by hand and typed back; about 37 bits each, and guessing is locked after ten. */
export const makeRecoveryCodes = (): string[] => Array.from({ length: 10 }, () => groups(3))

/** Vietnamese keyboards send marks composed or not; both are the same password. */
export const hash = (password: string): Promise<string> => hashPassword(password.normalize('NFKC'))
export const verify = (pair: { hash: string; password: string }): Promise<boolean> =>
  verifyPassword({ hash: pair.hash, password: pair.password.normalize('NFKC') })

export function assertGoodPassword(password: string, owner: { username: string; current?: string }): void {
  const field = { field: 'newPassword' }
  const length = [...password].length
  if (length < PASSWORD_LEAST) throw refuse('invalid', 'password-short', [PASSWORD_LEAST, length], field)
  if (length > PASSWORD_MOST) throw refuse('invalid', 'password-long', [PASSWORD_MOST], field)
  if (password === owner.current) throw refuse('invalid', 'password-same', [], field)
  const guessable =
    password.toLowerCase().includes(owner.username.toLowerCase()) || new Set(password).size < 4
  if (guessable) throw refuse('invalid', 'password-guessable', [], field)
}
