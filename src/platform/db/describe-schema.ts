import type pg from 'pg'

/** One statement a line group, read from the catalogue: the whole database on one page, for people and for the freshness test. */
const parts = `
with ours as (
  select oid, nspname from pg_namespace where nspname !~ '^(pg_|information_schema|public$|jobs$)'
), relation as (
  select c.oid, c.relkind, n.nspname, c.relname, format('%I.%I', n.nspname, c.relname) as name, c.relrowsecurity
  from pg_class c join ours n on n.oid = c.relnamespace
), line as (
  select nspname, 0 as kind, relname, 'create schema ' || quote_ident(nspname) || ';' as text
    from (select nspname, '' as relname from ours) s
  union all
  select nspname, 1, relname, 'create table ' || name || E' (\\n' || (
      select string_agg('  ' || quote_ident(a.attname) || ' ' || format_type(a.atttypid, a.atttypmod)
        || case when a.attidentity <> '' then ' generated always as identity' when a.attgenerated <> '' then ' generated always as (' || pg_get_expr(d.adbin, d.adrelid) || ') stored'
             when d.adbin is not null then ' default ' || pg_get_expr(d.adbin, d.adrelid) else '' end
        || case when a.attnotnull then ' not null' else '' end, E',\\n' order by a.attnum)
      from pg_attribute a left join pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
      where a.attrelid = r.oid and a.attnum > 0 and not a.attisdropped)
    || coalesce((select string_agg(E',\\n  ' || pg_get_constraintdef(k.oid), '' order by k.contype desc, k.conname)
        from pg_constraint k where k.conrelid = r.oid and k.contype in ('p', 'u', 'f', 'c', 'x')), '') || E'\\n);'
    from relation r where relkind = 'r'
  union all
  select nspname, 2, relname, 'create view ' || name || E' as\\n' || pg_get_viewdef(oid, true) from relation where relkind = 'v'
  union all
  select r.nspname, 3, r.relname, pg_get_indexdef(i.indexrelid) || ';' from pg_index i join relation r on r.oid = i.indrelid
    where not exists (select from pg_constraint k where k.conindid = i.indexrelid)
  union all
  select nspname, 4, relname, 'alter table ' || name || ' enable row level security;' from relation where relrowsecurity
  union all
  select r.nspname, 5, r.relname, format('create policy %I on %s for %s to %s using (%s) with check (%s);', p.polname, r.name, p.polcmd,
      (select string_agg(rolname, ', ' order by rolname) from pg_roles where oid = any (p.polroles)),
      coalesce(pg_get_expr(p.polqual, p.polrelid), ''), coalesce(pg_get_expr(p.polwithcheck, p.polrelid), ''))
    from pg_policy p join relation r on r.oid = p.polrelid
  union all
  select r.nspname, 6, r.relname, pg_get_triggerdef(t.oid) || ';' from pg_trigger t join relation r on r.oid = t.tgrelid where not t.tgisinternal
  union all
  select n.nspname, 7, p.proname, pg_get_functiondef(p.oid) || ';' from pg_proc p join ours n on n.oid = p.pronamespace where p.prokind in ('f', 'p')
  union all
  select r.nspname, 8, r.relname, 'grant ' || string_agg(distinct lower(x.privilege_type), ', ') || ' on ' || r.name || ' to ' || g.rolname || ';'
    from relation r join pg_class c on c.oid = r.oid, aclexplode(c.relacl) x join pg_roles g on g.oid = x.grantee
    where g.rolname ~ '^(gb_|giaoban_)' group by r.nspname, r.relname, r.name, g.rolname
)
select text from line order by nspname, kind, relname collate "C", text collate "C"`

/** The owner's whole schema as SQL text, in a fixed order. */
export async function describeSchema(pool: pg.Pool): Promise<string> {
  const { rows } = await pool.query<{ text: string }>(parts)
  return `-- Generated from the catalogue by npm run generate; do not edit.\n\n${rows.map((row) => row.text).join('\n\n')}\n`
}
