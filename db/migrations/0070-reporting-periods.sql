-- A reporting period names the calendar period it reports on; it is declared once and never edited: a new cut-off is a new row.
-- Until now no page let anybody declare one; a row made by hand whose name is no such period could not be read.
delete from briefings.reporting_period where name !~ '^[12]\d{3}(-(0[1-9]|1[0-2]|Q[1-4]|H[12]|9M))?$';
alter table briefings.reporting_period rename column name to calendar;
alter table briefings.reporting_period
  drop column confirmed,
  drop column version,
  add column declared_at timestamptz not null default now(),
  add column declared_by text not null default '',
  add check (calendar ~ '^[12]\d{3}(-(0[1-9]|1[0-2]|Q[1-4]|H[12]|9M))?$'),
  add unique (calendar, from_day, to_day, cutoff_day);
alter table briefings.reporting_period alter column declared_at drop default, alter column declared_by drop default;
revoke update on briefings.reporting_period from gb_writer_all;
