-- Persons and households as far as help needs them; identity numbers in a locked drawer.
create schema people;
grant usage on schema people to gb_writer_all, gb_writer_local, gb_reader_all, gb_reader_local;

create table people.household (
  id uuid primary key,
  place_id int not null references territory.place,
  hamlet text not null,
  head_name text not null,
  -- Head's name, hamlet and phone without marks, for search.
  search_key text not null,
  -- Given name first: the order of every list of people.
  name_key text collate "vi-x-icu" not null,
  member_count int check (member_count > 0),
  phone text,
  version int not null default 1,
  created_at timestamptz not null default now()
);
create index on people.household (place_id, search_key);
-- A page of the whole province is read in order, not sorted.
create index on people.household (name_key, id);

create table people.person (
  id uuid primary key,
  household_id uuid references people.household,
  place_id int not null references territory.place,
  full_name text not null,
  search_key text not null,
  name_key text collate "vi-x-icu" not null,
  birth_year int check (birth_year between 1880 and 2200),
  birth_day date,
  sex text check (sex in ('male', 'female')),
  relation text,
  version int not null default 1,
  created_at timestamptz not null default now()
);
create index on people.person (household_id);
create index on people.person (place_id, search_key);
create index on people.person (name_key, id);

-- The drawer: the number itself is sealed under a key kept outside the database; the digest (keyed) finds duplicates.
create table people.identity (
  person_id uuid primary key references people.person,
  place_id int not null references territory.place,
  sealed bytea not null,
  key_id text not null,
  digest bytea not null unique,
  -- What screens show: the last three digits.
  masked text not null,
  purpose text not null,
  consent text not null,
  kept_at timestamptz not null
);

call scope.protect('people.household', 'place_id', 'insert, update');
call scope.protect('people.person', 'place_id', 'insert, update');
call scope.protect('people.identity', 'place_id', 'insert, update, delete');

-- Reviewed: LIKE is not leakproof and would lose its index under a policy, so search runs as the owner and applies the reach
-- itself. Answers one page of ids in the order of names, with the size of the whole list. `p_root`: only at or below that place.
create function people.find(p_what text, p_key text, p_root int, p_limit int, p_offset int)
  returns table (id uuid, total bigint)
  stable security definer set search_path = pg_catalog language plpgsql as $$
declare
  -- Null: everywhere.
  reached int[] := case when scope.reaches_all() then null else scope.places() end;
  wanted text;
  found bigint;
begin
  if p_what not in ('household', 'person') then raise exception 'people.find: %', p_what; end if;
  if p_root is not null then
    reached := array(select t.descendant_id from scope.place_tree t
      where t.ancestor_id = p_root and (reached is null or t.descendant_id = any (reached)));
  end if;
  -- Each word from its start. Literals, so that the planner sees them.
  select format('from people.%I t where true', p_what) || case when reached is null then '' else ' and t.place_id = any ($1)' end
      || coalesce(string_agg(format(' and '' '' || t.search_key like %L', '% ' || w || '%'), ''), '')
    into wanted from unnest(string_to_array(p_key, ' ')) w;
  execute 'select count(*) ' || wanted into found using reached;
  return query execute 'select t.id, $2 ' || wanted || ' order by t.name_key, t.id limit $3 offset $4'
    using reached, found, p_limit, p_offset;
end $$;
revoke execute on function people.find(text, text, int, int, int) from public;
grant execute on function people.find(text, text, int, int, int) to gb_reader_all, gb_reader_local;

-- Whether anything lies in the drawer, for whoever asks: a lost key must not be replaced by a new one.
create function people.drawer_used() returns boolean stable security definer set search_path = pg_catalog language sql
  as $$ select exists (select from people.identity) $$;
revoke execute on function people.drawer_used() from public;
grant execute on function people.drawer_used() to gb_writer_all, gb_writer_local;
