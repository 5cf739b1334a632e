import type pg from 'pg'
import { map } from '#modules/map.ts'
import { words } from './text.vi.ts'

/** Everything but what the migrations themselves put in. */
const kept = ['support.item', 'audit.tip']
const schemas = ['auth', 'audit', 'counted', 'files', 'scope', ...map.map(({ room }) => room)]

/** Leaves an empty database: one that has never held anything, or one of our own worlds taken away. Refuses any other. */
export async function makeRoom(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ ours: boolean; used: boolean }>(
    `select exists (select from scope.demonstration) as ours,
      exists (select from auth."user") or exists (select from territory.place) or exists (select from support.case) as used`,
  )
  const found = rows[0]
  if (!found?.used) return
  if (!found.ours) throw new Error(words.notOurs)
  await client.query(`
    do $$ declare names text; sequence text; begin
      select string_agg(format('%I.%I', schemaname, tablename), ', ') into names from pg_tables
      where schemaname = any ('{${schemas.join(',')}}') and schemaname || '.' || tablename <> all ('{${kept.join(',')}}');
      execute 'truncate ' || names || ' restart identity cascade';
      for sequence in select format('%I.%I', schemaname, sequencename) from pg_sequences where schemaname = any ('{${schemas.join(',')}}') loop
        execute 'alter sequence ' || sequence || ' restart';
      end loop;
      update audit.tip set nth = 0, hash = sha256(convert_to('chain ' || chain, 'UTF8'));
    end $$`)
}
