const ALWAYS = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  timezone: 'UTC',
  log_timezone: 'UTC',
  jit: 'off',
  random_page_cost: '1.1',
  max_wal_size: '2GB',
  // An online backup keeps its write-ahead log by a replication slot.
  wal_level: 'replica',
  max_replication_slots: '4',
  // After a kill the whole directory is flushed first; one call does that faster than one a file.
  recovery_init_sync_method: 'syncfs',
}

/** Errors are logged without the statement and without the row: both would carry personal data. */
const DURABLE = {
  max_connections: '100',
  shared_buffers: '256MB',
  work_mem: '16MB',
  log_error_verbosity: 'terse',
  log_min_error_statement: 'panic',
}

/** For databases that are thrown away: nothing waits for the disk. */
const THROWN_AWAY = {
  max_connections: '200',
  shared_buffers: '128MB',
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
}

export function serverArguments(dir: string, durable: boolean, port: number): string[] {
  const settings = { ...ALWAYS, ...(durable ? DURABLE : THROWN_AWAY), port: String(port) }
  return ['-D', dir, ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])]
}
