-- Database roles, made once a cluster; safe to run again. PostgreSQL >= 15.
-- The login role owns nothing and inherits nothing: each transaction takes exactly one of the group roles below
-- (scope.enter), and row policies are written for those.
do $$
declare wanted text;
begin
  foreach wanted in array array['gb_writer_all', 'gb_writer_local', 'gb_reader_all', 'gb_reader_local', 'gb_public'] loop
    if not exists (select from pg_roles where rolname = wanted) then
      execute format('create role %I nologin', wanted);
    end if;
  end loop;
  if not exists (select from pg_roles where rolname = 'giaoban_app') then
    create role giaoban_app login noinherit;
  end if;
exception when duplicate_object or unique_violation then null; -- two databases of one cluster migrated at once
end $$;
grant gb_writer_all, gb_writer_local, gb_reader_all, gb_reader_local, gb_public to giaoban_app;
