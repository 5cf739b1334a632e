import { NAME_LIMIT_CHARACTERS } from './limits.ts'

// Marks that turn the reading direction make "gpj.exe" read as "exe.jpg".
const unseen = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu

/** The name to show and to offer on saving. Never a path: folders in it are dropped with everything that cannot be seen. */
export function cleanName(sent: string): string {
  const last = sent.normalize('NFC').split(/[/\\]/).at(-1) ?? ''
  const seen = last
    .replace(unseen, '')
    .replace(/[<>:"|?*]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
  const bare = seen.replace(/^[.\s]+|[.\s]+$/g, '')
  if (bare.length <= NAME_LIMIT_CHARACTERS) return bare || 'tệp'
  const ending = endingOf(bare)
  const kept = [...bare].slice(0, NAME_LIMIT_CHARACTERS - ending.length - 2).join('')
  return ending ? `${kept}….${ending}` : `${kept}…`
}

/** Letters after the last dot, in small letters; '' when there are none. */
export function endingOf(name: string): string {
  return /\.([A-Za-z0-9]{1,8})$/.exec(name)?.[1]?.toLowerCase() ?? ''
}

/** `photo.png` that was turned into a JPEG must not be offered as a PNG. */
export function withEnding(name: string, ending: string): string {
  const had = endingOf(name)
  return `${had ? name.slice(0, -had.length - 1) : name}.${ending}`
}
