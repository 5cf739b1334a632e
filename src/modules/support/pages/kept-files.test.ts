import { expect, test } from 'vitest'
import { keepFor, keptFor } from './kept-files.ts'

const photo = {
  hash: 'a'.repeat(64),
  size: 1200,
  type: 'image/jpeg',
  name: 'Ảnh nhà.jpg',
  takenAt: new Date('2022-06-20T03:00:00Z'),
}

test('a file is kept for the person who sent it, and for nobody else', () => {
  const token = keepFor('officer', photo)
  expect(keptFor('officer', token)).toEqual(photo)
  expect(keptFor('stranger', token)).toBeUndefined()
})

test('another file under the same mark, or a made-up one, is none', () => {
  const [, mark] = keepFor('officer', photo).split('.')
  const other = Buffer.from(JSON.stringify({ ...photo, hash: 'b'.repeat(64) })).toString('base64url')
  expect(keptFor('officer', `${other}.${mark}`)).toBeUndefined()
  for (const made of ['', '.', 'abc', `${other}.`, `${other}.${'A'.repeat(43)}`])
    expect(keptFor('officer', made)).toBeUndefined()
})
