// Writes db/types.ts and db/schema.sql from a migrated database: node scripts/generate.ts <owner's address>
import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { generateFiles } from '#platform/db/generate.ts'

const url = process.argv[2]
if (!url) throw new Error('Usage: npm run generate -- postgres://owner:password@host/database')
const scratch = join(await mkdtemp(join(tmpdir(), 'types-')), 'types.ts')
const { types, schema } = await generateFiles(url, scratch)
await writeFile('db/types.ts', types)
await writeFile('db/schema.sql', schema)
