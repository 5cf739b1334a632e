-- Who reaches which rows. Two dated trees as closure tables (places, each organisation's own line), grants on them,
-- and the door by which every transaction enters.
create schema scope;
grant usage on schema scope to giaoban_app, gb_writer_all, gb_writer_local, gb_reader_all, gb_reader_local;

create table scope.place (
  id int primary key,
  parent_id int references scope.place,
  level text not null check (level in ('province', 'district', 'commune')),
  epoch text not null,
  from_day date not null,
  to_day date
);

-- Which places were merged, whole or in part, into which. A province that keeps its territory stands in both directions.
create table scope.merger (
  place_id int not null references scope.place,
  past_id int not null references scope.place,
  primary key (place_id, past_id)
);

-- The closure of both, made by scope.renew_places.
-- via 'part': below it on the map of its own day; via 'past': one of the places that were merged into it (or below such).
create table scope.place_tree (
  ancestor_id int not null references scope.place,
  descendant_id int not null references scope.place,
  via text not null check (via in ('part', 'past')),
  primary key (ancestor_id, descendant_id)
);
create index on scope.place_tree (descendant_id, ancestor_id) include (via);

-- Places whose tree holds every place: a grant there needs no list of bodies.
create table scope.whole (place_id int primary key references scope.place);

create table scope.body (
  id int primary key,
  place_id int not null references scope.place,
  organisation text not null,
  level text not null check (level in ('province', 'district', 'commune', 'base')),
  from_day date not null,
  to_day date
);
create index on scope.body (place_id);

create table scope.body_parent (
  body_id int not null references scope.body,
  parent_id int not null references scope.body,
  from_day date not null,
  to_day date,
  primary key (body_id, parent_id, from_day)
);

-- The closure of body_parent, made by scope.renew_bodies; days are those on which the whole path holds.
create table scope.body_tree (
  ancestor_id int not null references scope.body,
  descendant_id int not null references scope.body,
  from_day date not null,
  to_day date,
  primary key (ancestor_id, descendant_id, from_day)
);
create index on scope.body_tree (descendant_id);

create table scope.account (
  user_id text primary key,
  name text not null,
  disabled boolean not null default false
);

create table scope.grant (
  id uuid primary key,
  user_id text not null references scope.account,
  line text not null check (line in ('place', 'body')),
  root_id int not null,
  role text not null,
  from_day date not null,
  to_day date,
  -- The post that it comes with; ends with it.
  post_id uuid,
  given_by text,
  given_at timestamptz not null default now(),
  -- Taken back at once, whatever its last day says.
  revoked_at timestamptz,
  check (to_day is null or to_day >= from_day)
);
create index on scope.grant (user_id);

create function scope.bodies() returns int[] stable language sql
  as $$ select coalesce(nullif(current_setting('scope.bodies', true), ''), '{}')::int[] $$;
-- For the few reviewed definers that apply the reach themselves (text search: LIKE loses its index under a policy).
create function scope.reaches_all() returns boolean stable language sql
  as $$ select coalesce(current_setting('role', true), '') like 'gb\_%\_all' $$;
create function scope.places() returns int[] stable language sql
  as $$ select coalesce(nullif(current_setting('scope.places', true), ''), '{}')::int[] $$;

-- The union of what the person's grants in these roles reach on the day. No row: no such grant, or the account is closed.
create function scope.reach(p_user text, p_roles text[], p_day date)
  returns table (whole boolean, bodies int[], places int[])
  stable security definer set search_path = pg_catalog language plpgsql as $$
begin
  if exists (
    select from scope.grant g join scope.account a using (user_id)
    where g.user_id = p_user and g.line = 'place' and g.role = any (p_roles) and not a.disabled and g.revoked_at is null
      -- Before the first province is loaded there is nothing to be kept out of: the first administrator loads it.
      and (exists (select from scope.whole w where w.place_id = g.root_id) or not exists (select from scope.place))
      and g.from_day <= p_day and (g.to_day is null or g.to_day >= p_day)
  ) then
    return query select true, '{}'::int[], '{}'::int[];
    return;
  end if;
  return query
  with own as (
    select g.line, g.root_id from scope.grant g join scope.account a using (user_id)
    where g.user_id = p_user and g.role = any (p_roles) and not a.disabled and g.revoked_at is null
      and g.from_day <= p_day and (g.to_day is null or g.to_day >= p_day)
  ), line_body as (
    select t.descendant_id as id from own join scope.body_tree t on own.line = 'body' and t.ancestor_id = own.root_id
      and t.from_day <= p_day and (t.to_day is null or t.to_day >= p_day)
    union select root_id from own where line = 'body'
  ), place as (
    select t.descendant_id as id from own join scope.place_tree t on own.line = 'place' and t.ancestor_id = own.root_id
  ), body as (
    select b.id from scope.body b join place p on p.id = b.place_id union select id from line_body
  ), stand as (
    select id from place union select b.place_id from line_body l join scope.body b on b.id = l.id
  )
  select false, array(select id from body), array(select id from stand) where exists (select from own);
end $$;

-- Enters the transaction as a reader or a writer. Answers null when the person has none of the roles.
-- Not a definer: a definer may not change the role.
create function scope.enter(p_user text, p_roles text[], p_day date, p_mode text) returns text
  language plpgsql as $$
declare r record;
begin
  select * into r from scope.reach(p_user, p_roles, p_day);
  if r is null or r.whole is null then
    perform set_config('scope.bodies', '', true), set_config('scope.places', '', true),
            set_config('role', 'gb_reader_local', true);
    return null;
  end if;
  perform set_config('scope.bodies', r.bodies::text, true), set_config('scope.places', r.places::text, true),
          set_config('scope.actor', p_user, true);
  perform set_config('role', 'gb_' || p_mode || case when r.whole then '_all' else '_local' end, true);
  return case when r.whole then 'all' else 'local' end;
end $$;
revoke execute on function scope.reach(text, text[], date), scope.enter(text, text[], date, text) from public;
grant execute on function scope.reach(text, text[], date), scope.enter(text, text[], date, text)
  to giaoban_app, gb_writer_all, gb_writer_local, gb_reader_all, gb_reader_local;

-- The demonstration's business date; no row: the real day.
create table scope.demonstration (single boolean primary key default true check (single), business_day date not null, world text not null);
create function scope.business_day() returns date stable security definer set search_path = pg_catalog language sql
  as $$ select business_day from scope.demonstration $$;

-- Called by each room's migration for each of its tables.
-- protect: rows belong to a body (or a place); readers see, writers do what is named, only within reach.
create procedure scope.protect(p_table regclass, p_column text, p_writes text) language plpgsql as $$
declare reach text := case p_column when 'body_id' then 'scope.bodies()' when 'place_id' then 'scope.places()' end;
begin
  if reach is null then raise exception 'scope.protect: % is not a scope column', p_column; end if;
  execute format('alter table %s enable row level security', p_table);
  execute format('create policy whole on %s to gb_writer_all, gb_reader_all using (true) with check (true)', p_table);
  execute format(
    'create policy reach on %s to gb_writer_local, gb_reader_local using (%I = any ((select %s)::int[])) with check (%I = any ((select %s)::int[]))',
    p_table, p_column, reach, p_column, reach);
  execute format('grant select on %s to gb_reader_all, gb_reader_local, gb_writer_all, gb_writer_local', p_table);
  if p_writes <> '' then execute format('grant %s on %s to gb_writer_all, gb_writer_local', p_writes, p_table); end if;
end $$;

-- publish: reference data that every signed-in person may read (units, bodies).
create procedure scope.publish(p_table regclass, p_writes text) language plpgsql as $$
begin
  execute format('grant select on %s to gb_reader_all, gb_reader_local, gb_writer_all, gb_writer_local', p_table);
  if p_writes <> '' then execute format('grant %s on %s to gb_writer_all', p_writes, p_table); end if;
end $$;

-- Made anew from the edges by territory and organisations, through platform/scope. Definers: nobody writes a closure by hand.
create procedure scope.renew_places() security definer set search_path = pg_catalog language sql as $$
  delete from scope.place_tree;
  insert into scope.place_tree
    with recursive edge as (
      select parent_id as upper, id as lower, 'part' as via from scope.place where parent_id is not null
      union all select place_id, past_id, 'past' from scope.merger
    ), walk as (
      select id as ancestor, id as descendant, 'part' as via from scope.place
      union select w.ancestor, e.lower, greatest(w.via, e.via) from walk w join edge e on e.upper = w.descendant
    )
    select ancestor, descendant, min(via) from walk group by 1, 2;
  delete from scope.whole;
  insert into scope.whole
    select p.id from scope.place p where p.level = 'province' and
      (select count(*) from scope.place_tree t where t.ancestor_id = p.id) = (select count(*) from scope.place);
$$;

create procedure scope.renew_bodies() security definer set search_path = pg_catalog language sql as $$
  delete from scope.body_tree;
  insert into scope.body_tree
    with recursive walk as (
      select id as ancestor, id as descendant, from_day, to_day from scope.body
      union select w.ancestor, e.body_id, greatest(w.from_day, e.from_day), least(w.to_day, e.to_day)
        from walk w join scope.body_parent e on e.parent_id = w.descendant
        where greatest(w.from_day, e.from_day) <= coalesce(least(w.to_day, e.to_day), 'infinity')
    )
    select ancestor, descendant, from_day, max(coalesce(to_day, 'infinity')) from walk group by 1, 2, 3;
  update scope.body_tree set to_day = null where to_day = 'infinity';
$$;

call scope.publish('scope.place', 'insert, update');
call scope.publish('scope.merger', 'insert');
call scope.publish('scope.place_tree', '');
call scope.publish('scope.body', 'insert, update');
call scope.publish('scope.body_parent', 'insert, update');
call scope.publish('scope.body_tree', '');
call scope.publish('scope.whole', '');
call scope.publish('scope.account', 'insert, update');
call scope.publish('scope.grant', 'insert, update');
revoke execute on procedure scope.renew_places(), scope.renew_bodies() from public;
grant execute on procedure scope.renew_places(), scope.renew_bodies() to gb_writer_all;
