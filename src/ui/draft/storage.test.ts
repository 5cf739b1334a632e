import { expect, it } from 'vitest'
import { type Draft, held, swept } from './storage.ts'

// What the browser keeps and gives back is seen in tests/journeys/power-cut.test.ts.

const now = new Date('2022-07-25T03:00:00Z')
const draft = (changes: Partial<Draft> = {}): Draft => ({
  at: '2022-07-25T02:00:00Z',
  sent: false,
  values: { head: ['Lầu Y Pà'] },
  ...changes,
})

it('keeps a draft until it is sent and accepted', () => {
  expect(swept(draft(), now)).toEqual(draft())
  expect(swept(draft({ sent: true }), now)).toBeNull()
})

it('holds a draft that was sent and not accepted', () => {
  expect(swept(held(draft({ sent: true })), now)).toEqual(draft())
})

it('drops drafts of more than a week', () => {
  expect(swept(draft({ at: '2022-07-18T03:00:01Z' }), now)).not.toBeNull()
  expect(swept(draft({ at: '2022-07-18T02:59:59Z' }), now)).toBeNull()
})
