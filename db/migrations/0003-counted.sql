-- Facts counted from records by the rooms' views; closed and opened anew when a record changes, never edited.
create schema counted;
grant usage on schema counted to gb_writer_all, gb_writer_local, gb_reader_all, gb_reader_local;

create sequence counted.seq;
-- One row a command that changed facts: the watermark's clock.
create table counted.change (
  seq bigint primary key,
  recorded_at timestamptz not null,
  reason text,
  deed text not null
);
create index on counted.change (recorded_at);

create table counted.fact (
  id bigint generated always as identity primary key,
  indicator text collate "C" not null,
  record uuid not null,
  subject uuid,
  body_id int not null,
  place_id int not null,
  day date not null,
  quantity bigint not null,
  from_seq bigint not null references counted.change,
  until_seq bigint references counted.change
);
create index fact_record on counted.fact (record) where until_seq is null;
create index fact_day on counted.fact (indicator, day) include (place_id, body_id, quantity, subject, record) where until_seq is null;
create index fact_body on counted.fact (body_id, indicator, day) where until_seq is null;
create index fact_place on counted.fact (place_id, indicator, day) where until_seq is null;
create index fact_from on counted.fact (from_seq, indicator);
create index fact_until on counted.fact (until_seq, indicator) where until_seq is not null;

-- Counts the changes of an indicator: a kept figure is current while the sum over its slots stands still.
-- Slots, so that it is no hot row; counts, not watermarks, because a smaller watermark may commit later.
create table counted.version (
  indicator text collate "C" not null,
  slot smallint not null,
  changes bigint not null,
  primary key (indicator, slot)
) with (fillfactor = 50);

-- Days whose figures were frozen for a briefing: whoever enters into them afterwards says why. Written by freezing,
-- asked by every counting command, through platform/indicators; a room cannot look down into briefings.
create table counted.frozen (
  period text collate "C" not null,
  from_day date not null,
  to_day date not null,
  frozen_at timestamptz not null,
  primary key (period, frozen_at)
);

-- Called at the end of a counting room's migration: the facts of some records as a function that keeps the plan of the room's
-- view. Planning the view anew for each command took longer than all the rest of counting (2.5 of 3.1 ms).
create procedure counted.open(p_room text) language plpgsql as $$
begin
  execute format($f$
    create function %1$I.facts_of(p_records uuid[]) returns setof %1$I.facts
      stable set search_path = pg_catalog set plan_cache_mode = force_generic_plan language plpgsql as $b$
    begin return query select * from %1$I.facts where record = any (p_records); end $b$;
    revoke execute on function %1$I.facts_of(uuid[]) from public$f$, p_room);
end $$;

-- Re-derives the facts of the given records of a room from its view "<room>.facts"
-- (indicator, record, subject, body_id, place_id, day, quantity). Answers the watermark, or null when nothing changed.
-- A definer: facts follow records whoever wrote them, and nobody writes facts by hand.
create function counted.derive(p_room text, p_records uuid[], p_at timestamptz, p_deed text, p_reason text) returns bigint
  security definer set search_path = pg_catalog language plpgsql as $$
declare mark bigint; touched text[];
begin
  mark := nextval('counted.seq');
  insert into counted.change values (mark, p_at, p_reason, p_deed);
  execute format($q$
    with fresh as materialized (select * from %I.facts_of($1)),
    closed as (
      update counted.fact f set until_seq = $2 where f.record = any ($1) and f.until_seq is null and not exists (
        select from fresh n where (n.indicator, n.record, n.body_id, n.place_id, n.day, n.quantity) = (f.indicator, f.record, f.body_id, f.place_id, f.day, f.quantity)
          and n.subject is not distinct from f.subject)
      returning f.indicator),
    opened as (
      insert into counted.fact (indicator, record, subject, body_id, place_id, day, quantity, from_seq)
      select n.indicator, n.record, n.subject, n.body_id, n.place_id, n.day, n.quantity, $2 from fresh n where not exists (
        select from counted.fact f where f.record = n.record and f.until_seq is null
          and (n.indicator, n.body_id, n.place_id, n.day, n.quantity) = (f.indicator, f.body_id, f.place_id, f.day, f.quantity)
          and n.subject is not distinct from f.subject)
      returning indicator)
    select array(select indicator from closed union select indicator from opened)$q$, p_room)
  into touched using p_records, mark;
  if touched = '{}' then
    delete from counted.change where seq = mark;
    return null;
  end if;
  insert into counted.version select t, mark % 16, 1 from unnest(touched) t order by t
    on conflict (indicator, slot) do update set changes = version.changes + 1;
  return mark;
end $$;

-- Facts of a room that its records do not give, or the other way round. No row: facts equal records.
create function counted.differing(p_room text, p_indicators text[]) returns table (side text, indicator text, record uuid)
  security definer set search_path = pg_catalog language plpgsql as $$
begin
  return query execute format($q$
    with f as (select f.indicator::text, f.record, f.subject, f.body_id, f.place_id, f.day, f.quantity from counted.fact f where f.until_seq is null and f.indicator = any ($1)),
         v as (select v.indicator::text, v.record, v.subject, v.body_id, v.place_id, v.day, v.quantity::bigint from %I.facts v)
    (select 'fact'::text, x.indicator, x.record from (table f except all table v) x)
    union all
    (select 'record'::text, x.indicator, x.record from (table v except all table f) x)$q$, p_room) using p_indicators;
end $$;

call scope.protect('counted.fact', 'body_id', '');
call scope.publish('counted.change', '');
call scope.publish('counted.version', '');
call scope.publish('counted.frozen', 'insert');
revoke execute on function counted.derive(text, uuid[], timestamptz, text, text), counted.differing(text, text[]) from public;
grant execute on function counted.derive(text, uuid[], timestamptz, text, text) to gb_writer_all, gb_writer_local;
grant execute on function counted.differing(text, text[]) to gb_reader_all;
