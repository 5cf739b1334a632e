import { expect, test } from 'vitest'
import { ownDatabase } from './database.ts'
import { fixture, today } from './fixture.ts'
import { accounts, bodies, places } from './small-world.ts'

const f = await fixture(await ownDatabase())

async function reachOf(who: keyof typeof accounts) {
  const { role } = accounts[who]
  const sql = 'select whole, bodies, places from scope.reach($1, $2, $3)'
  const [reach] = await f.rows<{ whole: boolean; bodies: number[]; places: number[] }>(sql, [
    who,
    [role],
    today,
  ])
  return reach && { ...reach, bodies: reach.bodies.sort(), places: reach.places.sort() }
}

test('the business day is the small world’s', () => {
  expect(f.platform.clock.today()).toBe(today)
})

test('a commune officer reaches the bodies of the commune, a line its own bodies, the province everything', async () => {
  const { frontMuongLong, womenMuongLong, farmersMuongLong } = bodies
  expect(await reachOf('officer')).toEqual({
    whole: false,
    bodies: [frontMuongLong, womenMuongLong, farmersMuongLong].sort(),
    places: [places.muongLong],
  })
  expect((await reachOf('womenOfficer'))?.bodies).toEqual(
    [bodies.womenProvince, bodies.womenKySon, bodies.womenMuongLong, bodies.womenNhonMai].sort(),
  )
  expect(await reachOf('specialist')).toEqual({ whole: true, bodies: [], places: [] })
})
