// Writes what is generated from a migrated database and from the map: node scripts/generate.ts <owner's address>
import { mkdtemp, readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { map } from '#modules/map.ts'
import { generateFiles } from '#platform/db/generate.ts'
import { withMap } from './map-diagram.ts'

const url = process.argv[2]
if (!url) throw new Error('Usage: npm run generate -- postgres://owner:password@host/database')
const scratch = join(await mkdtemp(join(tmpdir(), 'types-')), 'types.ts')
const { types, schema, dictionary } = await generateFiles(url, scratch)
await writeFile('db/types.ts', types)
await writeFile('db/schema.sql', schema)
await writeFile('docs/data-dictionary.md', dictionary)
await writeFile('ARCHITECTURE.md', withMap(await readFile('ARCHITECTURE.md', 'utf8'), map))
