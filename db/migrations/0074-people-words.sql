-- Search looks words up in an index instead of reading every name of the province: with half a million households a search
-- took 0.1 to 3 s of the database, now a few ms for a full name. Plain words of the database's own, no extension that a foreign one may lack.

-- The words of a search key. Not in the language SQL: it would be taken apart, and the planner think that it costs nothing.
create function people.words(p_key text) returns tsvector immutable strict parallel safe language plpgsql
  as $$ begin return array_to_tsvector(array_remove(string_to_array(p_key, ' '), '')); end $$;
-- Each word from its start, in any order; null when there is none.
create function people.wanted(p_key text) returns tsquery immutable strict parallel safe language plpgsql
  as $$ begin return (select string_agg(array_to_tsvector(array[w])::text || ':*', ' & ') from unnest(string_to_array(p_key, ' ')) w where w <> '')::tsquery; end $$;

create index household_words on people.household using gin (people.words(search_key));
create index person_words on people.person using gin (people.words(search_key));

analyze people.household, people.person;

create or replace function people.find(p_what text, p_key text, p_root int, p_limit int, p_offset int)
  returns table (id uuid, total bigint)
  stable security definer set search_path = pg_catalog language plpgsql as $$
declare
  -- Null: everywhere.
  reached int[] := case when scope.reaches_all() then null else scope.places() end;
  wanted text;
  found bigint;
begin
  if p_what not in ('household', 'person') then raise exception 'people.find: %', p_what; end if;
  if p_root is not null then
    reached := array(select t.descendant_id from scope.place_tree t
      where t.ancestor_id = p_root and (reached is null or t.descendant_id = any (reached)));
  end if;
  -- Each word from its start. Literals, so that the planner sees them. Of one commune, with what was merged into it, every name
  -- is read sooner than the words are looked up.
  wanted := format('from people.%I t where true', p_what) || case when reached is null then '' else ' and t.place_id = any ($1)' end
    || case
      when p_key = '' then ''
      when cardinality(reached) <= 20 then
        (select string_agg(format(' and '' '' || t.search_key like %L', '% ' || w || '%'), '') from unnest(string_to_array(p_key, ' ')) w)
      else format(' and people.words(t.search_key) @@ %L::tsquery', people.wanted(p_key)) end;
  execute 'select count(*) ' || wanted into found using reached;
  -- A few are sorted; of many the order of names comes to a page sooner. The planner could only guess which.
  return query execute format('with found as %s materialized (select t.id, t.name_key %s)
    select f.id, $2 from found f order by f.name_key, f.id limit $3 offset $4', case when found > 2000 then 'not' end, wanted)
    using reached, found, p_limit, p_offset;
end $$;
