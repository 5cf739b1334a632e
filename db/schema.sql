-- Generated from the catalogue by npm run generate; do not edit.

create schema audit;

create table audit.entry (
  id uuid not null,
  recorded_at timestamp with time zone not null,
  business_day date not null,
  deed text not null,
  actor text not null,
  actor_name text not null,
  body_id integer,
  subject text not null,
  before jsonb,
  after jsonb,
  reason text,
  request uuid,
  PRIMARY KEY (id)
);

create table audit.head (
  day date not null,
  hash bytea not null,
  links bigint not null,
  made_at timestamp with time zone not null,
  PRIMARY KEY (day)
);

create table audit.link (
  chain smallint not null,
  nth bigint not null,
  entry_id uuid not null,
  hash bytea not null,
  UNIQUE (entry_id),
  PRIMARY KEY (chain, nth),
  FOREIGN KEY (chain) REFERENCES audit.tip(chain),
  FOREIGN KEY (entry_id) REFERENCES audit.entry(id)
);

create table audit.receipt (
  actor text not null,
  key text not null,
  deed text not null,
  input_hash bytea not null,
  result jsonb not null,
  made_at timestamp with time zone default now() not null,
  PRIMARY KEY (actor, key)
);

create table audit.tip (
  chain smallint not null,
  nth bigint not null,
  hash bytea not null,
  PRIMARY KEY (chain)
);

CREATE INDEX entry_body_id_recorded_at_idx ON audit.entry USING btree (body_id, recorded_at);

CREATE INDEX entry_recorded_at_idx ON audit.entry USING btree (recorded_at);

CREATE INDEX entry_subject_recorded_at_idx ON audit.entry USING btree (subject, recorded_at);

alter table audit.entry enable row level security;

create policy reach_read on audit.entry for r to gb_reader_local, gb_writer_local using ((body_id = ANY (( SELECT scope.bodies() AS bodies)::integer[]))) with check ();

create policy reach_write on audit.entry for a to gb_writer_local using () with check (true);

create policy whole on audit.entry for * to gb_reader_all, gb_writer_all using (true) with check (true);

CREATE CONSTRAINT TRIGGER chain AFTER INSERT ON audit.entry DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION audit.chain();

CREATE OR REPLACE FUNCTION audit.broken()
 RETURNS TABLE(chain smallint, nth bigint, entry_id uuid)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog'
AS $function$
  select l.chain, l.nth, l.entry_id
  from (select *, lag(hash, 1, sha256(convert_to('chain ' || link.chain, 'UTF8'))) over w as previous,
               lag(nth, 1, 0::bigint) over w as nth_before from audit.link window w as (partition by link.chain order by link.nth)) l
  left join audit.entry e on e.id = l.entry_id
  where e.id is null or l.nth <> l.nth_before + 1 or l.hash <> audit.digest(e, l.previous)
  union all
  select t.chain, t.nth, null from audit.tip t left join audit.link l using (chain, nth)
  where t.nth > 0 and l.hash is distinct from t.hash
  union all
  select 0::smallint, 0, e.id from audit.entry e where not exists (select from audit.link k where k.entry_id = e.id)
$function$
;

CREATE OR REPLACE FUNCTION audit.chain()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog'
AS $function$
declare tip audit.tip; made bytea; number smallint := abs(coalesce(new.body_id, 0)) % 32;
begin
  select * into tip from audit.tip where chain = number for update;
  made := audit.digest(new, tip.hash);
  update audit.tip set nth = tip.nth + 1, hash = made where chain = number;
  insert into audit.link values (number, tip.nth + 1, new.id, made);
  return null;
end $function$
;

CREATE OR REPLACE FUNCTION audit.digest(e audit.entry, previous bytea)
 RETURNS bytea
 LANGUAGE sql
 IMMUTABLE
AS $function$
  select sha256(previous || convert_to(jsonb_build_array(e.id, extract(epoch from e.recorded_at)::text, e.business_day::text, e.deed, e.actor, e.actor_name,
    e.body_id, e.subject, e.before, e.after, e.reason, e.request)::text, 'UTF8'))
$function$
;

CREATE OR REPLACE PROCEDURE audit.make_head(IN p_day date)
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog'
AS $procedure$
  insert into audit.head select p_day, sha256(string_agg(hash, ''::bytea order by chain)), sum(nth), now() from audit.tip
  on conflict (day) do nothing
