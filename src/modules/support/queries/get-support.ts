import { notFound } from '#platform/module/index.ts'
import { readers } from '#platform/scope/index.ts'
import { historyLine } from '../history.ts'
import { oneInput } from '../inputs.ts'
import { room } from '../module.ts'
import { among } from '../rules.ts'
import { classes, kinds, paperKinds, stages, words } from '../text.vi.ts'
import { findCase } from './case.sql.ts'

/** One case with its stages, papers, reversal, joint case and history. A patient stays a case code until opened with a purpose. */
export const getSupport = room.query('get-support', {
  input: oneInput,
  roles: readers,
  example: (side) => ({ id: side.livelihood }),
  async run(read, { id }) {
    const found = await findCase(read, id)
    if (!found) throw notFound()
    const { opened, may_write, person, head, hamlet, ...told } = found
    const kind = among(kinds, found.kind)
    const isOpen = kind !== 'medical' || opened
    const history = found.history.map(historyLine)
    return {
      ...told,
      kind,
      code: words.caseNumber(found.number),
      declared_class: among(classes, found.declared_class),
      isOpen,
      mayWrite: may_write,
      ...(isOpen ? { person, head, hamlet } : { person: null, head: null, hamlet: null }),
      joint: found.joint_number === null ? null : words.caseNumber(found.joint_number),
      stages: found.stages.map((row) => ({ ...row, stage: among(stages, row.stage) })),
      papers: found.papers.map((row) => ({ ...row, kind: among(paperKinds, row.kind) })),
      ...(isOpen ? { history } : withoutCertificate(history)),
    }
  },
})

/** The number of a household's certificate would find its name on another record, so it waits for the purpose too. */
function withoutCertificate(history: ReturnType<typeof historyLine>[]) {
  const told = history.map((line) => ({
    ...line,
    changes: line.changes.filter(({ field }) => field !== 'certificate'),
  }))
  return { certificate: null, history: told }
}
