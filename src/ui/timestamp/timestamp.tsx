import { formatDay, formatTime } from '#platform/i18n/format.ts'

/** An instant ("14:05 ngày 22/7/2022") or, for ISO days, a day. */
export function Timestamp({ at }: { at: string }) {
  const isDay = at.length === 10
  return <time dateTime={at}>{isDay ? formatDay(at) : formatTime(at)}</time>
}
