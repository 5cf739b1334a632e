import { expect, it } from 'vitest'
import {
  type Box,
  type Draft,
  draftKey,
  dropDrafts,
  holdDrafts,
  keepDraft,
  readDraft,
  sweepDrafts,
} from './storage.ts'

function box(): Box {
  const entries = new Map<string, string>()
  return {
    getItem: (key) => entries.get(key) ?? null,
    setItem: (key, value) => void entries.set(key, value),
    removeItem: (key) => void entries.delete(key),
    key: (index) => [...entries.keys()][index] ?? null,
    get length() {
      return entries.size
    },
  }
}

const key = draftKey('officer-1', 'support/enter')
const now = new Date('2022-07-25T03:00:00Z')
const draft = (changes: Partial<Draft> = {}): Draft => ({
  at: '2022-07-25T02:00:00Z',
  sent: false,
  values: { head: ['Lầu Y Pà'] },
  ...changes,
})

it('keeps a draft until it is sent', () => {
  const kept = box()
  keepDraft(kept, key, draft())
  sweepDrafts(kept, now)
  expect(readDraft(kept, key)?.values).toEqual({ head: ['Lầu Y Pà'] })
})

it('drops a draft that was sent and accepted', () => {
  const kept = box()
  keepDraft(kept, key, draft({ sent: true }))
  sweepDrafts(kept, now)
  expect(readDraft(kept, key)).toBeNull()
})

it('holds a draft that was sent and not accepted', () => {
  const kept = box()
  keepDraft(kept, key, draft({ sent: true }))
  holdDrafts(kept)
  sweepDrafts(kept, now)
  expect(readDraft(kept, key)?.sent).toBe(false)
})

it('drops drafts of more than a week, and leaves what is not its own', () => {
  const kept = box()
  keepDraft(kept, key, draft({ at: '2022-07-17T02:00:00Z' }))
  kept.setItem('other', 'stays')
  sweepDrafts(kept, now)
  expect(readDraft(kept, key)).toBeNull()
  expect(kept.getItem('other')).toBe('stays')
})

it('signing out drops one’s own drafts, not those of somebody whose session ended', () => {
  const kept = box()
  const other = draftKey('officer-10', 'support/enter')
  keepDraft(kept, key, draft())
  keepDraft(kept, other, draft())
  dropDrafts(kept, 'officer-1')
  expect(readDraft(kept, key)).toBeNull()
  expect(readDraft(kept, other)).not.toBeNull()
})

it('goes on without a net when the machine has no room', () => {
  const full = {
    ...box(),
    setItem: () => {
      throw new Error('QuotaExceededError')
    },
  }
  expect(keepDraft(full, key, draft())).toBe(false)
})
