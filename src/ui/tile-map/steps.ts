/** Fixed limits over the years: the same colour means the same everywhere. */
export const SHADES = ['#EAF1F8', '#C3D8EC', '#8FB6DA', '#5A8FC0', '#2F689F'] as const

export type Limits = readonly [number, number, number, number]

/** 0 to 4; a value on a limit belongs to the step above it. */
export function stepOf(value: number, limits: Limits): number {
  return limits.filter((limit) => value >= limit).length
}

export type Bound = number | undefined

/**
 * The steps that values up to the largest reach, each from its low bound to below its high one. Of whole counts, where the
 * first step begins at one and none is a colour of its own, a step that holds no number is left out.
 */
export function stepsUpTo(
  limits: Limits,
  most: number,
  whole: boolean,
): { fill: string; low: Bound; high: Bound }[] {
  return SHADES.map((fill, step) => ({ fill, low: limits[step - 1], high: limits[step] })).filter(
    ({ low, high }) => (low ?? 0) <= most && !(whole && high !== undefined && high <= (low ?? 1)),
  )
}

/** "1", "2–3", "từ 4 trở lên": whole counts have no numbers between. */
export function countsOf(low: Bound, high: Bound): readonly [number] | readonly [number, number] | null {
  if (high === undefined) return null
  const first = low ?? 1
  return high - 1 === first ? [first] : [first, high - 1]
}

/** Labels are dark on the first four steps, white on the last. */
export function shadeOf(value: number | null, limits: Limits): { fill: string; ink: string } {
  if (value === null || value === 0) return { fill: '#FFFFFF', ink: '#1B1F24' }
  const step = stepOf(value, limits)
  return { fill: SHADES[step] ?? '#FFFFFF', ink: step === 4 ? '#FFFFFF' : '#1B1F24' }
}
