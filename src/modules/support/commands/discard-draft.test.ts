import { expect, test } from 'vitest'
import { ownDatabase } from '../../../../tests/setup/database.ts'
import { fixture } from '../../../../tests/setup/fixture.ts'
import { myWork } from '../queries/my-work.ts'
import { discardDraft } from './discard-draft.ts'
import { saveDraft } from './save-draft.ts'

const f = await fixture(await ownDatabase())

test('support/discard-draft: it is gone, for its owner only', async () => {
  const draft = { body: f.bodies.frontMuongLong, kind: 'gifts' as const, typed: { note: 'Quà rằm' } }
  const { id } = await saveDraft(f.as('officer'), draft)
  await expect(discardDraft(f.as('specialist'), { id })).rejects.toMatchObject({ kind: 'not-found' })
  await discardDraft(f.as('officer'), { id })
  expect((await f.ask('officer', myWork, {})).drafts).toEqual([])
  await expect(discardDraft(f.as('officer'), { id })).rejects.toMatchObject({ kind: 'not-found' })
})
