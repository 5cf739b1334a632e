// Vietnamese text: comparing, searching and sorting. Nothing here is for display, except the parts of a name.

const TONES = /[\u0300\u0301\u0303\u0309\u0323]/g
const SHAPED = /[\u0302\u0306\u031b]/ // â ê ô, ă, ơ ư: the vowel that always carries the tone
const SYLLABLE = /\p{L}[\p{L}\p{M}]*/gu
const ONSET = /^(?:qu|gi(?=[aeiouy])|[^aeiouy]*)/

const collator = new Intl.Collator('vi', { numeric: true })

type Letter = { base: string; shaped: boolean; text: string }

/**
 * NFC, with every tone mark on the vowel where the older rule puts it: Hoà = Hòa, Thuỷ = Thủy, qúy = quý.
 * The marks stay: Nậm Cắn is not Nậm Càn. Idempotent. A word that is no Vietnamese syllable (two tones) is left alone.
 */
export function foldTone(text: string): string {
  return text.normalize('NFC').replace(SYLLABLE, foldSyllable)
}

/** What a search compares: no marks, đ as d, lower case, one space between words. */
export function searchKey(text: string): string {
  return text
    .normalize('NFD')
    .replace(/[\p{M}\p{Cf}]/gu, '')
    .toLowerCase()
    .replace(/đ/g, 'd')
    .replace(/['’ʼ`]/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

/** "Nguyễn Thị Minh Khai" → family Nguyễn, middle Thị Minh, given Khai. A single word is the given name. */
export function splitName(full: string): { family: string; middle: string; given: string } {
  const words = full.normalize('NFC').trim().split(/\s+/)
  const given = words.pop() ?? ''
  const family = words.shift() ?? ''
  return { family, middle: words.join(' '), given }
}

/** Order of a list of people: by given name, then family name, then the words between. Total: 0 only for the same text. */
export function compareNames(a: string, b: string): number {
  const left = splitName(foldTone(a))
  const right = splitName(foldTone(b))
  return (
    collator.compare(left.given, right.given) ||
    collator.compare(left.family, right.family) ||
    collator.compare(left.middle, right.middle) ||
    (a < b ? -1 : a > b ? 1 : 0)
  )
}

function foldSyllable(word: string): string {
  const apart = word.normalize('NFD')
  const tones = apart.match(TONES)
  if (tones?.length !== 1) return word
  const letters = lettersOf(apart.replace(TONES, ''))
  const at = toneSeat(letters)
  if (at === undefined) return word
  return letters
    .map((letter, index) => (index === at ? letter.text + tones[0] : letter.text))
    .join('')
    .normalize('NFC')
}

function lettersOf(apart: string): Letter[] {
  const letters = apart.match(/\p{L}\p{M}*/gu) ?? []
  return letters.map((text) => ({ text, base: text.charAt(0).toLowerCase(), shaped: SHAPED.test(text) }))
}

/** The index of the letter that bears the tone; nothing where the vowels do not stand together. */
function toneSeat(letters: Letter[]): number | undefined {
  const bare = letters.map((letter) => letter.base).join('')
  const start = ONSET.exec(bare)?.[0].length ?? 0
  const vowels = /^[aeiouy]*/.exec(bare.slice(start))?.[0].length ?? 0
  const closed = start + vowels < bare.length
  if (vowels === 0 || vowels > 3 || /[aeiouy]/.test(bare.slice(start + vowels))) return undefined
  const shaped = letters.findLastIndex(
    (letter, index) => letter.shaped && index >= start && index < start + vowels,
  )
  if (shaped >= 0) return shaped
  if (vowels === 1) return start
  return vowels === 3 || closed ? start + 1 : start
}
