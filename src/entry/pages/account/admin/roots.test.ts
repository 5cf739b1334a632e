import { expect, test } from 'vitest'
import { ownDatabase } from '../../../../../tests/setup/database.ts'
import { fixture } from '../../../../../tests/setup/fixture.ts'
import { findRoots, nameRoots } from './roots.sql.ts'

const f = await fixture(await ownDatabase())

test('places and bodies of the business day are found without marks, places first', async () => {
  const found = await findRoots(f.reading('administrator'), 'muong long')
  expect(found[0]).toMatchObject({ line: 'place', id: f.places.muongLong })
  expect(found.filter(({ line }) => line === 'body').map(({ id }) => id)).toContain(f.bodies.womenMuongLong)
  expect(found.every(({ name }) => name.includes('Mường Lống'))).toBe(true)
})

test('nothing asked and signs of a pattern find nothing', async () => {
  for (const text of ['', '  ', '%', '_'])
    expect(await findRoots(f.reading('administrator'), text)).toEqual([])
})

test('a place and a body with the same number keep their own names', async () => {
  const body = f.bodies.frontMuongLong
  const names = await nameRoots(f.reading('administrator'), [
    { line: 'body', id: body },
    { line: 'place', id: f.places.muongLong },
  ])
  expect([...names.keys()].sort()).toEqual([`body ${body}`, `place ${f.places.muongLong}`])
  expect(names.get(`body ${body}`)).toContain('MTTQ')
})

test('only an administrator looks for them here', async () => {
  await expect(findRoots(f.reading('officer'), 'muong')).rejects.toMatchObject({ kind: 'forbidden' })
})
