// Writes what is generated from a migrated database and from the map. Without an address an empty database is made for it and
// thrown away: node scripts/generate.ts [owner's address]
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { prepareDatabase } from '#entry/prepare.ts'
import { map } from '#modules/map.ts'
import { generateFiles } from '#platform/db/generate.ts'
import { startPostgres } from '#platform/db/launcher/postgres.ts'
import { withMap } from './map-diagram.ts'

const folder = await mkdtemp(join(tmpdir(), 'giao-ban-generate-'))
const given = process.argv[2]
const own = given
  ? undefined
  : await startPostgres({
      dir: join(folder, 'postgres'),
      durable: false,
      database: 'generate',
      kind: 'command',
    })
try {
  const url = given ?? own?.url ?? ''
  if (own) await prepareDatabase(url)
  const { types, schema, dictionary } = await generateFiles(url, join(folder, 'types.ts'))
  await writeFile('db/types.ts', types)
  await writeFile('db/schema.sql', schema)
  await writeFile('docs/data-dictionary.md', dictionary)
  await writeFile('ARCHITECTURE.md', withMap(await readFile('ARCHITECTURE.md', 'utf8'), map))
} finally {
  await own?.stop()
  await rm(folder, { recursive: true, force: true })
}
