-- What was done, by whom, to what: written in the same transaction as the change, chained by hash at commit.
create schema audit;
grant usage on schema audit to gb_writer_all, gb_writer_local, gb_reader_all, gb_reader_local;

create table audit.entry (
  id uuid primary key,
  recorded_at timestamptz not null,
  business_day date not null,
  deed text not null,
  actor text not null,
  actor_name text not null,
  body_id int,
  subject text not null,
  before jsonb,
  after jsonb,
  reason text,
  request uuid
);
create index on audit.entry (subject, recorded_at);
create index on audit.entry (recorded_at);
create index on audit.entry (body_id, recorded_at);

-- Several chains, so that commits of different bodies still group; one entry is one link.
create table audit.tip (chain smallint primary key, nth bigint not null, hash bytea not null);
insert into audit.tip select n, 0, sha256(convert_to('chain ' || n, 'UTF8')) from generate_series(0, 31) n;
create table audit.link (
  chain smallint not null references audit.tip,
  nth bigint not null,
  entry_id uuid not null unique references audit.entry,
  hash bytea not null,
  primary key (chain, nth)
);
create table audit.head (day date primary key, hash bytea not null, links bigint not null, made_at timestamptz not null);

-- A retry of the same press finds its receipt instead of making a second record.
create table audit.receipt (
  actor text not null,
  key text not null,
  deed text not null,
  input_hash bytea not null,
  result jsonb not null,
  made_at timestamptz not null default now(),
  primary key (actor, key)
);

create function audit.digest(e audit.entry, previous bytea) returns bytea immutable language sql as $$
  select sha256(previous || convert_to(jsonb_build_array(e.id, extract(epoch from e.recorded_at)::text, e.business_day::text, e.deed, e.actor, e.actor_name,
    e.body_id, e.subject, e.before, e.after, e.reason, e.request)::text, 'UTF8'))
$$;

create function audit.chain() returns trigger security definer set search_path = pg_catalog language plpgsql as $$
declare last audit.tip; made bytea; number smallint := abs(coalesce(new.body_id, 0)) % 32;
begin
  select * into last from audit.tip where chain = number for update;
  made := audit.digest(new, last.hash);
  update audit.tip set nth = last.nth + 1, hash = made where chain = number;
  insert into audit.link values (number, last.nth + 1, new.id, made);
  return null;
end $$;
-- Deferred to the commit: the chain's tip is held for the length of a commit, not of a command.
create constraint trigger chain after insert on audit.entry deferrable initially deferred
  for each row execute function audit.chain();

-- Links whose hash does not follow from their entry and the link before. No row: the chains hold.
create function audit.broken() returns table (chain smallint, nth bigint, entry_id uuid)
  stable security definer set search_path = pg_catalog language sql as $$
  select l.chain, l.nth, l.entry_id
  from (select *, lag(hash, 1, sha256(convert_to('chain ' || link.chain, 'UTF8'))) over w as previous,
               lag(nth, 1, 0::bigint) over w as nth_before from audit.link window w as (partition by link.chain order by link.nth)) l
  left join audit.entry e on e.id = l.entry_id
  where e.id is null or l.nth <> l.nth_before + 1 or l.hash <> audit.digest(e, l.previous)
  union all
  select t.chain, t.nth, null from audit.tip t left join audit.link l using (chain, nth)
  where t.nth > 0 and l.hash is distinct from t.hash
  union all
  select 0::smallint, 0, e.id from audit.entry e where not exists (select from audit.link k where k.entry_id = e.id)
$$;

create procedure audit.make_head(p_day date) security definer set search_path = pg_catalog language sql as $$
  insert into audit.head select p_day, sha256(string_agg(hash, ''::bytea order by chain)), sum(nth), now() from audit.tip
  on conflict (day) do nothing
$$;

-- A history line without a body concerns the whole system and is read only from the whole reach.
call scope.protect('audit.entry', 'body_id', 'insert');
drop policy reach on audit.entry;
create policy reach_read on audit.entry for select to gb_reader_local, gb_writer_local using (body_id = any ((select scope.bodies())::int[]));
create policy reach_write on audit.entry for insert to gb_writer_local with check (true);
call scope.publish('audit.link', '');
call scope.publish('audit.head', '');
-- Everybody's receipts are their own, whatever they reach.
alter table audit.receipt enable row level security;
create policy own on audit.receipt to gb_writer_all, gb_writer_local
  using (actor = current_setting('scope.actor', true)) with check (actor = current_setting('scope.actor', true));
grant select, insert on audit.receipt to gb_writer_all, gb_writer_local;
revoke execute on function audit.broken(), audit.chain() from public;
revoke execute on procedure audit.make_head(date) from public;
grant execute on function audit.broken() to gb_reader_all;
grant execute on procedure audit.make_head(date) to gb_writer_all;
