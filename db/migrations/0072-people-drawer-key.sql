-- The key that the drawer is sealed under is told by the drawer itself: the numbers and the name of their key change in one commit,
-- while the file with the keys lies outside the database. Null: the drawer is empty.
create function people.drawer_key() returns text stable security definer set search_path = pg_catalog language sql
  as $$ select key_id from people.identity order by kept_at desc limit 1 $$;
create index identity_kept_at on people.identity (kept_at);
revoke execute on function people.drawer_key() from public;
grant execute on function people.drawer_key() to gb_writer_all, gb_writer_local;
drop function people.drawer_used();