$procedure$
;

grant insert, select on audit.entry to gb_writer_all;

grant insert, select on audit.entry to gb_writer_local;

grant select on audit.entry to gb_reader_all;

grant select on audit.entry to gb_reader_local;

grant select on audit.head to gb_reader_all;

grant select on audit.head to gb_reader_local;

grant select on audit.head to gb_writer_all;

grant select on audit.head to gb_writer_local;

grant select on audit.link to gb_reader_all;

grant select on audit.link to gb_reader_local;

grant select on audit.link to gb_writer_all;

grant select on audit.link to gb_writer_local;

grant insert, select on audit.receipt to gb_writer_all;

grant insert, select on audit.receipt to gb_writer_local;

create schema auth;

create table auth.account (
  id text not null,
  "accountId" text not null,
  "providerId" text not null,
  "userId" text not null,
  "accessToken" text,
  "refreshToken" text,
  "idToken" text,
  "accessTokenExpiresAt" timestamp with time zone,
  "refreshTokenExpiresAt" timestamp with time zone,
  scope text,
  password text,
  "createdAt" timestamp with time zone default CURRENT_TIMESTAMP not null,
  "updatedAt" timestamp with time zone default CURRENT_TIMESTAMP not null,
  UNIQUE ("userId", "providerId"),
  PRIMARY KEY (id),
  FOREIGN KEY ("userId") REFERENCES auth."user"(id) ON DELETE CASCADE
);

create table auth.attempt (
  key text not null,
  count integer not null,
  until timestamp with time zone not null,
  PRIMARY KEY (key)
);

create table auth.session (
  id text not null,
  "expiresAt" timestamp with time zone not null,
  token text not null,
  "createdAt" timestamp with time zone default CURRENT_TIMESTAMP not null,
  "updatedAt" timestamp with time zone not null,
  "ipAddress" text,
  "userAgent" text,
  "userId" text not null,
  UNIQUE (token),
  PRIMARY KEY (id),
  FOREIGN KEY ("userId") REFERENCES auth."user"(id) ON DELETE CASCADE
);

create table auth."twoFactor" (
  id text not null,
  secret text not null,
  "backupCodes" text not null,
  "userId" text not null,
  verified boolean,
  "failedVerificationCount" integer,
  "lockedUntil" timestamp with time zone,
  PRIMARY KEY (id),
  FOREIGN KEY ("userId") REFERENCES auth."user"(id) ON DELETE CASCADE
);

create table auth."user" (
  id text not null,
  name text not null,
  email text not null,
  "emailVerified" boolean not null,
  image text,
  "createdAt" timestamp with time zone default CURRENT_TIMESTAMP not null,
  "updatedAt" timestamp with time zone default CURRENT_TIMESTAMP not null,
  username text not null,
  "twoFactorEnabled" boolean,
  must_change_password boolean default false not null,
  demonstration boolean default false not null,
  disabled_at timestamp with time zone,
  UNIQUE (email),
  UNIQUE (username),
  PRIMARY KEY (id)
);

create table auth.verification (
  id text not null,
  identifier text not null,
  value text not null,
  "expiresAt" timestamp with time zone not null,
  "createdAt" timestamp with time zone default CURRENT_TIMESTAMP not null,
  "updatedAt" timestamp with time zone default CURRENT_TIMESTAMP not null,
  PRIMARY KEY (id)
);

CREATE INDEX attempt_until_idx ON auth.attempt USING btree (until);

CREATE INDEX "session_expiresAt_idx" ON auth.session USING btree ("expiresAt");

CREATE INDEX "session_userId_idx" ON auth.session USING btree ("userId");

CREATE INDEX "twoFactor_userId_idx" ON auth."twoFactor" USING btree ("userId");

CREATE INDEX verification_identifier_idx ON auth.verification USING btree (identifier);

grant delete, insert, select, update on auth.account to giaoban_app;

grant insert on auth.account to gb_writer_all;

grant delete, insert, select, update on auth.attempt to giaoban_app;

grant delete on auth.session to gb_writer_all;

grant delete, insert, select, update on auth.session to giaoban_app;

grant delete on auth."twoFactor" to gb_writer_all;

grant delete, insert, select, update on auth."twoFactor" to giaoban_app;

