import { expect, test } from 'vitest'
import { openReading } from '#platform/module/index.ts'
import { ownDatabase } from '../../../../tests/setup/database.ts'
import { fixture } from '../../../../tests/setup/fixture.ts'
import { getSupport } from '../queries/get-support.ts'
import { helps } from '../testing.ts'
import { openPatient } from './open-patient.ts'
import { recordSupport } from './record-support.ts'

const f = await fixture(await ownDatabase())
const { id } = await recordSupport(f.as('officer'), helps(f).medical('lauBaMau'))

test('support/open-patient: the purpose stands in the history; the name opens to that person, that day', async () => {
  const purpose = 'Đối chiếu hóa đơn bệnh viện'
  await expect(openPatient(f.as('deputy'), { id, purpose: ' ' })).rejects.toMatchObject({
    fields: { purpose: 'Ghi mục đích xem.' },
  })
  await openPatient(f.as('deputy'), { id, purpose })
  expect(await f.ask('deputy', getSupport, { id })).toMatchObject({
    person: 'Lầu Bá Mẫu',
    history: [{ deed: 'open-patient', who: 'Nguyễn Văn Mẫu', reason: purpose }, { deed: 'record-support' }],
  })
  // Not to the officer who entered it, and not on another day.
  expect(await f.ask('officer', getSupport, { id })).toMatchObject({ person: null, hamlet: null })
  const later = { ...f.platform, clock: { ...f.platform.clock, today: () => '2022-07-26' } }
  const reading = openReading(later, f.as('deputy').actor)
  expect(await getSupport(reading, { id })).toMatchObject({ isOpen: false, person: null })
  await reading.close()
})

test('only a patient is opened, and only within the reach', async () => {
  const cow = await recordSupport(f.as('officer'), helps(f).livelihood('vaBaCho'))
  const purpose = 'Xem'
  await expect(openPatient(f.as('officer'), { id: cow.id, purpose })).rejects.toMatchObject({
    kind: 'not-found',
  })
  await expect(openPatient(f.as('stranger'), { id, purpose })).rejects.toMatchObject({ kind: 'not-found' })
})
