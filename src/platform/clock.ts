import { setFieldsToday } from '#platform/i18n/fields.ts'
import { setBusinessDay } from '#platform/i18n/format.ts'

/** The day (ISO, Asia/Ho_Chi_Minh) that rules work with, and the real time that the audit takes. */
export type Clock = { today(): string; now(): Date; businessDay: string | null }

const hanoi = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Ho_Chi_Minh' })

export function dayOf(time: Date): string {
  return hanoi.format(time)
}

/** @param businessDay the demonstration's fixed day; null for a real installation */
export function openClock(businessDay: string | null): Clock {
  const today = () => businessDay ?? dayOf(new Date())
  setFieldsToday(today)
  setBusinessDay(businessDay)
  return { businessDay, now: () => new Date(), today }
}
