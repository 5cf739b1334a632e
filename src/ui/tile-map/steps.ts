/** Fixed limits over the years: the same colour means the same everywhere. */
export const SHADES = ['#EAF1F8', '#C3D8EC', '#8FB6DA', '#5A8FC0', '#2F689F'] as const

export type Limits = readonly [number, number, number, number]

/** 0 to 4; a value on a limit belongs to the step above it. */
export function stepOf(value: number, limits: Limits): number {
  return limits.filter((limit) => value >= limit).length
}

/** Labels are dark on the first four steps, white on the last. */
export function shadeOf(value: number | null, limits: Limits): { fill: string; ink: string } {
  if (value === null || value === 0) return { fill: '#FFFFFF', ink: '#1B1F24' }
  const step = stepOf(value, limits)
  return { fill: SHADES[step] ?? '#FFFFFF', ink: step === 4 ? '#FFFFFF' : '#1B1F24' }
}
