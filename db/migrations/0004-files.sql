-- What was sent or drawn: the content lies in the store under its hash, the record's own table points here.
create schema files;
grant usage on schema files to giaoban_app, gb_writer_all, gb_writer_local, gb_reader_all, gb_reader_local;

create table files.file (
  id uuid primary key,
  -- The body that owns the record: the row policy is the net under the room's own query.
  body_id int not null references scope.body,
  hash text collate "C" not null check (hash ~ '^[0-9a-f]{64}$'),
  size bigint not null check (size > 0),
  type text not null check (type in ('image/jpeg', 'application/pdf', 'image/svg+xml')),
  name text not null check (length(name) between 1 and 200),
  -- When a photo was taken, by its camera; the place is never kept.
  taken_at timestamptz,
  created_at timestamptz not null,
  created_by text not null
);
create index on files.file (hash);

call scope.protect('files.file', 'body_id', 'insert');

-- For the sweep of the store, which must see the files of every body and learns nothing but which contents nobody uses.
create function files.without_record(p_hashes text[]) returns setof text
  stable security definer set search_path = pg_catalog language sql as $$
  select h from unnest(p_hashes) h where not exists (select from files.file f where f.hash = h)
$$;
revoke execute on function files.without_record(text[]) from public;
grant execute on function files.without_record(text[]) to giaoban_app;
