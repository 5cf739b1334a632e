import { isRouteErrorResponse } from 'react-router'
import { formatTime } from '#platform/i18n/format.ts'
import { text } from '#ui/text.vi.ts'

/** What the server throws for the person to read: `throw data(fault, { status: 500 })`. */
export type FaultWords = { code: string; at: string }

/** The code comes with the answer's data, or as the error's own words ("7F3K"), as the server's log wrote it. */
export function faultOf(error: unknown): FaultWords | null {
  const data: unknown = isRouteErrorResponse(error) ? error.data : error
  if (typeof data !== 'object' || data === null || !('code' in data)) return null
  const at = 'at' in data ? String(data.at) : new Date().toISOString()
  return { code: String(data.code), at }
}

export const saidOf = ({ code, at }: FaultWords): string =>
  `${text.fault(formatTime(at, 'clock'))} ${text.faultCode(code)}`
