import type { PoolClient } from 'pg'
import { expect, test } from 'vitest'
import { openReading } from '#platform/module/index.ts'
import { noteInput, trial, trialSchema, writeNote } from '#platform/module/testing.ts'
import { readers, writers } from '#platform/scope/index.ts'
import { ownDatabase } from '../../../tests/setup/database.ts'
import { fixture } from '../../../tests/setup/fixture.ts'
import { catalogueOf, type Indicator, readFigures } from './index.ts'
import { periodOf } from './period.ts'

const f = await fixture(await ownDatabase())
await f.rows(trialSchema)
const { frontMuongLong: own, frontNhonMai: foreign } = f.bodies

const letters: Indicator = {
  code: 'trial.letters',
  name: 'Chữ',
  definition: 'Chữ của ghi chú.',
  unit: 'chữ',
  kind: 'flow',
  subject: null,
  covers: true,
}
const ask = {
  indicators: [letters],
  catalogue: catalogueOf([letters]),
  periods: [periodOf('2022-Q3')],
  slice: { body: own },
}

/** The body's figure as one request reads it, and how many of the body's facts were gone through for it. */
async function read() {
  const reading = openReading(f.platform, f.as('specialist').actor)
  try {
    return await reading.run(readers, async ({ db, reachMark, client }) => {
      // What the same connection read in the second before is still counted with it.
      const earlier = await goneThrough(client)
      const [figure] = await readFigures({ db, platform: f.platform, reachMark }, ask)
      return { records: figure?.records, value: figure?.value, read: (await goneThrough(client)) - earlier }
    })
  } finally {
    await reading.close()
  }
}

async function goneThrough(client: PoolClient): Promise<number> {
  const { rows } = await client.query<{ read: number }>(
    "select pg_stat_get_xact_tuples_returned('counted.fact_body'::regclass)::int as read",
  )
  return rows[0]?.read ?? 0
}

const note = trial.command('note', {
  input: noteInput,
  roles: writers,
  example: () => ({ body: own, words: 'Ví dụ' }),
  async run(work, input) {
    const id = await writeNote(work, input)
    work.changed({ record: id, body: input.body })
    return { id }
  },
})

test('after an import, what one deed changed is found without going through all facts of the body', async () => {
  await f.rows(
    `insert into trial.note select gen_random_uuid(), case when n % 10 = 0 then $1::int else $2 end, lpad(n::text, 5, '0') from generate_series(1, 20000) n`,
    [own, foreign],
  )
  await f.rows("select counted.derive('trial', array(select id from trial.note), now(), 'import', null)")
  await f.rows('analyze counted.fact')
  expect(await read()).toMatchObject({ records: 2_000, value: 10_000 })
  await note(f.as('officer'), { body: own, words: 'Thêm một' })
  const after = await read()
  expect(after).toMatchObject({ records: 2_001, value: 10_008 })
  expect(after.read).toBeLessThan(100)
})
