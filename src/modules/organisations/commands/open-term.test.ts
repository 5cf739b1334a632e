import { expect, test } from 'vitest'
import { ownDatabase } from '../../../../tests/setup/database.ts'
import { fixture } from '../../../../tests/setup/fixture.ts'
import { getBody } from '../queries/get-body.ts'
import { appointOfficer } from './appoint-officer.ts'
import { openTerm } from './open-term.ts'

const f = await fixture(await ownDatabase())
const { frontMuongLong, frontNhonMai } = f.bodies
const term = { name: '2019–2024', fromDay: '2020-06-01' }
const post = { title: 'Chủ tịch', holderName: 'Già Bá Mẫu', basis: 'consulted', fromDay: '2020-06-01' }

test('organisations/open-term opens a term that posts of the same body are counted to', async () => {
  const { id } = await openTerm(f.as('officer'), { ...term, body: frontMuongLong })
  await appointOfficer(f.as('officer'), { ...post, body: frontMuongLong, term: id })
  const { posts } = await f.ask('officer', getBody, { id: frontMuongLong })
  expect(posts).toMatchObject([{ term: '2019–2024', holderName: 'Già Bá Mẫu', hasAccount: false }])
  const foreign = appointOfficer(f.as('stranger'), { ...post, body: frontNhonMai, term: id })
  await expect(foreign).rejects.toMatchObject({ kind: 'not-found' })
})

test('a term ends after it begins, and belongs to a body within reach', async () => {
  const wrong = { ...term, body: frontMuongLong, toDay: '2019-01-01' }
  await expect(openTerm(f.as('officer'), wrong)).rejects.toMatchObject({
    fields: { toDay: 'Ngày kết thúc (1/1/2019) trước ngày bắt đầu (1/6/2020). Sửa một trong hai ngày.' },
  })
  const foreign = openTerm(f.as('officer'), { ...term, body: frontNhonMai })
  await expect(foreign).rejects.toMatchObject({ kind: 'not-found' })
})
