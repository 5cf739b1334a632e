import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import pg from 'pg'
import { copyFolder, hashFile, listFolders, type Saved } from './copy.ts'

/** Contents that PostgreSQL makes anew, or that would bind the copy to the running server. */
const LEFT_OUT =
  /^(postmaster\.(pid|opts)$|pg_wal\/|pg_replslot\/|pg_dynshmem\/|pg_notify\/|pg_serial\/|pg_snapshots\/|pg_stat_tmp\/|pg_subtrans\/)|(^|\/)(pgsql_tmp|pg_internal\.init)/
/** Copied last, as it names the newest checkpoint. */
const CONTROL = 'global/pg_control'
const SEGMENT = /^[0-9A-F]{24}$/

/**
 * Copies a running cluster: the files as they are being written, and the write-ahead log that makes them whole.
 * The copy holds every transaction that was committed when the last data file had been read.
 */
export async function copyCluster(
  ownerUrl: string,
  prefix: string,
  to: string,
): Promise<{ files: Saved[]; folders: string[] }> {
  const client = new pg.Client({ connectionString: ownerUrl })
  await client.connect()
  try {
    const { rows } = await client.query<{ dir: string }>("select current_setting('data_directory') as dir")
    const from = rows[0]?.dir ?? ''
    // The slot keeps the log that the copy needs, and goes with this connection even when we are killed.
    const slot = `backup_${process.pid}`
    await client.query('select pg_create_physical_replication_slot($1, true, true)', [slot])
    const start = await segment(client, "pg_walfile_name(pg_backup_start('giao-ban', true))")
    const folders = (await listFolders(from))
      .filter((path) => !LEFT_OUT.test(path))
      .map((path) => join(prefix, path))
    const files = await copyFolder(from, to, prefix, (path) => !LEFT_OUT.test(path) && path !== CONTROL)
    files.push(...(await copyFolder(from, to, prefix, (path) => path === CONTROL)))
    const stop = await client.query<{ last: string; label: string }>(
      'select pg_walfile_name(lsn) as last, labelfile as label from pg_backup_stop(false)',
    )
    const { last = '', label = '' } = stop.rows[0] ?? {}
    files.push(await writeLabel(to, prefix, label))
    const isNeeded = (name: string) =>
      name.endsWith('.history') || (SEGMENT.test(name) && name >= start && name <= last)
    files.push(...(await copyFolder(join(from, 'pg_wal'), to, join(prefix, 'pg_wal'), isNeeded)))
    return { files, folders }
  } finally {
    await client.end()
  }
}

async function segment(client: pg.Client, expression: string): Promise<string> {
  const { rows } = await client.query<{ name: string }>(`select ${expression} as name`)
  return rows[0]?.name ?? ''
}

async function writeLabel(to: string, prefix: string, label: string): Promise<Saved> {
  const path = join(prefix, 'backup_label')
  await writeFile(join(to, path), label, { mode: 0o600 })
  return { path, ...(await hashFile(join(to, path))) }
}
