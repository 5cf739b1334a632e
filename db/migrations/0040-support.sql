-- One case per help given. Facts for the briefing are derived from these tables by the view at the end.
create schema support;
grant usage on schema support to gb_writer_all, gb_writer_local, gb_reader_all, gb_reader_local;

create sequence support.number;
grant usage on sequence support.number to gb_writer_all, gb_writer_local;

-- Kinds of goods that are counted by name; data, not code.
create table support.item (code text primary key, name text not null, unit text not null, search_key text not null);
insert into support.item values
  ('tractor', 'Máy kéo', 'chiếc', 'may keo'), ('cow', 'Bò giống', 'con', 'bo giong'), ('rice', 'Gạo', 'kg', 'gao'),
  ('quilt', 'Chăn ấm', 'chiếc', 'chan am'), ('tet-gift', 'Quà Tết', 'suất', 'qua tet'), ('gift', 'Suất quà', 'suất', 'suat qua'),
  ('school-kit', 'Bộ đồ dùng học tập', 'bộ', 'bo do dung hoc tap'), ('other', 'Hàng khác', 'suất', 'hang khac');

create table support.case (
  id uuid primary key,
  -- HT-00312: what people say on the phone.
  number int not null unique,
  kind text not null check (kind in ('house', 'livelihood', 'medical', 'goods', 'gifts')),
  -- Of a house: great-unity, union-shelter, affection-shelter, other.
  programme text check (kind <> 'house' or programme in ('great-unity', 'union-shelter', 'affection-shelter', 'other')),
  body_id int not null references organisations.body,
  place_id int not null references territory.place,
  household_id uuid references people.household,
  person_id uuid references people.person,
  -- As declared on the day, with the number of the certificate; the poverty room will confirm it.
  declared_class text not null check (declared_class in ('poor', 'near-poor', 'escaped', 'other')),
  certificate text,
  decision_number text,
  decision_day date,
  -- The day the help was given; a house is dated by its stages.
  day date not null,
  -- Đồng, money and converted goods together.
  amount bigint not null check (amount > 0),
  source text not null,
  note text,
  -- Why help was given although the same kind had been given before.
  double_reason text,
  -- Why it was entered after its period had been frozen.
  late_reason text,
  version int not null default 1,
  created_at timestamptz not null,
  created_by text not null,
  check (kind <> 'medical' or person_id is not null),
  check (kind not in ('house', 'livelihood') or household_id is not null)
);
create index on support.case (body_id, day desc, id);
create index on support.case (day desc, id);
create index on support.case (household_id);
create index on support.case (person_id);
create index on support.case (place_id, day);

create table support.house (
  case_id uuid primary key references support.case,
  body_id int not null references organisations.body,
  work text not null check (work in ('new', 'repair')),
  due_day date not null
);

-- first-disbursement dates the house as funded; then start, finish, handover. Each once.
create table support.stage (
  id uuid primary key,
  case_id uuid not null references support.case,
  body_id int not null references organisations.body,
  stage text not null check (stage in ('first-disbursement', 'start', 'finish', 'handover')),
  day date not null,
  amount bigint check (amount > 0),
  recorded_at timestamptz not null,
  unique (case_id, stage),
  check (stage <> 'first-disbursement' or amount is not null)
);
create index on support.stage (body_id, day);

-- Where a house's money comes from, as text until the funds room comes.
create table support.house_source (
  case_id uuid not null references support.case,
  body_id int not null references organisations.body,
  nth smallint not null,
  source text not null,
  amount bigint not null check (amount > 0),
  primary key (case_id, nth)
);

create table support.goods_line (
  case_id uuid not null references support.case,
  body_id int not null references organisations.body,
  nth smallint not null,
  item text not null references support.item,
  quantity bigint not null check (quantity > 0),
  primary key (case_id, nth)
);

create table support.paper (
  id uuid primary key,
  case_id uuid not null references support.case,
  body_id int not null references organisations.body,
  file_id uuid not null references files.file,
  kind text not null check (kind in ('decision', 'disbursement', 'handover', 'signed-list', 'certificate', 'photo', 'other')),
  stage text check (stage in ('first-disbursement', 'start', 'finish', 'handover')),
  added_at timestamptz not null,
  added_by text not null
);
create index on support.paper (case_id);
create index on support.paper (body_id);

-- A reversal is a record: the case stays, its facts end.
create table support.reversal (
  case_id uuid primary key references support.case,
  body_id int not null references organisations.body,
  day date not null,
  reason text not null,
  recorded_at timestamptz not null,
  recorded_by text not null
);

-- The same help entered by two bodies: the linked case counts through the other one only.
create table support.joint (
  case_id uuid primary key references support.case,
  body_id int not null references organisations.body,
  counted_case_id uuid not null references support.case,
  reason text not null,
  recorded_at timestamptz not null,
  check (case_id <> counted_case_id)
);
create index on support.joint (counted_case_id);

-- What an officer has typed and not yet entered; counts nothing.
create table support.draft (
  id uuid primary key,
  body_id int not null references organisations.body,
  kind text not null,
  typed jsonb not null,
  owner text not null,
  version int not null default 1,
  saved_at timestamptz not null
);
create index on support.draft (body_id);

call scope.publish('support.item', 'insert, update');
call scope.protect('support.case', 'body_id', 'insert, update');
call scope.protect('support.house', 'body_id', 'insert, update');
call scope.protect('support.stage', 'body_id', 'insert, update');
call scope.protect('support.house_source', 'body_id', 'insert, update, delete');
call scope.protect('support.goods_line', 'body_id', 'insert, update, delete');
call scope.protect('support.paper', 'body_id', 'insert');
call scope.protect('support.reversal', 'body_id', 'insert');
call scope.protect('support.joint', 'body_id', 'insert, delete');
call scope.protect('support.draft', 'body_id', 'insert, update, delete');
