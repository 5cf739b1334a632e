import { expect, test } from 'vitest'
import { receiveFile } from '#platform/files/index.ts'
import { ownDatabase } from '../../../../tests/setup/database.ts'
import { fixture } from '../../../../tests/setup/fixture.ts'
import { getPaper } from '../queries/get-paper.ts'
import { getSupport } from '../queries/get-support.ts'
import { helps, standing, storedPhoto } from '../testing.ts'
import { addPaper } from './add-paper.ts'
import { recordStage } from './record-stage.ts'
import { recordSupport } from './record-support.ts'

const f = await fixture(await ownDatabase())
const help = helps(f)
const complete = async () => (await standing(f, 'support.papers-complete')).length

test('support/add-paper: a scan that was received becomes a paper of the case and completes it', async () => {
  const { id } = await recordSupport(f.as('officer'), help.livelihood('lauYPa'))
  expect(await complete()).toBe(0)
  const bytes = Buffer.from('%PDF-1.4\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF\n')
  const file = await receiveFile(f.platform.files, { name: 'giấy ký nhận.pdf', bytes }, { field: 'paper' })
  const { paper } = await addPaper(f.as('officer'), { id, kind: 'signed-list', file })
  expect(await complete()).toBe(1)
  expect(await f.ask('officer', getPaper, { id: paper })).toMatchObject({
    type: 'application/pdf',
    size: bytes.length,
    name: 'giấy ký nhận.pdf',
  })
  const { papers } = await f.ask('officer', getSupport, { id })
  expect(papers).toMatchObject([{ kind: 'signed-list', added_by: 'Già Bá Mẫu' }])
})

test('a house is complete with its decision and the paper of each payment', async () => {
  const before = await complete()
  const { id } = await recordSupport(f.as('officer'), help.house('lauYPa'))
  const add = (more: object) =>
    addPaper(f.as('officer'), { id, kind: 'decision', file: storedPhoto, ...more })
  await add({ kind: 'photo' })
  expect(await complete()).toBe(before)
  await add({})
  expect(await complete()).toBe(before + 1)
  await recordStage(f.as('officer'), { id, stage: 'first-disbursement', day: '2022-03-10', amount: 5e7 })
  expect(await complete()).toBe(before)
  await add({ kind: 'disbursement', stage: 'first-disbursement' })
  expect(await complete()).toBe(before + 1)
})

test('nobody adds to a case of another commune', async () => {
  const { id } = await recordSupport(f.as('officer'), help.goods('vaBaCho'))
  const foreign = addPaper(f.as('stranger'), { id, kind: 'photo', file: storedPhoto })
  await expect(foreign).rejects.toMatchObject({ kind: 'not-found' })
})
