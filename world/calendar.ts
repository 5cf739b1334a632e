import { addDays, periodOf } from '#platform/indicators/period.ts'
import type { Dice } from '#world/random.ts'

export { addDays }

/** Nothing was written down after it: the day of the briefing is the day after the weekend. */
export const lastRecordingDay = '2022-07-22'

export const daysBetween = (from: string, to: string): number =>
  Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000)

export const earlier = (a: string, b: string): string => (a < b ? a : b)
export const later = (a: string, b: string): string => (a > b ? a : b)

const isSunday = (day: string) => new Date(`${day}T00:00:00Z`).getUTCDay() === 0

/** A day of the stretch on which an office gives something; both ends included, and neither a Sunday. */
export function officeDay(from: string, to: string, dice: Dice): string {
  const day = addDays(from, dice.int(0, daysBetween(from, to)))
  return isSunday(day) ? officeDay(from, to, dice) : day
}

/** A day of the quarter; more often towards its end, when reports are due. */
export function dayInQuarter(quarter: string, dice: Dice, notBefore = ''): string {
  const period = periodOf(quarter)
  const from = later(period.from, notBefore)
  const first = officeDay(from, period.to, dice)
  return dice.chance(0.25) ? later(first, officeDay(from, period.to, dice)) : first
}

/** When the office wrote it down: mostly within the week, seldom within the month, in working hours. */
export function recordedAfter(day: string, dice: Dice): Date {
  const delay = dice.chance(0.5) ? dice.int(0, 3) : dice.chance(0.8) ? dice.int(4, 12) : dice.int(13, 30)
  let on = addDays(day, delay)
  if (isSunday(on)) on = addDays(on, 1)
  if (on > lastRecordingDay) on = lastRecordingDay
  return atOffice(on, dice)
}

/** 7:30 to 16:59 in Hà Nội. */
export function atOffice(day: string, dice: Dice): Date {
  const minutes = dice.int(7 * 60 + 30, 16 * 60 + 59)
  return new Date(Date.parse(`${day}T00:00:00+07:00`) + (minutes * 60 + dice.int(0, 59)) * 1000)
}
