-- Figures by unit or body are kept as lines of this day's trees: how often those were made anew.
create table scope.renewed (single boolean primary key default true check (single), times bigint not null default 0);
insert into scope.renewed default values;
call scope.publish('scope.renewed', '');
create function scope.note_renewal() returns trigger security definer set search_path = pg_catalog language plpgsql as $$
begin
  update scope.renewed set times = times + 1;
  return null;
end $$;
create trigger renewed after insert or update or delete on scope.place_tree for each statement execute function scope.note_renewal();
create trigger renewed after insert or update or delete on scope.body for each statement execute function scope.note_renewal();
