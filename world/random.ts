/** A stream of chance that is the same for the same seed on every machine. */
export type Dice = {
  /** At least 0, below 1. */
  next(): number
  /** Both ends included. */
  int(least: number, most: number): number
  chance(share: number): boolean
  pick<T>(list: readonly T[]): T
  /** One of the keys, as often as its number says. */
  weighted<K extends string>(shares: Readonly<Partial<Record<K, number>>>): K
  shuffled<T>(list: readonly T[]): T[]
  /** A UUID of the seventh kind whose time is the given one. */
  id(time: Date): string
}

/** Different names give independent streams: adding to one leaves the others as they were. */
export function diceOf(seed: string): Dice {
  const next = generator(seed)
  const int = (least: number, most: number) => least + Math.floor(next() * (most - least + 1))
  const hex = (digits: number) =>
    Math.floor(next() * 16 ** digits)
      .toString(16)
      .padStart(digits, '0')
  return {
    next,
    int,
    chance: (share) => next() < share,
    pick: (list) => at(list, int(0, list.length - 1)),
    weighted: (shares) => weighted(next(), shares),
    shuffled(list) {
      const rest = [...list]
      return list.map(() => at(rest.splice(int(0, rest.length - 1), 1), 0))
    },
    id(time) {
      const stamp = time.getTime().toString(16).padStart(12, '0')
      const variant = '89ab'.charAt(int(0, 3))
      return `${stamp.slice(0, 8)}-${stamp.slice(8)}-7${hex(3)}-${variant}${hex(3)}-${hex(6)}${hex(6)}`
    },
  }
}

export function at<T>(list: readonly T[], index: number): T {
  const found = list[index]
  if (found === undefined) throw new RangeError(`nothing at ${index} of ${list.length}`)
  return found
}

function weighted<K extends string>(roll: number, shares: Readonly<Partial<Record<K, number>>>): K {
  const entries = Object.entries(shares) as [K, number][]
  let rest = roll * entries.reduce((sum, [, share]) => sum + share, 0)
  for (const [key, share] of entries) {
    rest -= share
    if (rest < 0) return key
  }
  return at(entries, entries.length - 1)[0]
}

/** sfc32 (Doty-Humphrey), seeded by a hash of the text; 32 bits a number. */
function generator(seed: string): () => number {
  let [a, b, c, d] = [hashOf(seed, 1), hashOf(seed, 2), hashOf(seed, 3), 1]
  const step = () => {
    const sum = (((a + b) | 0) + d) | 0
    d = (d + 1) | 0
    a = b ^ (b >>> 9)
    b = (c + (c << 3)) | 0
    c = (((c << 21) | (c >>> 11)) + sum) | 0
    return (sum >>> 0) / 2 ** 32
  }
  for (let n = 0; n < 15; n++) step()
  return step
}

/** FNV-1a, each time from another beginning. */
function hashOf(text: string, salt: number): number {
  let hash = 0x811c9dc5 ^ Math.imul(salt, 0x9e3779b9)
  for (const byte of Buffer.from(text)) hash = Math.imul(hash ^ byte, 0x01000193)
  return hash | 0
}

/** Draws indexes as often as their weights say. */
export function sampler(weights: readonly number[]): (dice: Dice) => number {
  let sum = 0
  const sums = weights.map((weight) => (sum += weight))
  return (dice) => {
    const roll = dice.next() * sum
    let [low, high] = [0, sums.length - 1]
    while (low < high) {
      const middle = (low + high) >> 1
      if (at(sums, middle) > roll) high = middle
      else low = middle + 1
    }
    return low
  }
}

/** The whole number `total` in parts as the weights say; the parts add up to it exactly. */
export function apportion(total: number, weights: readonly number[]): number[] {
  const sum = weights.reduce((a, b) => a + b, 0)
  const exact = weights.map((weight) => (total * weight) / sum)
  const parts = exact.map(Math.floor)
  const missing = total - parts.reduce((a, b) => a + b, 0)
  const largest = exact.map((value, index) => ({ index, rest: value - Math.floor(value) }))
  largest.sort((a, b) => b.rest - a.rest || a.index - b.index)
  for (const { index } of largest.slice(0, missing)) parts[index] = at(parts, index) + 1
  return parts
}
