import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { openReading } from '#platform/module/index.ts'
import { readers } from '#platform/scope/index.ts'
import { ownDatabase } from '../../../tests/setup/database.ts'
import { fixture } from '../../../tests/setup/fixture.ts'
import { wholeOf } from './whole.ts'

const f = await fixture(await ownDatabase())

test('a whole list comes in its order, each row once, however many batches it takes', async () => {
  for (const rows of [0, 1, 1_999, 2_000, 2_001, 6_500]) {
    const reading = openReading(f.platform, f.as('deputy').actor)
    const found: { n: number }[] = []
    await reading.run(readers, async ({ db }) => {
      const question = sql<{ n: number }>`select n from generate_series(1, ${rows}::int) n`
      for await (const row of wholeOf(db, question)) found.push(row)
    })
    await reading.close()
    expect(found.map(({ n }) => n)).toEqual(Array.from({ length: rows }, (_, index) => index + 1))
  }
})
