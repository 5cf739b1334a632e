-- One case per help given. Facts for the briefing are derived from these tables by the view at the end.
create schema support;
grant usage on schema support to gb_writer_all, gb_writer_local, gb_reader_all, gb_reader_local;

create sequence support.number;
grant usage on sequence support.number to gb_writer_all, gb_writer_local;

-- Kinds of goods that are counted by name; data, not code. What is weighed cannot be added up as pieces.
create table support.item (code text primary key, name text not null, unit text not null, by_piece boolean not null, search_key text not null);
insert into support.item values
  ('tractor', 'Máy kéo', 'chiếc', true, 'may keo'), ('cow', 'Bò giống', 'con', true, 'bo giong'), ('rice', 'Gạo', 'kg', false, 'gao'),
  ('quilt', 'Chăn ấm', 'chiếc', true, 'chan am'), ('tet-gift', 'Quà Tết', 'suất', true, 'qua tet'), ('gift', 'Suất quà', 'suất', true, 'suat qua'),
  ('school-kit', 'Bộ đồ dùng học tập', 'bộ', true, 'bo do dung hoc tap'), ('other', 'Hàng khác', 'suất', true, 'hang khac');

create table support.case (
  id uuid primary key,
  -- HT-00312: what people say on the phone.
  number int not null unique default nextval('support.number'),
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
  -- The day the help was given; of a house the day of the decision, its stages have days of their own.
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
  check (kind not in ('house', 'livelihood', 'goods') or household_id is not null),
  check (kind <> 'gifts' or (household_id is null and person_id is null))
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
create index on support.house (body_id, due_day);

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

-- What counts. A reversed case counts nothing; one that is linked to another counts through that one, while that one stands.
create view support.live as
  select c.* from support.case c
  where not exists (select from support.reversal r where r.case_id = c.id)
    and not exists (
      select from support.joint j where j.case_id = c.id
        and not exists (select from support.reversal r where r.case_id = j.counted_case_id));

-- Dated by the case: money, and the households and persons who were helped. A patient's household is not named anywhere,
-- so medical help counts as help to a person only.
create view support.case_facts as
  select f.indicator, c.id as record, f.subject, c.body_id, c.place_id, c.day, f.quantity
  from support.live c cross join lateral (values
    ('support.cases', null::uuid, 1::bigint, true),
    ('support.amount', null, c.amount, true),
    ('support.amount-' || c.kind, null, c.amount, true),
    ('support.households', c.household_id, 1, c.household_id is not null and c.kind <> 'medical'),
    ('support.persons', c.person_id, 1, c.person_id is not null),
    ('support.livelihood-poor-households', c.household_id, 1, c.kind = 'livelihood' and c.declared_class = 'poor'),
    ('support.medical-persons', c.person_id, 1, c.kind = 'medical' and c.declared_class = 'poor')
  ) f (indicator, subject, quantity, counts)
  where f.counts;

-- Dated by the stages of the house. Under way from the first money to the handover; overdue from the day after the due day.
-- What begins and ends on one day is left out: a stock's two facts may not meet on a day.
create view support.house_facts as
  select f.indicator, c.id as record, null::uuid as subject, c.body_id, c.place_id, f.day, f.quantity::bigint
  from support.live c
  join support.house h on h.case_id = c.id
  left join support.stage paid on paid.case_id = c.id and paid.stage = 'first-disbursement'
  left join support.stage handed on handed.case_id = c.id and handed.stage = 'handover'
  cross join lateral (values
    ('support.houses-funded', paid.day, 1, true),
    ('support.houses-funded-' || c.programme, paid.day, 1, c.programme <> 'other'),
    ('support.houses-handed-over', handed.day, 1, true),
    ('support.houses-under-way', paid.day, 1, handed.day is distinct from paid.day),
    ('support.houses-under-way', handed.day, -1, handed.day <> paid.day),
    ('support.houses-overdue', h.due_day + 1, 1, coalesce(handed.day > h.due_day + 1, true)),
    ('support.houses-overdue', handed.day, -1, handed.day > h.due_day + 1)
  ) f (indicator, day, quantity, counts)
  where f.counts and f.day is not null;

create view support.goods_facts as
  select f.indicator, c.id as record, null::uuid as subject, c.body_id, c.place_id, c.day, sum(l.quantity)::bigint as quantity
  from support.live c
  join support.goods_line l on l.case_id = c.id
  join support.item i on i.code = l.item
  cross join lateral (values
    ('support.goods-pieces', c.kind = 'goods' and i.by_piece),
    ('support.tractors', l.item = 'tractor' and c.declared_class = 'poor' and c.household_id is not null),
    ('support.tet-gifts', l.item = 'tet-gift')
  ) f (indicator, counts)
  where f.counts
  group by 1, 2, 3, 4, 5, 6;

-- Complete: a house has its decision and a paper of each payment and handover recorded, a list of gifts is the signed list,
-- any other case has a paper.
create view support.paper_facts as
  select 'support.papers-complete' as indicator, c.id as record, null::uuid as subject, c.body_id, c.place_id, c.day, 1::bigint as quantity
  from support.live c
  where exists (
      select from support.paper p where p.case_id = c.id
        and p.kind = case c.kind when 'house' then 'decision' when 'gifts' then 'signed-list' else p.kind end)
    and not exists (
      select from support.stage s where s.case_id = c.id and s.stage in ('first-disbursement', 'handover')
        and not exists (select from support.paper p where p.case_id = c.id and p.stage = s.stage));

create view support.facts as
  select * from support.case_facts
  union all select * from support.house_facts
  union all select * from support.goods_facts
  union all select * from support.paper_facts;
call counted.open('support');

-- The three windows beyond the reach or around LIKE, each reviewed: read what they answer before changing them.

-- Help of the same kind that the household (of medical help the person) had from anybody: a house ever, other help within a year.
-- Answers year, amount and organisation, never the record, its place or its body. Tết gifts are outside.
create function support.earlier_help(p_kind text, p_household uuid, p_person uuid, p_day date, p_besides uuid)
  returns table (year int, amount bigint, organisation text)
  stable security definer set search_path = pg_catalog language sql as $$
  select extract(year from c.day)::int, c.amount, b.organisation
  from support.live c join organisations.body b on b.id = c.body_id
  where c.kind = p_kind and c.id is distinct from p_besides
    and case p_kind when 'medical' then c.person_id = p_person else c.household_id = p_household end
    and (p_kind = 'house' or abs(c.day - p_day) <= 365)
    and not exists (select from support.goods_line l where l.case_id = c.id and l.item = 'tet-gift')
  order by c.day desc limit 3
$$;

-- Cases that count through the given one: they count again when it is reversed, whoever entered them.
create function support.joined_to(p_case uuid) returns table (id uuid, body_id int)
  stable security definer set search_path = pg_catalog language sql as $$
  select j.case_id, j.body_id from support.joint j where j.counted_case_id = p_case
$$;

-- Cases within the reach by the name of the household's head or the person, without marks; a patient is never found by name.
-- LIKE loses its index under a row policy, so the reach is applied here.
create function support.search(p_key text) returns table (id uuid)
  stable security definer set search_path = pg_catalog language sql as $$
  select c.id from support.case c
  where c.kind <> 'medical' and (scope.reaches_all() or c.body_id = any (scope.bodies()))
    and (c.household_id in (select h.id from people.household h where h.search_key like '%' || p_key || '%')
      or c.person_id in (select p.id from people.person p where p.search_key like '%' || p_key || '%'))
$$;
revoke execute on function support.earlier_help(text, uuid, uuid, date, uuid), support.joined_to(uuid), support.search(text) from public;
grant execute on function support.earlier_help(text, uuid, uuid, date, uuid), support.search(text)
  to gb_reader_all, gb_reader_local, gb_writer_all, gb_writer_local;
grant execute on function support.joined_to(uuid) to gb_writer_all, gb_writer_local;
