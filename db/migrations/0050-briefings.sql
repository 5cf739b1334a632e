-- Reporting periods, and what was frozen for a briefing.
create schema briefings;
grant usage on schema briefings to gb_writer_all, gb_writer_local, gb_reader_all, gb_reader_local;

-- Periods whose days are set by a decision (a report's cut-off) rather than by the calendar.
create table briefings.reporting_period (
  id uuid primary key,
  name text not null,
  from_day date not null,
  to_day date not null,
  -- Last day for entering what belongs to it.
  cutoff_day date not null,
  basis text not null,
  confirmed boolean not null,
  version int not null default 1,
  check (from_day <= to_day and cutoff_day >= to_day)
);

-- One freezing of the briefing of a quarter: everything its page shows, at one watermark.
create table briefings.freeze (
  id uuid primary key,
  page text not null unique,
  watermark bigint not null references counted.change,
  frozen_at timestamptz not null,
  frozen_by text not null
);

-- The page's figures as they stood: value, or numerator and denominator of a rate; null where nothing was recorded.
create table briefings.frozen_figure (
  freeze_id uuid not null references briefings.freeze,
  indicator text collate "C" not null,
  period text not null,
  value bigint,
  numerator bigint,
  denominator bigint,
  records bigint not null,
  primary key (freeze_id, indicator, period)
);

-- Leaf values (body and place) of what adds up; the frozen list itself is the facts at the watermark.
create table briefings.frozen_leaf (
  freeze_id uuid not null references briefings.freeze,
  indicator text collate "C" not null,
  period text not null,
  body_id int not null references organisations.body,
  place_id int not null references territory.place,
  value bigint not null,
  records bigint not null,
  primary key (freeze_id, indicator, period, body_id, place_id)
);

call scope.publish('briefings.reporting_period', 'insert, update');
call scope.publish('briefings.freeze', 'insert');
call scope.publish('briefings.frozen_figure', 'insert');
call scope.protect('briefings.frozen_leaf', 'body_id', 'insert');
