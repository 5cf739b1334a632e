-- A kept figure is brought up to date by what changed since its snapshot, so each change tells its transaction;
-- the counters that only said "something changed" go, and with them several written rows a command.
alter table counted.change add column xid xid8 not null default pg_current_xact_id();
create index on counted.change (xid);
create index fact_subject on counted.fact (subject, indicator) where until_seq is null and subject is not null;
drop table counted.version;

create or replace function counted.derive(p_room text, p_records uuid[], p_at timestamptz, p_deed text, p_reason text) returns bigint
  security definer set search_path = pg_catalog language plpgsql as $$
declare mark bigint; changes bigint;
begin
  mark := nextval('counted.seq');
  insert into counted.change (seq, recorded_at, reason, deed) values (mark, p_at, p_reason, p_deed);
  execute format($q$
    with fresh as materialized (select * from %I.facts_of($1)),
    closed as (
      update counted.fact f set until_seq = $2 where f.record = any ($1) and f.until_seq is null and not exists (
        select from fresh n where (n.indicator, n.record, n.body_id, n.place_id, n.day, n.quantity) = (f.indicator, f.record, f.body_id, f.place_id, f.day, f.quantity)
          and n.subject is not distinct from f.subject)
      returning 1),
    opened as (
      insert into counted.fact (indicator, record, subject, body_id, place_id, day, quantity, from_seq)
      select n.indicator, n.record, n.subject, n.body_id, n.place_id, n.day, n.quantity, $2 from fresh n where not exists (
        select from counted.fact f where f.record = n.record and f.until_seq is null
          and (n.indicator, n.body_id, n.place_id, n.day, n.quantity) = (f.indicator, f.body_id, f.place_id, f.day, f.quantity)
          and n.subject is not distinct from f.subject)
      returning 1)
    select (select count(*) from closed) + (select count(*) from opened)$q$, p_room)
  into changes using p_records, mark;
  if changes = 0 then
    delete from counted.change where seq = mark;
    return null;
  end if;
  return mark;
end $$;

-- Numbers of transactions mean something in their own database only. Called at every start: one brought here from another
-- (dump and restore) may carry numbers that are still to come, and would be taken for a change again and again.
create procedure counted.settle() language sql as $$
  update counted.change set xid = '0' where xid >= pg_snapshot_xmax(pg_current_snapshot())
$$;
revoke execute on procedure counted.settle() from public;