grant delete, insert, select, update on auth."user" to giaoban_app;

grant insert, select, update on auth."user" to gb_writer_all;

grant select on auth."user" to gb_reader_all;

grant delete, insert, select, update on auth.verification to giaoban_app;

create schema counted;

create table counted.change (
  seq bigint not null,
  recorded_at timestamp with time zone not null,
  reason text,
  deed text not null,
  PRIMARY KEY (seq)
);

create table counted.fact (
  id bigint generated always as identity not null,
  indicator text not null,
  record uuid not null,
  subject uuid,
  body_id integer not null,
  place_id integer not null,
  day date not null,
  quantity bigint not null,
  from_seq bigint not null,
  until_seq bigint,
  PRIMARY KEY (id),
  FOREIGN KEY (from_seq) REFERENCES counted.change(seq),
  FOREIGN KEY (until_seq) REFERENCES counted.change(seq)
);

create table counted.version (
  indicator text not null,
  slot smallint not null,
  changes bigint not null,
  PRIMARY KEY (indicator, slot)
);

CREATE INDEX change_recorded_at_idx ON counted.change USING btree (recorded_at);

CREATE INDEX fact_body ON counted.fact USING btree (body_id, indicator, day) WHERE (until_seq IS NULL);

CREATE INDEX fact_day ON counted.fact USING btree (indicator, day) INCLUDE (place_id, body_id, quantity, subject, record) WHERE (until_seq IS NULL);

CREATE INDEX fact_from ON counted.fact USING btree (from_seq, indicator);

CREATE INDEX fact_place ON counted.fact USING btree (place_id, indicator, day) WHERE (until_seq IS NULL);

CREATE INDEX fact_record ON counted.fact USING btree (record) WHERE (until_seq IS NULL);

CREATE INDEX fact_until ON counted.fact USING btree (until_seq, indicator) WHERE (until_seq IS NOT NULL);

alter table counted.fact enable row level security;

create policy reach on counted.fact for * to gb_reader_local, gb_writer_local using ((body_id = ANY (( SELECT scope.bodies() AS bodies)::integer[]))) with check ((body_id = ANY (( SELECT scope.bodies() AS bodies)::integer[])));

create policy whole on counted.fact for * to gb_reader_all, gb_writer_all using (true) with check (true);

