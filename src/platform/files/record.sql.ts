import type pg from 'pg'
import { uuidv7 } from 'uuidv7'
import type { StoredFile } from './receive.ts'

/** What of a command's work a file needs. */
type Recording = { transaction: { client: pg.ClientBase }; actor: { userId: string }; now: Date }

/**
 * Makes the content a file of the record that the command writes, in its transaction. The room keeps the id beside
 * its record and reads the row through its own query; the row itself is seen only by those who reach the body.
 * @param bodyId the body that owns the record
 */
export async function recordFile(work: Recording, stored: StoredFile, bodyId: number): Promise<string> {
  const id = uuidv7()
  const { hash, size, type, name, takenAt } = stored
  const text = 'insert into files.file values ($1, $2, $3, $4, $5, $6, $7, $8, $9)'
  const values = [id, bodyId, hash, size, type, name, takenAt, work.now, work.actor.userId]
  await work.transaction.client.query({ name: 'record-file', text, values })
  return id
}
