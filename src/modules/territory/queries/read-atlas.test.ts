import { afterEach, expect, test, vi } from 'vitest'
import { openReading } from '#platform/module/index.ts'
import { ownDatabase } from '../../../../tests/setup/database.ts'
import { fixture } from '../../../../tests/setup/fixture.ts'
import { readAtlas } from './read-atlas.ts'

const f = await fixture(await ownDatabase())
const { muongLong } = f.places

afterEach(() => vi.restoreAllMocks())

test('a minute later the units are read again beside the request, which asks no question more', async () => {
  await f.ask('deputy', readAtlas, {})
  await f.rows("update territory.place set name = 'Mường Mới' where id = $1", [muongLong])
  const later = Date.now() + 61_000
  vi.spyOn(Date, 'now').mockReturnValue(later)
  const reading = openReading(f.platform, f.as('deputy').actor)
  expect((await readAtlas(reading, {})).get(muongLong)?.name).toBe('Mường Lống')
  expect(reading.statements()).toBe(1)
  await reading.close()
  const nameNow = async () => (await f.ask('deputy', readAtlas, {})).get(muongLong)?.name
  await expect.poll(nameNow).toBe('Mường Mới')
})
