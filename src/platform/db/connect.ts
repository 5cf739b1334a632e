import { createHmac } from 'node:crypto'
import pg from 'pg'

// Days stay ISO strings: a JS Date would move them by the time zone of the machine.
pg.types.setTypeParser(pg.types.builtins.DATE, (text) => text)
// Counts and đồng stay below 2^53 (nine million billion); larger ones must fail loudly, not round.
pg.types.setTypeParser(pg.types.builtins.INT8, (text) => {
  const value = Number(text)
  if (!Number.isSafeInteger(value)) throw new RangeError(`bigint out of range: ${text}`)
  return value
})

/** The address of the login role that owns nothing, from the owner's. Its password follows from the owner's. */
export function appUrl(ownerUrl: string): string {
  const url = new URL(ownerUrl)
  if (!url.password) throw new Error('DATABASE_URL phải có mật khẩu của người sở hữu cơ sở dữ liệu.')
  url.password = createHmac('sha256', decodeURIComponent(url.password)).update('giaoban_app').digest('hex')
  url.username = 'giaoban_app'
  return url.toString()
}

/** A pool whose connections may break (a server that stops) without ending the process. */
export function openPool(url: string, max: number): pg.Pool {
  const pool = new pg.Pool({ connectionString: url, max, idleTimeoutMillis: 30_000 })
  pool.on('error', () => {})
  // One that is lent hears of it between two statements; the next statement fails and says so.
  pool.on('connect', (client) => client.on('error', () => {}))
  return pool
}
