import { PLACE_KINDS } from './scope-words.vi.ts'
import { keysOf, type Token } from './tokens.ts'

/** A place whose figures are kept. `within`: the code of the place above it. */
export type Place = {
  code: string
  name: string
  level: 'province' | 'district' | 'commune'
  within: string | null
}

/** What a text's place name leads to: one place, or a name that the records do not answer for. */
export type PlaceFound = { place: Place | 'unknown'; end: number }

/** No Vietnamese place has a longer name. */
const NAME_WORDS = 4

export class Gazetteer {
  private readonly byName = new Map<string, Place[]>()

  constructor(places: readonly Place[]) {
    for (const place of places) {
      const key = `${place.level} ${keysOf(place.name).join(' ')}`
      this.byName.set(key, [...(this.byName.get(key) ?? []), place])
    }
  }

  /** "huyện Kỳ Sơn", "xã Tà Cạ, huyện Kỳ Sơn". A name that several communes bear needs its district. */
  at(tokens: readonly Token[], index: number): PlaceFound | null {
    const kind = PLACE_KINDS.at(tokens, index)
    if (!kind || !tokens[kind.end]?.capital) return null
    const found = this.named(tokens, kind.end, kind.value)
    if (!found) return { place: 'unknown', end: capitalsEnd(tokens, kind.end) }
    const above = this.above(tokens, found.end)
    const fitting = above ? found.places.filter((place) => place.within === above.code) : found.places
    const [only, other] = fitting
    return { place: only && !other ? only : 'unknown', end: above?.end ?? found.end }
  }

  /** A district or the province by its bare name: "Quỳ Hợp", in the middle of no other name. */
  bareAt(tokens: readonly Token[], index: number): PlaceFound | null {
    if (!tokens[index]?.capital || isName(tokens[index - 1])) return null
    for (const level of ['district', 'province'] as const) {
      const found = this.named(tokens, index, level)
      const [only, other] = found?.places ?? []
      if (found && only && !other && found.end > index + 1 && !tokens[found.end]?.capital)
        return { place: only, end: found.end }
    }
    return null
  }

  private above(tokens: readonly Token[], index: number): { code: string; end: number } | null {
    const at = [',', '(', '-', 'thuộc'].includes(tokens[index]?.key ?? '') ? index + 1 : index
    const kind = PLACE_KINDS.at(tokens, at)
    const from = kind?.value === 'district' ? kind.end : at
    if (at === index && !kind) return null
    const found = tokens[from]?.capital ? this.named(tokens, from, 'district') : null
    const [only] = found?.places ?? []
    return found && only ? { code: only.code, end: found.end } : null
  }

  /** By its kind and the longest name that is known; TP and thị xã are districts here. */
  named(
    tokens: readonly Token[],
    index: number,
    level: Place['level'],
  ): { places: Place[]; end: number } | null {
    for (let length = NAME_WORDS; length > 0; length--) {
      const words = tokens.slice(index, index + length)
      if (words.length < length || words.some((word) => word.kind !== 'word')) continue
      const places = this.byName.get(`${level} ${words.map((word) => word.key).join(' ')}`)
      if (places) return { places, end: index + length }
    }
    return null
  }
}

const isName = (token: Token | undefined) =>
  token?.kind === 'word' && token.capital && token.text !== token.text.toUpperCase()

export function capitalsEnd(tokens: readonly Token[], index: number): number {
  let end = index
  while (end < index + 2 && tokens[end]?.capital) end++
  return end
}