CREATE OR REPLACE FUNCTION counted.derive(p_room text, p_records uuid[], p_at timestamp with time zone, p_deed text, p_reason text)
 RETURNS bigint
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog'
AS $function$
declare mark bigint; touched text[];
begin
  mark := nextval('counted.seq');
  insert into counted.change values (mark, p_at, p_reason, p_deed);
  execute format($q$
    with fresh as materialized (select * from %I.facts where record = any ($1)),
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
end $function$
;

CREATE OR REPLACE FUNCTION counted.differing(p_room text, p_indicators text[])
 RETURNS TABLE(side text, indicator text, record uuid)
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog'
AS $function$
begin
  return query execute format($q$
    with f as (select f.indicator::text, f.record, f.subject, f.body_id, f.place_id, f.day, f.quantity from counted.fact f where f.until_seq is null and f.indicator = any ($1)),
         v as (select v.indicator::text, v.record, v.subject, v.body_id, v.place_id, v.day, v.quantity::bigint from %I.facts v)
    (select 'fact'::text, x.indicator, x.record from (table f except all table v) x)
    union all
    (select 'record'::text, x.indicator, x.record from (table v except all table f) x)$q$, p_room) using p_indicators;
end $function$
;

grant select on counted.change to gb_reader_all;

grant select on counted.change to gb_reader_local;

grant select on counted.change to gb_writer_all;

grant select on counted.change to gb_writer_local;

grant select on counted.fact to gb_reader_all;

grant select on counted.fact to gb_reader_local;

grant select on counted.fact to gb_writer_all;

grant select on counted.fact to gb_writer_local;

grant select on counted.version to gb_reader_all;

grant select on counted.version to gb_reader_local;

grant select on counted.version to gb_writer_all;

grant select on counted.version to gb_writer_local;

create schema files;

create table files.file (
  id uuid not null,
  body_id integer not null,
  hash text not null,
  size bigint not null,
  type text not null,
  name text not null,
  taken_at timestamp with time zone,
  created_at timestamp with time zone not null,
  created_by text not null,
  PRIMARY KEY (id),
  FOREIGN KEY (body_id) REFERENCES scope.body(id),
  CHECK ((hash ~ '^[0-9a-f]{64}$'::text)),
  CHECK (((length(name) >= 1) AND (length(name) <= 200))),
  CHECK ((size > 0)),
  CHECK ((type = ANY (ARRAY['image/jpeg'::text, 'application/pdf'::text, 'image/svg+xml'::text])))
);

CREATE INDEX file_hash_idx ON files.file USING btree (hash);

alter table files.file enable row level security;

create policy reach on files.file for * to gb_reader_local, gb_writer_local using ((body_id = ANY (( SELECT scope.bodies() AS bodies)::integer[]))) with check ((body_id = ANY (( SELECT scope.bodies() AS bodies)::integer[])));

create policy whole on files.file for * to gb_reader_all, gb_writer_all using (true) with check (true);

CREATE OR REPLACE FUNCTION files.without_record(p_hashes text[])
 RETURNS SETOF text
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog'
AS $function$
  select h from unnest(p_hashes) h where not exists (select from files.file f where f.hash = h)
$function$
;

grant insert, select on files.file to gb_writer_all;

grant insert, select on files.file to gb_writer_local;

grant select on files.file to gb_reader_all;

grant select on files.file to gb_reader_local;

create schema scope;

create table scope.account (
  user_id text not null,
  name text not null,
  disabled boolean default false not null,
  PRIMARY KEY (user_id)
);

create table scope.body (
  id integer not null,
  place_id integer not null,
  organisation text not null,
  level text not null,
  from_day date not null,
  to_day date,
  PRIMARY KEY (id),
  FOREIGN KEY (place_id) REFERENCES scope.place(id),
  CHECK ((level = ANY (ARRAY['province'::text, 'district'::text, 'commune'::text, 'base'::text])))
);

create table scope.body_parent (
  body_id integer not null,
  parent_id integer not null,
  from_day date not null,
  to_day date,
  PRIMARY KEY (body_id, parent_id, from_day),
  FOREIGN KEY (body_id) REFERENCES scope.body(id),
  FOREIGN KEY (parent_id) REFERENCES scope.body(id)
);

create table scope.body_tree (
  ancestor_id integer not null,
  descendant_id integer not null,
  from_day date not null,
  to_day date,
  PRIMARY KEY (ancestor_id, descendant_id, from_day),
  FOREIGN KEY (ancestor_id) REFERENCES scope.body(id),
  FOREIGN KEY (descendant_id) REFERENCES scope.body(id)
);

create table scope.demonstration (
  single boolean default true not null,
  business_day date not null,
  world text not null,
  PRIMARY KEY (single),
  CHECK (single)
);

create table scope."grant" (
  id uuid not null,
  user_id text not null,
  line text not null,
  root_id integer not null,
  role text not null,
  from_day date not null,
  to_day date,
  given_by text,
  given_at timestamp with time zone default now() not null,
  revoked_at timestamp with time zone,
  PRIMARY KEY (id),
  FOREIGN KEY (user_id) REFERENCES scope.account(user_id),
  CHECK (((to_day IS NULL) OR (to_day >= from_day))),
  CHECK ((line = ANY (ARRAY['place'::text, 'body'::text])))
);

create table scope.merger (
  place_id integer not null,
  past_id integer not null,
  PRIMARY KEY (place_id, past_id),
  FOREIGN KEY (past_id) REFERENCES scope.place(id),
  FOREIGN KEY (place_id) REFERENCES scope.place(id)
);

create table scope.place (
  id integer not null,
  parent_id integer,
  level text not null,
  epoch text not null,
  from_day date not null,
  to_day date,
  PRIMARY KEY (id),
  FOREIGN KEY (parent_id) REFERENCES scope.place(id),
  CHECK ((level = ANY (ARRAY['province'::text, 'district'::text, 'commune'::text])))
);

create table scope.place_tree (
  ancestor_id integer not null,
  descendant_id integer not null,
  via text not null,
  PRIMARY KEY (ancestor_id, descendant_id),
  FOREIGN KEY (ancestor_id) REFERENCES scope.place(id),
  FOREIGN KEY (descendant_id) REFERENCES scope.place(id),
  CHECK ((via = ANY (ARRAY['part'::text, 'past'::text])))
);

create table scope.whole (
  place_id integer not null,
  PRIMARY KEY (place_id),
  FOREIGN KEY (place_id) REFERENCES scope.place(id)
);

CREATE INDEX body_place_id_idx ON scope.body USING btree (place_id);

CREATE INDEX body_tree_descendant_id_idx ON scope.body_tree USING btree (descendant_id);

CREATE INDEX grant_user_id_idx ON scope."grant" USING btree (user_id);

CREATE INDEX place_tree_descendant_id_ancestor_id_via_idx ON scope.place_tree USING btree (descendant_id, ancestor_id) INCLUDE (via);

CREATE OR REPLACE FUNCTION scope.bodies()
 RETURNS integer[]
 LANGUAGE sql
 STABLE
AS $function$ select coalesce(nullif(current_setting('scope.bodies', true), ''), '{}')::int[] $function$
;

CREATE OR REPLACE FUNCTION scope.business_day()
 RETURNS date
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog'
AS $function$ select business_day from scope.demonstration $function$
;

CREATE OR REPLACE FUNCTION scope.enter(p_user text, p_roles text[], p_day date, p_mode text)
 RETURNS text
 LANGUAGE plpgsql
AS $function$
declare r record;
begin
  select * into r from scope.reach(p_user, p_roles, p_day);
  if r is null or r.whole is null then
    perform set_config('scope.bodies', '', true), set_config('scope.places', '', true),
            set_config('role', 'gb_reader_local', true);
    return null;
  end if;
  perform set_config('scope.bodies', r.bodies::text, true), set_config('scope.places', r.places::text, true);
  perform set_config('role', 'gb_' || p_mode || case when r.whole then '_all' else '_local' end, true);
  return case when r.whole then 'all' else 'local' end;
end $function$
;

CREATE OR REPLACE FUNCTION scope.places()
 RETURNS integer[]
 LANGUAGE sql
 STABLE
AS $function$ select coalesce(nullif(current_setting('scope.places', true), ''), '{}')::int[] $function$
;

CREATE OR REPLACE PROCEDURE scope.protect(IN p_table regclass, IN p_column text, IN p_writes text)
 LANGUAGE plpgsql
AS $procedure$
declare reach text := case p_column when 'body_id' then 'scope.bodies()' when 'place_id' then 'scope.places()' end;
begin
  if reach is null then raise exception 'scope.protect: % is not a scope column', p_column; end if;
  execute format('alter table %s enable row level security', p_table);
  execute format('create policy whole on %s to gb_writer_all, gb_reader_all using (true) with check (true)', p_table);
  execute format(
    'create policy reach on %s to gb_writer_local, gb_reader_local using (%I = any ((select %s)::int[])) with check (%I = any ((select %s)::int[]))',
    p_table, p_column, reach, p_column, reach);
  execute format('grant select on %s to gb_reader_all, gb_reader_local, gb_writer_all, gb_writer_local', p_table);
  if p_writes <> '' then execute format('grant %s on %s to gb_writer_all, gb_writer_local', p_writes, p_table); end if;
end $procedure$
;

CREATE OR REPLACE PROCEDURE scope.publish(IN p_table regclass, IN p_writes text)
 LANGUAGE plpgsql
AS $procedure$
begin
  execute format('grant select on %s to gb_reader_all, gb_reader_local, gb_writer_all, gb_writer_local', p_table);
  if p_writes <> '' then execute format('grant %s on %s to gb_writer_all', p_writes, p_table); end if;
end $procedure$
;

CREATE OR REPLACE FUNCTION scope.reach(p_user text, p_roles text[], p_day date)
 RETURNS TABLE(whole boolean, bodies integer[], places integer[])
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog'
AS $function$
begin
  if exists (
    select from scope.grant g join scope.whole w on w.place_id = g.root_id join scope.account a using (user_id)
    where g.user_id = p_user and g.line = 'place' and g.role = any (p_roles) and not a.disabled and g.revoked_at is null
      and g.from_day <= p_day and (g.to_day is null or g.to_day >= p_day)
  ) then
    return query select true, '{}'::int[], '{}'::int[];
    return;
  end if;
  return query
  with own as (
    select g.line, g.root_id from scope.grant g join scope.account a using (user_id)
    where g.user_id = p_user and g.role = any (p_roles) and not a.disabled and g.revoked_at is null
      and g.from_day <= p_day and (g.to_day is null or g.to_day >= p_day)
  ), line_body as (
    select t.descendant_id as id from own join scope.body_tree t on own.line = 'body' and t.ancestor_id = own.root_id
      and t.from_day <= p_day and (t.to_day is null or t.to_day >= p_day)
    union select root_id from own where line = 'body'
  ), place as (
    select t.descendant_id as id from own join scope.place_tree t on own.line = 'place' and t.ancestor_id = own.root_id
  ), body as (
    select b.id from scope.body b join place p on p.id = b.place_id union select id from line_body
  ), stand as (
    select id from place union select b.place_id from line_body l join scope.body b on b.id = l.id
  )
  select false, array(select id from body), array(select id from stand) where exists (select from own);
end $function$
;

CREATE OR REPLACE PROCEDURE scope.renew_bodies()
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog'
AS $procedure$
  delete from scope.body_tree;
  insert into scope.body_tree
    with recursive walk as (
      select id as ancestor, id as descendant, from_day, to_day from scope.body
      union select w.ancestor, e.body_id, greatest(w.from_day, e.from_day), least(w.to_day, e.to_day)
        from walk w join scope.body_parent e on e.parent_id = w.descendant
        where greatest(w.from_day, e.from_day) <= coalesce(least(w.to_day, e.to_day), 'infinity')
    )
    select ancestor, descendant, from_day, max(coalesce(to_day, 'infinity')) from walk group by 1, 2, 3;
  update scope.body_tree set to_day = null where to_day = 'infinity';
$procedure$
;

CREATE OR REPLACE PROCEDURE scope.renew_places()
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog'
AS $procedure$
  delete from scope.place_tree;
  insert into scope.place_tree
    with recursive edge as (
      select parent_id as upper, id as lower, 'part' as via from scope.place where parent_id is not null
      union all select place_id, past_id, 'past' from scope.merger
    ), walk as (
      select id as ancestor, id as descendant, 'part' as via from scope.place
      union select w.ancestor, e.lower, greatest(w.via, e.via) from walk w join edge e on e.upper = w.descendant
    )
    select ancestor, descendant, min(via) from walk group by 1, 2;
  delete from scope.whole;
  insert into scope.whole
    select p.id from scope.place p where p.level = 'province' and
      (select count(*) from scope.place_tree t where t.ancestor_id = p.id) = (select count(*) from scope.place);
$procedure$
;

grant insert, select, update on scope.account to gb_writer_all;

grant select on scope.account to gb_reader_all;

grant select on scope.account to gb_reader_local;

grant select on scope.account to gb_writer_local;

grant insert, select, update on scope.body to gb_writer_all;

grant select on scope.body to gb_reader_all;

grant select on scope.body to gb_reader_local;

grant select on scope.body to gb_writer_local;

grant insert, select, update on scope.body_parent to gb_writer_all;

grant select on scope.body_parent to gb_reader_all;

grant select on scope.body_parent to gb_reader_local;

grant select on scope.body_parent to gb_writer_local;

grant select on scope.body_tree to gb_reader_all;

grant select on scope.body_tree to gb_reader_local;

grant select on scope.body_tree to gb_writer_all;

grant select on scope.body_tree to gb_writer_local;

grant insert, select, update on scope."grant" to gb_writer_all;

grant select on scope."grant" to gb_reader_all;

grant select on scope."grant" to gb_reader_local;

grant select on scope."grant" to gb_writer_local;

grant insert, select on scope.merger to gb_writer_all;

grant select on scope.merger to gb_reader_all;

grant select on scope.merger to gb_reader_local;

grant select on scope.merger to gb_writer_local;

grant insert, select, update on scope.place to gb_writer_all;

grant select on scope.place to gb_reader_all;

grant select on scope.place to gb_reader_local;

grant select on scope.place to gb_writer_local;

grant select on scope.place_tree to gb_reader_all;

grant select on scope.place_tree to gb_reader_local;

grant select on scope.place_tree to gb_writer_all;

grant select on scope.place_tree to gb_writer_local;

grant select on scope.whole to gb_reader_all;

grant select on scope.whole to gb_reader_local;

grant select on scope.whole to gb_writer_all;

grant select on scope.whole to gb_writer_local;
