import { notFound } from '#platform/module/index.ts'
import type { Role } from '#platform/scope/index.ts'
import { openPatientInput } from '../inputs.ts'
import { room } from '../module.ts'

/** Who may learn a patient's name at all; the accountant sees sums and case codes. */
const openers = [
  'commune-officer',
  'province-specialist',
  'deputy-secretary',
  'auditor',
] as const satisfies readonly Role[]

/** Says why a patient's name and papers are looked at. They open to this person for the rest of the day; the audit keeps it. */
export const openPatient = room.command('open-patient', {
  input: openPatientInput,
  roles: openers,
  example: (side) => ({ id: side.medical, purpose: 'Kiểm tra hồ sơ (mẫu)' }),
  async run(work, { id, purpose }) {
    const found = await work.db
      .selectFrom('support.case')
      .select('body_id')
      .where('id', '=', id)
      .where('kind', '=', 'medical')
      .executeTakeFirst()
    if (!found) throw notFound()
    work.changed({ record: id, body: found.body_id, reason: purpose })
    return { id }
  },
})
