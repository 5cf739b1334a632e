import { type FileStore, receiveFile, type StoredFile, type Upload } from '#platform/files/index.ts'

/** The files of the paper box, judged and stored one after the other; refusals stand at the box. */
export async function receivePapers(store: FileStore, upload: Upload): Promise<StoredFile[]> {
  const received: StoredFile[] = []
  for (const sent of upload.files.get('paper') ?? [])
    received.push(await receiveFile(store, sent, { field: 'paper' }))
  return received
}
