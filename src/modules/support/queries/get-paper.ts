import type { FileRow } from '#platform/files/index.ts'
import { notFound } from '#platform/module/index.ts'
import { readers } from '#platform/scope/index.ts'
import { isPatientOpen } from '../history.ts'
import { oneInput } from '../inputs.ts'
import { room } from '../module.ts'

/** The file behind a paper, for whoever reaches its case; a patient's papers only after the purpose was said today. */
export const getPaper = room.query('get-paper', {
  input: oneInput,
  roles: readers,
  example: (side) => ({ id: side.paper }),
  async run(read, { id }): Promise<FileRow> {
    const paper = await read.db
      .selectFrom('support.paper as p')
      .innerJoin('support.case as c', 'c.id', 'p.case_id')
      .innerJoin('files.file as f', 'f.id', 'p.file_id')
      .select(['c.id as case_id', 'c.kind', 'f.hash', 'f.size', 'f.type', 'f.name'])
      .where('p.id', '=', id)
      .executeTakeFirst()
    if (!paper) throw notFound()
    if (paper.kind === 'medical' && !(await isPatientOpen(read, paper.case_id))) throw notFound()
    const { hash, size, type, name } = paper
    return { hash, size, type, name }
  },
})
