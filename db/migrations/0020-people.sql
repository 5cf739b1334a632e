-- Persons and households as far as help needs them; identity numbers in a locked drawer.
create schema people;
grant usage on schema people to gb_writer_all, gb_writer_local, gb_reader_all, gb_reader_local;

create table people.household (
  id uuid primary key,
  place_id int not null references territory.place,
  hamlet text not null,
  head_name text not null,
  -- Head's name and hamlet without marks, for search.
  search_key text not null,
  member_count int check (member_count > 0),
  phone text,
  version int not null default 1,
  created_at timestamptz not null default now()
);
create index on people.household (place_id, search_key);

create table people.person (
  id uuid primary key,
  household_id uuid references people.household,
  place_id int not null references territory.place,
  full_name text not null,
  search_key text not null,
  birth_year int check (birth_year between 1880 and 2200),
  birth_day date,
  sex text check (sex in ('male', 'female')),
  relation text,
  version int not null default 1,
  created_at timestamptz not null default now()
);
create index on people.person (household_id);
create index on people.person (place_id, search_key);

-- The drawer: the number itself is sealed under a key kept outside the database; the digest (keyed) finds duplicates.
create table people.identity (
  person_id uuid primary key references people.person,
  place_id int not null references territory.place,
  sealed bytea not null,
  key_id text not null,
  digest bytea not null unique,
  purpose text not null,
  consent text not null,
  kept_at timestamptz not null
);

-- Two registrations of one person or household; the lesser one points to the one that stays.
create table people.merge (
  lesser_id uuid primary key,
  kept_id uuid not null,
  place_id int not null references territory.place,
  reason text not null,
  merged_at timestamptz not null
);

call scope.protect('people.household', 'place_id', 'insert, update');
call scope.protect('people.person', 'place_id', 'insert, update');
call scope.protect('people.identity', 'place_id', 'insert, update, delete');
call scope.protect('people.merge', 'place_id', 'insert');
