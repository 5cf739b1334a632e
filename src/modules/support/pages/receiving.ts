import { receiveFile, type StoredFile, type Upload } from '#platform/files/index.ts'
import type { Reading } from '#platform/module/index.ts'
import { refuse } from '../refuse.ts'
import { KEPT, keptFilesIn, sayKept } from './kept.ts'
import { keepFor, keptFor } from './kept-files.ts'

/**
 * The files of the paper box, judged and stored one after the other, after those that an earlier try already sent; refusals
 * stand at the box. What is stored goes back with a form that is refused after all.
 */
export async function receivePapers({ platform, actor }: Reading, upload: Upload): Promise<StoredFile[]> {
  const { fields } = upload
  const received: StoredFile[] = []
  const keep = (file: StoredFile) => {
    received.push(file)
    const kept = received.map((one) => sayKept({ token: keepFor(actor.userId, one), name: one.name }))
    fields.set(KEPT, kept.join())
  }
  const sentBefore = keptFilesIn(fields.getAll(KEPT).join())
  fields.delete(KEPT)
  for (const { token } of sentBefore) {
    const file = keptFor(actor.userId, token)
    if (!file || !(await platform.files.has(file.hash)))
      throw refuse('invalid', 'file-not-kept', [], { field: 'paper' })
    keep(file)
  }
  for (const sent of upload.files.get('paper') ?? [])
    keep(await receiveFile(platform.files, sent, { field: 'paper' }))
  return received
}
