import { expect, test } from 'vitest'
import { ownDatabase } from '../../../../tests/setup/database.ts'
import { fixture } from '../../../../tests/setup/fixture.ts'
import { openPatient } from '../commands/open-patient.ts'
import { recordSupport } from '../commands/record-support.ts'
import { reverseSupport } from '../commands/reverse-support.ts'
import { helps, storedPhoto } from '../testing.ts'
import { getPaper } from './get-paper.ts'
import { getSupport } from './get-support.ts'
import { listSupports } from './list-supports.ts'

const f = await fixture(await ownDatabase())
const help = helps(f)
const there = helps(f, 'frontNhonMai')
const papers = [{ kind: 'photo' as const, file: storedPhoto }]

const lau = await recordSupport(f.as('officer'), help.livelihood('lauYPa', { papers }))
const va = await recordSupport(
  f.as('officer'),
  help.livelihood('vaBaCho', { day: '2022-06-01', declaredClass: 'near-poor' }),
)
const vi = await recordSupport(f.as('stranger'), there.livelihood('viVanMau', { day: '2022-06-15' }))
const sick = await recordSupport(f.as('officer'), help.medical('lauBaMau', { papers }))
const list = async (who: Parameters<typeof f.ask>[0], input: object = {}) => {
  const { rows, total } = await f.ask(who, listSupports, input)
  expect(total).toBe(rows.length)
  return rows.map((row) => row.id)
}

test('support/list-supports: newest first, within the reach, with the true total', async () => {
  expect(await list('specialist')).toEqual([vi.id, va.id, lau.id, sick.id])
  expect(await list('officer')).toEqual([va.id, lau.id, sick.id])
  expect(await list('womenOfficer')).toEqual([])
})

test('each filter narrows, a district holds its communes, and a place of today holds what was merged into it', async () => {
  expect(await list('specialist', { place: f.places.kySon })).toEqual([va.id, lau.id, sick.id])
  expect(await list('specialist', { place: f.places.nhonMaiNow })).toEqual([vi.id])
  expect(await list('specialist', { kind: 'medical' })).toEqual([sick.id])
  expect(await list('specialist', { declaredClass: 'near-poor' })).toEqual([va.id])
  expect(await list('specialist', { from: '2022-05-20', to: '2022-06-01' })).toEqual([va.id, lau.id])
  expect(await list('specialist', { withoutPapers: '1' })).toEqual([vi.id, va.id])
  expect(await list('specialist', { body: f.bodies.frontNhonMai })).toEqual([vi.id])
  expect(await list('specialist', { household: f.households.lauYPa.id })).toEqual([lau.id])
})

test('names are found without marks, a patient only by the case code', async () => {
  expect(await list('officer', { text: 'lau y pa' })).toEqual([lau.id])
  expect(await list('officer', { text: 'VÀ BÁ' })).toEqual([va.id])
  // Each word from its start, in any order, as people are searched.
  expect(await list('officer', { text: 'pa la' })).toEqual([lau.id])
  expect(await list('officer', { text: 'au y pa' })).toEqual([])
  expect(await list('officer', { text: 'vi van mau' })).toEqual([])
  expect(await list('specialist', { text: 'lau ba mau' })).toEqual([])
  expect(await list('specialist', { text: `HT-000${sick.number}` })).toEqual([sick.id])
  const { rows } = await f.ask('specialist', listSupports, { kind: 'medical' })
  expect(rows[0]).toMatchObject({ code: expect.stringMatching(/^HT-\d{5}$/), recipient: null, hamlet: null })
})

test('the figure’s list is exactly its records, also as they stood at a watermark', async () => {
  const counted = { indicator: 'support.livelihood-poor-households', period: '2022-Q2' }
  expect(await list('specialist', { counted })).toEqual([vi.id, lau.id])
  expect(await list('specialist', { counted: { ...counted, place: f.places.muongLong } })).toEqual([lau.id])
  expect(
    await list('specialist', { counted: { indicator: 'support.papers-share', period: '2022-04' } }),
  ).toEqual([sick.id])
  const [mark] = await f.rows<{ seq: number }>('select max(seq) as seq from counted.change')
  await reverseSupport(f.as('stranger'), { id: vi.id, version: 1, reason: 'Ghi nhầm' })
  expect(await list('specialist', { counted })).toEqual([lau.id])
  expect(await list('specialist', { counted: { ...counted, watermark: mark?.seq } })).toEqual([vi.id, lau.id])
})

test('support/get-support and get-paper: a patient and the papers open after the purpose, for that person', async () => {
  const before = await f.ask('deputy', getSupport, { id: sick.id })
  expect(before).toMatchObject({ isOpen: false, person: null, head: null })
  const [paper] = before.papers
  const id = paper?.id ?? ''
  await expect(f.ask('deputy', getPaper, { id })).rejects.toMatchObject({ kind: 'not-found' })
  await expect(openPatient(f.as('accountant'), { id: sick.id, purpose: 'Xem' })).rejects.toMatchObject({
    kind: 'forbidden',
  })
  await openPatient(f.as('deputy'), { id: sick.id, purpose: 'Kiểm tra số liệu trước giao ban' })
  expect(await f.ask('deputy', getSupport, { id: sick.id })).toMatchObject({
    person: 'Lầu Bá Mẫu',
    isOpen: true,
  })
  expect(await f.ask('deputy', getPaper, { id })).toMatchObject({
    hash: storedPhoto.hash,
    type: 'image/jpeg',
  })
  await expect(f.ask('specialist', getPaper, { id })).rejects.toMatchObject({ kind: 'not-found' })
})

test('a paper of another commune is not there', async () => {
  const { papers: own } = await f.ask('officer', getSupport, { id: lau.id })
  const id = own[0]?.id ?? ''
  expect(await f.ask('officer', getPaper, { id })).toMatchObject({ name: storedPhoto.name })
  await expect(f.ask('stranger', getPaper, { id })).rejects.toMatchObject({ kind: 'not-found' })
  await expect(f.ask('stranger', getSupport, { id: lau.id })).rejects.toMatchObject({ kind: 'not-found' })
})
