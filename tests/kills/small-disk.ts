// Runs on a small disk of its own (see full-disk.test.ts): the folder is the argument, the answer one line of JSON.
import { readFileSync, rmSync, statfsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
import { prepareDatabase } from '#entry/prepare.ts'
import { recordSupport } from '#modules/support/commands/record-support.ts'
import { indicators } from '#modules/support/indicators.ts'
import { appUrl } from '#platform/db/connect.ts'
import { startPostgres } from '#platform/db/launcher/postgres.ts'
import { migrate } from '#platform/db/migrate.ts'
import { openPlatform } from '#platform/module/index.ts'
import { Refusal } from '#platform/refusal.ts'
import { playRecording, read } from '../migrations/recording.ts'
import { accounts, bodies, households } from '../setup/small-world.ts'

const folder = process.argv[2] ?? ''
const ballast = join(folder, 'ballast')
/** What is left for the tables before the ballast goes. */
const LEFT_BYTES = 300_000
const MOST_ENTRIES = 5_000

const server = await startPostgres({ dir: join(folder, 'postgres'), durable: true })
const recording = read(readFileSync('tests/migrations/first-schema.jsonl', 'utf8'))
await migrate(server.url, recording.schema)
await playRecording(server.url, recording)
await prepareDatabase(server.url)
const owner = new pg.Pool({ connectionString: server.url, max: 1 })
owner.on('error', () => {})
const platform = await openPlatform(appUrl(server.url), folder)

async function enter(): Promise<string> {
  const actor = { userId: 'officer', name: accounts.officer.name }
  const { id } = await recordSupport(
    { platform, actor, requestId: crypto.randomUUID() },
    {
      kind: 'livelihood',
      body: bodies.frontMuongLong,
      household: households.lauYPa.id,
      declaredClass: 'poor',
      day: '2022-07-12',
      amount: 9_000_000,
      source: 'Quỹ Vì người nghèo',
      note: 'x'.repeat(900),
      doubleReason: 'Hộ gặp thiên tai (mẫu)',
    },
  )
  return id
}

const { bavail, bsize } = statfsSync(folder)
writeFileSync(ballast, Buffer.alloc(Math.max(0, bavail * bsize - LEFT_BYTES)))
const acknowledged: string[] = []
let refused: unknown
while (!refused && acknowledged.length < MOST_ENTRIES) {
  await enter().then(
    (id) => acknowledged.push(id),
    (error) => {
      refused = error
    },
  )
}
rmSync(ballast)
const again = await enter().catch((error) => String(error))
const { rows } = await owner.query(
  `select (select count(*)::int from support.case where id = any ($1)) as there,
     (select count(*)::int from support.case c where not exists (select from audit.entry e where e.subject = c.id::text)) as halves,
     (select count(*)::int from audit.broken()) as broken,
     (select count(*)::int from counted.differing('support', $2)) as differing`,
  [acknowledged, indicators.filter(({ rate }) => !rate).map(({ code }) => code)],
)
const said =
  refused instanceof Refusal ? { code: refused.code, message: refused.message } : { fault: String(refused) }
console.log(JSON.stringify({ entered: acknowledged.length, said, again, ...rows[0] }))
await platform.close()
await owner.end()
await server.stop()
