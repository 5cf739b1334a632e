import { expect, test } from 'vitest'
import { ownDatabase } from '../../../../tests/setup/database.ts'
import { fixture } from '../../../../tests/setup/fixture.ts'
import { getDraft } from '../queries/get-draft.ts'
import { myWork } from '../queries/my-work.ts'
import { saveDraft } from './save-draft.ts'

const f = await fixture(await ownDatabase())
const typed = { amount: '1,5 triêu', day: '31/6/2022' }
const draft = { body: f.bodies.frontMuongLong, kind: 'livelihood' as const, typed }

test('support/save-draft: what was typed is kept as it is, right or wrong, and counts nothing', async () => {
  const { id } = await saveDraft(f.as('officer'), draft)
  expect(await f.ask('officer', getDraft, { id })).toMatchObject({ kind: 'livelihood', typed, version: 1 })
  expect((await f.ask('officer', myWork, {})).drafts).toMatchObject([{ id, kind: 'livelihood' }])
  expect(await f.rows('select from counted.fact')).toEqual([])
})

test('a NUL that came along with what was pasted is left out', async () => {
  const { id } = await saveDraft(f.as('officer'), { ...draft, typed: { note: 'Bò\0giống' } })
  expect(await f.ask('officer', getDraft, { id })).toMatchObject({ typed: { note: 'Bògiống' } })
})

test('what is too long for a draft is said at its box', async () => {
  const long = saveDraft(f.as('officer'), { ...draft, typed: { note: 'x'.repeat(4_001) } })
  await expect(long).rejects.toMatchObject({
    fields: {
      'typed.note': 'Bản nháp giữ nhiều nhất 4.000 chữ mỗi ô; ô này đang có 4001. Rút ngắn rồi lưu lại.',
    },
  })
})

test('saved twice it is one draft; who saved an older version is told', async () => {
  const { id } = await saveDraft(f.as('officer'), draft)
  await saveDraft(f.as('officer'), { ...draft, id, version: 1, typed: { amount: '2 triệu' } })
  expect(await f.ask('officer', getDraft, { id })).toMatchObject({ typed: { amount: '2 triệu' }, version: 2 })
  await expect(saveDraft(f.as('officer'), { ...draft, id, version: 1 })).rejects.toMatchObject({
    kind: 'conflict',
    code: 'support/draft-changed',
  })
})

test('a draft is its owner’s, also among those who reach the body, and never for a foreign body', async () => {
  const { id } = await saveDraft(f.as('officer'), draft)
  await expect(f.ask('specialist', getDraft, { id })).rejects.toMatchObject({ kind: 'not-found' })
  await expect(saveDraft(f.as('specialist'), { ...draft, id, version: 1 })).rejects.toMatchObject({
    kind: 'not-found',
  })
  await expect(saveDraft(f.as('stranger'), draft)).rejects.toMatchObject({ kind: 'not-found' })
})
