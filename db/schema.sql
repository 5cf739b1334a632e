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

alter table audit.receipt enable row level security;

create policy reach_read on audit.entry for r to gb_reader_local, gb_writer_local using ((body_id = ANY (( SELECT scope.bodies() AS bodies)::integer[]))) with check ();

create policy reach_write on audit.entry for a to gb_writer_local using () with check (true);

create policy whole on audit.entry for * to gb_reader_all, gb_writer_all using (true) with check (true);

create policy own on audit.receipt for * to gb_writer_all, gb_writer_local using ((actor = current_setting('scope.actor'::text, true))) with check ((actor = current_setting('scope.actor'::text, true)));

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
declare last audit.tip; made bytea; number smallint := abs(coalesce(new.body_id, 0)) % 32;
begin
  select * into last from audit.tip where chain = number for update;
  made := audit.digest(new, last.hash);
  update audit.tip set nth = last.nth + 1, hash = made where chain = number;
  insert into audit.link values (number, last.nth + 1, new.id, made);
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

create schema briefings;

create table briefings."freeze" (
  id uuid not null,
  page text not null,
  watermark bigint not null,
  frozen_at timestamp with time zone not null,
  frozen_by text not null,
  UNIQUE (page),
  PRIMARY KEY (id),
  FOREIGN KEY (watermark) REFERENCES counted.change(seq)
);

create table briefings.frozen_figure (
  freeze_id uuid not null,
  indicator text not null,
  period text not null,
  value bigint,
  numerator bigint,
  denominator bigint,
  records bigint not null,
  PRIMARY KEY (freeze_id, indicator, period),
  FOREIGN KEY (freeze_id) REFERENCES briefings."freeze"(id)
);

create table briefings.frozen_leaf (
  freeze_id uuid not null,
  indicator text not null,
  period text not null,
  body_id integer not null,
  place_id integer not null,
  value bigint not null,
  records bigint not null,
  PRIMARY KEY (freeze_id, indicator, period, body_id, place_id),
  FOREIGN KEY (body_id) REFERENCES organisations.body(id),
  FOREIGN KEY (freeze_id) REFERENCES briefings."freeze"(id),
  FOREIGN KEY (place_id) REFERENCES territory.place(id)
);

create table briefings.reporting_period (
  id uuid not null,
  calendar text not null,
  from_day date not null,
  to_day date not null,
  cutoff_day date not null,
  basis text not null,
  declared_at timestamp with time zone not null,
  declared_by text not null,
  UNIQUE (calendar, from_day, to_day, cutoff_day),
  PRIMARY KEY (id),
  CHECK ((calendar ~ '^[12]\d{3}(-(0[1-9]|1[0-2]|Q[1-4]|H[12]|9M))?$'::text)),
  CHECK (((from_day <= to_day) AND (cutoff_day >= to_day)))
);

alter table briefings.frozen_leaf enable row level security;

create policy reach on briefings.frozen_leaf for * to gb_reader_local, gb_writer_local using ((body_id = ANY (( SELECT scope.bodies() AS bodies)::integer[]))) with check ((body_id = ANY (( SELECT scope.bodies() AS bodies)::integer[])));

create policy whole on briefings.frozen_leaf for * to gb_reader_all, gb_writer_all using (true) with check (true);

grant insert, select on briefings."freeze" to gb_writer_all;

grant select on briefings."freeze" to gb_reader_all;

grant select on briefings."freeze" to gb_reader_local;

grant select on briefings."freeze" to gb_writer_local;

grant insert, select on briefings.frozen_figure to gb_writer_all;

grant select on briefings.frozen_figure to gb_reader_all;

grant select on briefings.frozen_figure to gb_reader_local;

grant select on briefings.frozen_figure to gb_writer_local;

grant insert, select on briefings.frozen_leaf to gb_writer_all;

grant insert, select on briefings.frozen_leaf to gb_writer_local;

grant select on briefings.frozen_leaf to gb_reader_all;

grant select on briefings.frozen_leaf to gb_reader_local;

grant insert, select on briefings.reporting_period to gb_writer_all;

grant select on briefings.reporting_period to gb_reader_all;

grant select on briefings.reporting_period to gb_reader_local;

grant select on briefings.reporting_period to gb_writer_local;

create schema counted;

create table counted.change (
  seq bigint not null,
  recorded_at timestamp with time zone not null,
  reason text,
  deed text not null,
  xid xid8 default pg_current_xact_id() not null,
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

create table counted.frozen (
  period text not null,
  from_day date not null,
  to_day date not null,
  frozen_at timestamp with time zone not null,
  PRIMARY KEY (period, frozen_at)
);

CREATE INDEX change_recorded_at_idx ON counted.change USING btree (recorded_at);

CREATE INDEX change_xid_idx ON counted.change USING btree (xid);

CREATE INDEX fact_body ON counted.fact USING btree (body_id, indicator, day) WHERE (until_seq IS NULL);

CREATE INDEX fact_day ON counted.fact USING btree (indicator, day) INCLUDE (place_id, body_id, quantity, subject, record) WHERE (until_seq IS NULL);

CREATE INDEX fact_from ON counted.fact USING btree (from_seq, indicator);

CREATE INDEX fact_place ON counted.fact USING btree (place_id, indicator, day) WHERE (until_seq IS NULL);

CREATE INDEX fact_record ON counted.fact USING btree (record) WHERE (until_seq IS NULL);

CREATE INDEX fact_subject ON counted.fact USING btree (subject, indicator) WHERE ((until_seq IS NULL) AND (subject IS NOT NULL));

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

CREATE OR REPLACE PROCEDURE counted.open(IN p_room text)
 LANGUAGE plpgsql
AS $procedure$
begin
  execute format($f$
    create function %1$I.facts_of(p_records uuid[]) returns setof %1$I.facts
      stable set search_path = pg_catalog set plan_cache_mode = force_generic_plan language plpgsql as $b$
    begin return query select * from %1$I.facts where record = any (p_records); end $b$;
    revoke execute on function %1$I.facts_of(uuid[]) from public$f$, p_room);
end $procedure$
;

CREATE OR REPLACE PROCEDURE counted.settle()
 LANGUAGE sql
AS $procedure$
  update counted.change set xid = '0' where xid >= pg_snapshot_xmax(pg_current_snapshot())
$procedure$
;

grant select on counted.change to gb_reader_all;

grant select on counted.change to gb_reader_local;

grant select on counted.change to gb_writer_all;

grant select on counted.change to gb_writer_local;

grant select on counted.fact to gb_reader_all;

grant select on counted.fact to gb_reader_local;

grant select on counted.fact to gb_writer_all;

grant select on counted.fact to gb_writer_local;

grant insert, select on counted.frozen to gb_writer_all;

grant select on counted.frozen to gb_reader_all;

grant select on counted.frozen to gb_reader_local;

grant select on counted.frozen to gb_writer_local;

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

create schema organisations;

create table organisations.body (
  id integer generated always as identity not null,
  name text not null,
  organisation text not null,
  kind text not null,
  level text not null,
  place_id integer not null,
  from_day date not null,
  to_day date,
  basis text,
  search_key text not null,
  version integer default 1 not null,
  PRIMARY KEY (id),
  FOREIGN KEY (place_id) REFERENCES territory.place(id),
  CHECK ((kind = ANY (ARRAY['committee'::text, 'branch'::text, 'workplace'::text, 'affiliated'::text]))),
  CHECK ((level = ANY (ARRAY['province'::text, 'district'::text, 'commune'::text, 'base'::text]))),
  CHECK ((organisation = ANY (ARRAY['front'::text, 'union'::text, 'farmers'::text, 'youth'::text, 'women'::text, 'veterans'::text, 'party'::text, 'state'::text, 'other'::text])))
);

create table organisations.parent (
  body_id integer not null,
  parent_id integer not null,
  line text not null,
  from_day date not null,
  to_day date,
  basis text,
  PRIMARY KEY (body_id, parent_id, line, from_day),
  FOREIGN KEY (body_id) REFERENCES organisations.body(id),
  FOREIGN KEY (parent_id) REFERENCES organisations.body(id),
  CHECK ((line = ANY (ARRAY['own'::text, 'front'::text])))
);

create table organisations.post (
  id uuid not null,
  body_id integer not null,
  term_id uuid,
  title text not null,
  holder_name text not null,
  person_id uuid,
  user_id text,
  basis text not null,
  paper text,
  from_day date not null,
  to_day date,
  version integer default 1 not null,
  PRIMARY KEY (id),
  FOREIGN KEY (body_id) REFERENCES organisations.body(id),
  FOREIGN KEY (person_id) REFERENCES people.person(id),
  FOREIGN KEY (term_id) REFERENCES organisations.term(id),
  CHECK ((basis = ANY (ARRAY['elected'::text, 'appointed'::text, 'consulted'::text, 'recognised'::text])))
);

create table organisations.term (
  id uuid not null,
  body_id integer not null,
  name text not null,
  from_day date not null,
  to_day date,
  PRIMARY KEY (id),
  FOREIGN KEY (body_id) REFERENCES organisations.body(id)
);

CREATE INDEX body_place_id_organisation_idx ON organisations.body USING btree (place_id, organisation);

CREATE INDEX parent_parent_id_idx ON organisations.parent USING btree (parent_id);

CREATE INDEX post_body_id_idx ON organisations.post USING btree (body_id);

CREATE INDEX post_user_id_idx ON organisations.post USING btree (user_id);

alter table organisations.post enable row level security;

alter table organisations.term enable row level security;

create policy reach on organisations.post for * to gb_reader_local, gb_writer_local using ((body_id = ANY (( SELECT scope.bodies() AS bodies)::integer[]))) with check ((body_id = ANY (( SELECT scope.bodies() AS bodies)::integer[])));

create policy whole on organisations.post for * to gb_reader_all, gb_writer_all using (true) with check (true);

create policy reach on organisations.term for * to gb_reader_local, gb_writer_local using ((body_id = ANY (( SELECT scope.bodies() AS bodies)::integer[]))) with check ((body_id = ANY (( SELECT scope.bodies() AS bodies)::integer[])));

create policy whole on organisations.term for * to gb_reader_all, gb_writer_all using (true) with check (true);

CREATE OR REPLACE FUNCTION organisations.end_access(p_posts uuid[])
 RETURNS void
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog'
AS $function$
  update scope.grant g set revoked_at = now() from organisations.post o
    where o.id = any (p_posts) and g.post_id = o.id and g.revoked_at is null
      and (scope.reaches_all() or o.body_id = any (scope.bodies()))
$function$
;

grant insert, select, update on organisations.body to gb_writer_all;

grant select on organisations.body to gb_reader_all;

grant select on organisations.body to gb_reader_local;

grant select on organisations.body to gb_writer_local;

grant usage on organisations.body_id_seq to gb_writer_all;

grant insert, select, update on organisations.parent to gb_writer_all;

grant select on organisations.parent to gb_reader_all;

grant select on organisations.parent to gb_reader_local;

grant select on organisations.parent to gb_writer_local;

grant insert, select, update on organisations.post to gb_writer_all;

grant insert, select, update on organisations.post to gb_writer_local;

grant select on organisations.post to gb_reader_all;

grant select on organisations.post to gb_reader_local;

grant insert, select, update on organisations.term to gb_writer_all;

grant insert, select, update on organisations.term to gb_writer_local;

grant select on organisations.term to gb_reader_all;

grant select on organisations.term to gb_reader_local;

create schema people;

create table people.household (
  id uuid not null,
  place_id integer not null,
  hamlet text not null,
  head_name text not null,
  search_key text not null,
  name_key text not null,
  member_count integer,
  phone text,
  version integer default 1 not null,
  created_at timestamp with time zone default now() not null,
  PRIMARY KEY (id),
  FOREIGN KEY (place_id) REFERENCES territory.place(id),
  CHECK ((member_count > 0))
);

create table people.identity (
  person_id uuid not null,
  place_id integer not null,
  sealed bytea not null,
  key_id text not null,
  digest bytea not null,
  masked text not null,
  purpose text not null,
  consent text not null,
  kept_at timestamp with time zone not null,
  UNIQUE (digest),
  PRIMARY KEY (person_id),
  FOREIGN KEY (person_id) REFERENCES people.person(id),
  FOREIGN KEY (place_id) REFERENCES territory.place(id)
);

create table people.person (
  id uuid not null,
  household_id uuid,
  place_id integer not null,
  full_name text not null,
  search_key text not null,
  name_key text not null,
  birth_year integer,
  birth_day date,
  sex text,
  relation text,
  version integer default 1 not null,
  created_at timestamp with time zone default now() not null,
  PRIMARY KEY (id),
  FOREIGN KEY (household_id) REFERENCES people.household(id),
  FOREIGN KEY (place_id) REFERENCES territory.place(id),
  CHECK (((birth_year >= 1880) AND (birth_year <= 2200))),
  CHECK ((sex = ANY (ARRAY['male'::text, 'female'::text])))
);

CREATE INDEX household_name_key_id_idx ON people.household USING btree (name_key, id);

CREATE INDEX household_place_id_search_key_idx ON people.household USING btree (place_id, search_key);

CREATE INDEX household_words ON people.household USING gin (people.words(search_key));

CREATE INDEX identity_kept_at ON people.identity USING btree (kept_at);

CREATE INDEX person_household_id_idx ON people.person USING btree (household_id);

CREATE INDEX person_name_key_id_idx ON people.person USING btree (name_key, id);

CREATE INDEX person_place_id_search_key_idx ON people.person USING btree (place_id, search_key);

CREATE INDEX person_words ON people.person USING gin (people.words(search_key));

alter table people.household enable row level security;

alter table people.identity enable row level security;

alter table people.person enable row level security;

create policy reach on people.household for * to gb_reader_local, gb_writer_local using ((place_id = ANY (( SELECT scope.places() AS places)::integer[]))) with check ((place_id = ANY (( SELECT scope.places() AS places)::integer[])));

create policy whole on people.household for * to gb_reader_all, gb_writer_all using (true) with check (true);

create policy reach on people.identity for * to gb_reader_local, gb_writer_local using ((place_id = ANY (( SELECT scope.places() AS places)::integer[]))) with check ((place_id = ANY (( SELECT scope.places() AS places)::integer[])));

create policy whole on people.identity for * to gb_reader_all, gb_writer_all using (true) with check (true);

create policy reach on people.person for * to gb_reader_local, gb_writer_local using ((place_id = ANY (( SELECT scope.places() AS places)::integer[]))) with check ((place_id = ANY (( SELECT scope.places() AS places)::integer[])));

create policy whole on people.person for * to gb_reader_all, gb_writer_all using (true) with check (true);

CREATE OR REPLACE FUNCTION people.drawer_key()
 RETURNS text
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog'
AS $function$ select key_id from people.identity order by kept_at desc limit 1 $function$
;

CREATE OR REPLACE FUNCTION people.find(p_what text, p_key text, p_root integer, p_limit integer, p_offset integer)
 RETURNS TABLE(id uuid, total bigint)
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog'
AS $function$
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
end $function$
;

CREATE OR REPLACE FUNCTION people.wanted(p_key text)
 RETURNS tsquery
 LANGUAGE plpgsql
 IMMUTABLE PARALLEL SAFE STRICT
AS $function$ begin return (select string_agg(array_to_tsvector(array[w])::text || ':*', ' & ') from unnest(string_to_array(p_key, ' ')) w where w <> '')::tsquery; end $function$
;

CREATE OR REPLACE FUNCTION people.words(p_key text)
 RETURNS tsvector
 LANGUAGE plpgsql
 IMMUTABLE PARALLEL SAFE STRICT
AS $function$ begin return array_to_tsvector(array_remove(string_to_array(p_key, ' '), '')); end $function$
;

grant insert, select, update on people.household to gb_writer_all;

grant insert, select, update on people.household to gb_writer_local;

grant select on people.household to gb_reader_all;

grant select on people.household to gb_reader_local;

grant delete, insert, select, update on people.identity to gb_writer_all;

grant delete, insert, select, update on people.identity to gb_writer_local;

grant select on people.identity to gb_reader_all;

grant select on people.identity to gb_reader_local;

grant insert, select, update on people.person to gb_writer_all;

grant insert, select, update on people.person to gb_writer_local;

grant select on people.person to gb_reader_all;

grant select on people.person to gb_reader_local;

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
  post_id uuid,
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

create table scope.renewed (
  single boolean default true not null,
  times bigint default 0 not null,
  PRIMARY KEY (single),
  CHECK (single)
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

CREATE TRIGGER renewed AFTER INSERT OR DELETE OR UPDATE ON scope.body FOR EACH STATEMENT EXECUTE FUNCTION scope.note_renewal();

CREATE TRIGGER renewed AFTER INSERT OR DELETE OR UPDATE ON scope.place_tree FOR EACH STATEMENT EXECUTE FUNCTION scope.note_renewal();

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
  perform set_config('scope.bodies', r.bodies::text, true), set_config('scope.places', r.places::text, true),
          set_config('scope.actor', p_user, true);
  perform set_config('role', 'gb_' || p_mode || case when r.whole then '_all' else '_local' end, true);
  return case when r.whole then 'all' else 'local' end;
end $function$
;

CREATE OR REPLACE FUNCTION scope.note_renewal()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog'
AS $function$
begin
  update scope.renewed set times = times + 1;
  return null;
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
    select from scope.grant g join scope.account a using (user_id)
    where g.user_id = p_user and g.line = 'place' and g.role = any (p_roles) and not a.disabled and g.revoked_at is null
      -- Before the first province is loaded there is nothing to be kept out of: the first administrator loads it.
      and (exists (select from scope.whole w where w.place_id = g.root_id) or not exists (select from scope.place))
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

CREATE OR REPLACE FUNCTION scope.reaches_all()
 RETURNS boolean
 LANGUAGE sql
 STABLE
AS $function$ select coalesce(current_setting('role', true), '') like 'gb\_%\_all' $function$
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

grant select on scope.renewed to gb_reader_all;

grant select on scope.renewed to gb_reader_local;

grant select on scope.renewed to gb_writer_all;

grant select on scope.renewed to gb_writer_local;

grant select on scope.whole to gb_reader_all;

grant select on scope.whole to gb_reader_local;

grant select on scope.whole to gb_writer_all;

grant select on scope.whole to gb_writer_local;

create schema support;

create table support."case" (
  id uuid not null,
  number integer default nextval('support.number'::regclass) not null,
  kind text not null,
  programme text,
  body_id integer not null,
  place_id integer not null,
  household_id uuid,
  person_id uuid,
  declared_class text not null,
  certificate text,
  decision_number text,
  decision_day date,
  day date not null,
  amount bigint not null,
  source text not null,
  note text,
  double_reason text,
  late_reason text,
  version integer default 1 not null,
  created_at timestamp with time zone not null,
  created_by text not null,
  UNIQUE (number),
  PRIMARY KEY (id),
  FOREIGN KEY (body_id) REFERENCES organisations.body(id),
  FOREIGN KEY (household_id) REFERENCES people.household(id),
  FOREIGN KEY (person_id) REFERENCES people.person(id),
  FOREIGN KEY (place_id) REFERENCES territory.place(id),
  CHECK ((amount > 0)),
  CHECK (((kind <> 'house'::text) OR (programme = ANY (ARRAY['great-unity'::text, 'union-shelter'::text, 'affection-shelter'::text, 'other'::text])))),
  CHECK (((kind <> 'medical'::text) OR (person_id IS NOT NULL))),
  CHECK (((kind <> ALL (ARRAY['house'::text, 'livelihood'::text, 'goods'::text])) OR (household_id IS NOT NULL))),
  CHECK (((kind <> 'gifts'::text) OR ((household_id IS NULL) AND (person_id IS NULL)))),
  CHECK ((declared_class = ANY (ARRAY['poor'::text, 'near-poor'::text, 'escaped'::text, 'other'::text]))),
  CHECK ((kind = ANY (ARRAY['house'::text, 'livelihood'::text, 'medical'::text, 'goods'::text, 'gifts'::text])))
);

create table support.draft (
  id uuid not null,
  body_id integer not null,
  kind text not null,
  typed jsonb not null,
  owner text not null,
  version integer default 1 not null,
  saved_at timestamp with time zone not null,
  PRIMARY KEY (id),
  FOREIGN KEY (body_id) REFERENCES organisations.body(id)
);

create table support.goods_line (
  case_id uuid not null,
  body_id integer not null,
  nth smallint not null,
  item text not null,
  quantity bigint not null,
  PRIMARY KEY (case_id, nth),
  FOREIGN KEY (body_id) REFERENCES organisations.body(id),
  FOREIGN KEY (case_id) REFERENCES support."case"(id),
  FOREIGN KEY (item) REFERENCES support.item(code),
  CHECK ((quantity > 0))
);

create table support.house (
  case_id uuid not null,
  body_id integer not null,
  work text not null,
  due_day date not null,
  PRIMARY KEY (case_id),
  FOREIGN KEY (body_id) REFERENCES organisations.body(id),
  FOREIGN KEY (case_id) REFERENCES support."case"(id),
  CHECK ((work = ANY (ARRAY['new'::text, 'repair'::text])))
);

create table support.house_source (
  case_id uuid not null,
  body_id integer not null,
  nth smallint not null,
  source text not null,
  amount bigint not null,
  PRIMARY KEY (case_id, nth),
  FOREIGN KEY (body_id) REFERENCES organisations.body(id),
  FOREIGN KEY (case_id) REFERENCES support."case"(id),
  CHECK ((amount > 0))
);

create table support.item (
  code text not null,
  name text not null,
  unit text not null,
  by_piece boolean not null,
  search_key text not null,
  PRIMARY KEY (code)
);

create table support.joint (
  case_id uuid not null,
  body_id integer not null,
  counted_case_id uuid not null,
  reason text not null,
  recorded_at timestamp with time zone not null,
  PRIMARY KEY (case_id),
  FOREIGN KEY (body_id) REFERENCES organisations.body(id),
  FOREIGN KEY (case_id) REFERENCES support."case"(id),
  FOREIGN KEY (counted_case_id) REFERENCES support."case"(id),
  CHECK ((case_id <> counted_case_id))
);

create table support.paper (
  id uuid not null,
  case_id uuid not null,
  body_id integer not null,
  file_id uuid not null,
  kind text not null,
  stage text,
  added_at timestamp with time zone not null,
  added_by text not null,
  PRIMARY KEY (id),
  FOREIGN KEY (body_id) REFERENCES organisations.body(id),
  FOREIGN KEY (case_id) REFERENCES support."case"(id),
  FOREIGN KEY (file_id) REFERENCES files.file(id),
  CHECK ((kind = ANY (ARRAY['decision'::text, 'disbursement'::text, 'handover'::text, 'signed-list'::text, 'certificate'::text, 'photo'::text, 'other'::text]))),
  CHECK ((stage = ANY (ARRAY['first-disbursement'::text, 'start'::text, 'finish'::text, 'handover'::text])))
);

create table support.reversal (
  case_id uuid not null,
  body_id integer not null,
  day date not null,
  reason text not null,
  recorded_at timestamp with time zone not null,
  recorded_by text not null,
  PRIMARY KEY (case_id),
  FOREIGN KEY (body_id) REFERENCES organisations.body(id),
  FOREIGN KEY (case_id) REFERENCES support."case"(id)
);

create table support.stage (
  id uuid not null,
  case_id uuid not null,
  body_id integer not null,
  stage text not null,
  day date not null,
  amount bigint,
  recorded_at timestamp with time zone not null,
  UNIQUE (case_id, stage),
  PRIMARY KEY (id),
  FOREIGN KEY (body_id) REFERENCES organisations.body(id),
  FOREIGN KEY (case_id) REFERENCES support."case"(id),
  CHECK ((amount > 0)),
  CHECK (((stage <> 'first-disbursement'::text) OR (amount IS NOT NULL))),
  CHECK ((stage = ANY (ARRAY['first-disbursement'::text, 'start'::text, 'finish'::text, 'handover'::text])))
);

create view support.case_facts as
 SELECT f.indicator,
    c.id AS record,
    f.subject,
    c.body_id,
    c.place_id,
    c.day,
    f.quantity
   FROM support.live c
     CROSS JOIN LATERAL ( VALUES ('support.cases'::text,NULL::uuid,1::bigint,true), ('support.amount'::text,NULL::uuid,c.amount,true), ('support.amount-'::text || c.kind,NULL::uuid,c.amount,true), ('support.households'::text,c.household_id,1,c.household_id IS NOT NULL AND c.kind <> 'medical'::text), ('support.persons'::text,c.person_id,1,c.person_id IS NOT NULL), ('support.livelihood-poor-households'::text,c.household_id,1,c.kind = 'livelihood'::text AND c.declared_class = 'poor'::text), ('support.medical-persons'::text,c.person_id,1,c.kind = 'medical'::text AND c.declared_class = 'poor'::text)) f(indicator, subject, quantity, counts)
  WHERE f.counts;

create view support.facts as
 SELECT case_facts.indicator,
    case_facts.record,
    case_facts.subject,
    case_facts.body_id,
    case_facts.place_id,
    case_facts.day,
    case_facts.quantity
   FROM support.case_facts
UNION ALL
 SELECT house_facts.indicator,
    house_facts.record,
    house_facts.subject,
    house_facts.body_id,
    house_facts.place_id,
    house_facts.day,
    house_facts.quantity
   FROM support.house_facts
UNION ALL
 SELECT goods_facts.indicator,
    goods_facts.record,
    goods_facts.subject,
    goods_facts.body_id,
    goods_facts.place_id,
    goods_facts.day,
    goods_facts.quantity
   FROM support.goods_facts
UNION ALL
 SELECT paper_facts.indicator,
    paper_facts.record,
    paper_facts.subject,
    paper_facts.body_id,
    paper_facts.place_id,
    paper_facts.day,
    paper_facts.quantity
   FROM support.paper_facts;

create view support.goods_facts as
 SELECT f.indicator,
    c.id AS record,
    NULL::uuid AS subject,
    c.body_id,
    c.place_id,
    c.day,
    sum(l.quantity)::bigint AS quantity
   FROM support.live c
     JOIN support.goods_line l ON l.case_id = c.id
     JOIN support.item i ON i.code = l.item
     CROSS JOIN LATERAL ( VALUES ('support.goods-pieces'::text,c.kind = 'goods'::text AND i.by_piece), ('support.tractors'::text,l.item = 'tractor'::text AND c.declared_class = 'poor'::text AND c.household_id IS NOT NULL), ('support.tet-gifts'::text,l.item = 'tet-gift'::text)) f(indicator, counts)
  WHERE f.counts
  GROUP BY f.indicator, c.id, NULL::uuid, c.body_id, c.place_id, c.day;

create view support.house_facts as
 SELECT f.indicator,
    c.id AS record,
    NULL::uuid AS subject,
    c.body_id,
    c.place_id,
    f.day,
    f.quantity::bigint AS quantity
   FROM support.live c
     JOIN support.house h ON h.case_id = c.id
     LEFT JOIN support.stage paid ON paid.case_id = c.id AND paid.stage = 'first-disbursement'::text
     LEFT JOIN support.stage handed ON handed.case_id = c.id AND handed.stage = 'handover'::text
     CROSS JOIN LATERAL ( VALUES ('support.houses-funded'::text,paid.day,1,true), ('support.houses-funded-'::text || c.programme,paid.day,1,c.programme <> 'other'::text), ('support.houses-handed-over'::text,handed.day,1,true), ('support.houses-under-way'::text,paid.day,1,handed.day IS DISTINCT FROM paid.day), ('support.houses-under-way'::text,handed.day,'-1'::integer,handed.day <> paid.day), ('support.houses-overdue'::text,h.due_day + 1,1,COALESCE(handed.day > (h.due_day + 1), true)), ('support.houses-overdue'::text,handed.day,'-1'::integer,handed.day > (h.due_day + 1))) f(indicator, day, quantity, counts)
  WHERE f.counts AND f.day IS NOT NULL;

create view support.live as
 SELECT id,
    number,
    kind,
    programme,
    body_id,
    place_id,
    household_id,
    person_id,
    declared_class,
    certificate,
    decision_number,
    decision_day,
    day,
    amount,
    source,
    note,
    double_reason,
    late_reason,
    version,
    created_at,
    created_by
   FROM support."case" c
  WHERE NOT (EXISTS ( SELECT
           FROM support.reversal r
          WHERE r.case_id = c.id)) AND NOT (EXISTS ( SELECT
           FROM support.joint j
          WHERE j.case_id = c.id AND NOT (EXISTS ( SELECT
                   FROM support.reversal r
                  WHERE r.case_id = j.counted_case_id))));

create view support.paper_facts as
 SELECT 'support.papers-complete'::text AS indicator,
    id AS record,
    NULL::uuid AS subject,
    body_id,
    place_id,
    day,
    1::bigint AS quantity
   FROM support.live c
  WHERE (EXISTS ( SELECT
           FROM support.paper p
          WHERE p.case_id = c.id AND p.kind =
                CASE c.kind
                    WHEN 'house'::text THEN 'decision'::text
                    WHEN 'gifts'::text THEN 'signed-list'::text
                    ELSE p.kind
                END)) AND NOT (EXISTS ( SELECT
           FROM support.stage s
          WHERE s.case_id = c.id AND (s.stage = ANY (ARRAY['first-disbursement'::text, 'handover'::text])) AND NOT (EXISTS ( SELECT
                   FROM support.paper p
                  WHERE p.case_id = c.id AND p.stage = s.stage))));

CREATE INDEX case_body_id_day_id_idx ON support."case" USING btree (body_id, day DESC, id);

CREATE INDEX case_day_id_idx ON support."case" USING btree (day DESC, id);

CREATE INDEX case_household ON support."case" USING btree (household_id) INCLUDE (id, kind, body_id);

CREATE INDEX case_person_id_idx ON support."case" USING btree (person_id);

CREATE INDEX case_person_named ON support."case" USING btree (person_id) WHERE ((kind <> 'medical'::text) AND (person_id IS NOT NULL));

CREATE INDEX case_place ON support."case" USING btree (place_id, day DESC, id) INCLUDE (body_id);

CREATE INDEX draft_body_id_idx ON support.draft USING btree (body_id);

CREATE INDEX house_body_id_due_day_idx ON support.house USING btree (body_id, due_day);

CREATE INDEX joint_counted_case_id_idx ON support.joint USING btree (counted_case_id);

CREATE INDEX paper_body_id_idx ON support.paper USING btree (body_id);

CREATE INDEX paper_case_id_idx ON support.paper USING btree (case_id);

CREATE INDEX stage_body_id_day_idx ON support.stage USING btree (body_id, day);

alter table support."case" enable row level security;

alter table support.draft enable row level security;

alter table support.goods_line enable row level security;

alter table support.house enable row level security;

alter table support.house_source enable row level security;

alter table support.joint enable row level security;

alter table support.paper enable row level security;

alter table support.reversal enable row level security;

alter table support.stage enable row level security;

create policy reach on support."case" for * to gb_reader_local, gb_writer_local using ((body_id = ANY (( SELECT scope.bodies() AS bodies)::integer[]))) with check ((body_id = ANY (( SELECT scope.bodies() AS bodies)::integer[])));

create policy whole on support."case" for * to gb_reader_all, gb_writer_all using (true) with check (true);

create policy reach on support.draft for * to gb_reader_local, gb_writer_local using ((body_id = ANY (( SELECT scope.bodies() AS bodies)::integer[]))) with check ((body_id = ANY (( SELECT scope.bodies() AS bodies)::integer[])));

create policy whole on support.draft for * to gb_reader_all, gb_writer_all using (true) with check (true);

create policy reach on support.goods_line for * to gb_reader_local, gb_writer_local using ((body_id = ANY (( SELECT scope.bodies() AS bodies)::integer[]))) with check ((body_id = ANY (( SELECT scope.bodies() AS bodies)::integer[])));

create policy whole on support.goods_line for * to gb_reader_all, gb_writer_all using (true) with check (true);

create policy reach on support.house for * to gb_reader_local, gb_writer_local using ((body_id = ANY (( SELECT scope.bodies() AS bodies)::integer[]))) with check ((body_id = ANY (( SELECT scope.bodies() AS bodies)::integer[])));

create policy whole on support.house for * to gb_reader_all, gb_writer_all using (true) with check (true);

create policy reach on support.house_source for * to gb_reader_local, gb_writer_local using ((body_id = ANY (( SELECT scope.bodies() AS bodies)::integer[]))) with check ((body_id = ANY (( SELECT scope.bodies() AS bodies)::integer[])));

create policy whole on support.house_source for * to gb_reader_all, gb_writer_all using (true) with check (true);

create policy reach on support.joint for * to gb_reader_local, gb_writer_local using ((body_id = ANY (( SELECT scope.bodies() AS bodies)::integer[]))) with check ((body_id = ANY (( SELECT scope.bodies() AS bodies)::integer[])));

create policy whole on support.joint for * to gb_reader_all, gb_writer_all using (true) with check (true);

create policy reach on support.paper for * to gb_reader_local, gb_writer_local using ((body_id = ANY (( SELECT scope.bodies() AS bodies)::integer[]))) with check ((body_id = ANY (( SELECT scope.bodies() AS bodies)::integer[])));

create policy whole on support.paper for * to gb_reader_all, gb_writer_all using (true) with check (true);

create policy reach on support.reversal for * to gb_reader_local, gb_writer_local using ((body_id = ANY (( SELECT scope.bodies() AS bodies)::integer[]))) with check ((body_id = ANY (( SELECT scope.bodies() AS bodies)::integer[])));

create policy whole on support.reversal for * to gb_reader_all, gb_writer_all using (true) with check (true);

create policy reach on support.stage for * to gb_reader_local, gb_writer_local using ((body_id = ANY (( SELECT scope.bodies() AS bodies)::integer[]))) with check ((body_id = ANY (( SELECT scope.bodies() AS bodies)::integer[])));

create policy whole on support.stage for * to gb_reader_all, gb_writer_all using (true) with check (true);

CREATE OR REPLACE FUNCTION support.earlier_help(p_kind text, p_household uuid, p_person uuid, p_day date, p_besides uuid)
 RETURNS TABLE(year integer, amount bigint, organisation text)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog'
AS $function$
  select extract(year from c.day)::int, c.amount, b.organisation
  from support.live c join organisations.body b on b.id = c.body_id
  where c.kind = p_kind and c.id is distinct from p_besides
    and case p_kind when 'medical' then c.person_id = p_person else c.household_id = p_household end
    and (p_kind = 'house' or abs(c.day - p_day) <= 365)
    and not exists (select from support.goods_line l where l.case_id = c.id and l.item = 'tet-gift')
  order by c.day desc limit 3
$function$
;

CREATE OR REPLACE FUNCTION support.facts_of(p_records uuid[])
 RETURNS SETOF support.facts
 LANGUAGE plpgsql
 STABLE
 SET search_path TO 'pg_catalog'
 SET plan_cache_mode TO 'force_generic_plan'
AS $function$
    begin return query select * from support.facts where record = any (p_records); end $function$
;

CREATE OR REPLACE FUNCTION support.joined_to(p_case uuid)
 RETURNS TABLE(id uuid, body_id integer)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog'
AS $function$
  select j.case_id, j.body_id from support.joint j where j.counted_case_id = p_case
$function$
;

CREATE OR REPLACE FUNCTION support.search(p_key text)
 RETURNS TABLE(id uuid)
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog'
AS $function$
declare
  wanted text := people.wanted(p_key)::text;
  reached text := case when scope.reaches_all() then '' else ' and c.body_id = any (scope.bodies())' end;
begin
  -- A literal, so that the planner sees how rare the words are.
  return query execute format($q$
    select c.id from people.household h join support.case c on c.household_id = h.id
    where people.words(h.search_key) @@ %1$L::tsquery and c.kind <> 'medical' %2$s
    union
    select c.id from people.person p join support.case c on c.person_id = p.id
    where people.words(p.search_key) @@ %1$L::tsquery and c.kind <> 'medical' and c.person_id is not null %2$s$q$, wanted, reached);
end $function$
;

grant insert, select, update on support."case" to gb_writer_all;

grant insert, select, update on support."case" to gb_writer_local;

grant select on support."case" to gb_reader_all;

grant select on support."case" to gb_reader_local;

grant delete, insert, select, update on support.draft to gb_writer_all;

grant delete, insert, select, update on support.draft to gb_writer_local;

grant select on support.draft to gb_reader_all;

grant select on support.draft to gb_reader_local;

grant delete, insert, select, update on support.goods_line to gb_writer_all;

grant delete, insert, select, update on support.goods_line to gb_writer_local;

grant select on support.goods_line to gb_reader_all;

grant select on support.goods_line to gb_reader_local;

grant insert, select, update on support.house to gb_writer_all;

grant insert, select, update on support.house to gb_writer_local;

grant select on support.house to gb_reader_all;

grant select on support.house to gb_reader_local;

grant delete, insert, select, update on support.house_source to gb_writer_all;

grant delete, insert, select, update on support.house_source to gb_writer_local;

grant select on support.house_source to gb_reader_all;

grant select on support.house_source to gb_reader_local;

grant insert, select, update on support.item to gb_writer_all;

grant select on support.item to gb_reader_all;

grant select on support.item to gb_reader_local;

grant select on support.item to gb_writer_local;

grant delete, insert, select on support.joint to gb_writer_all;

grant delete, insert, select on support.joint to gb_writer_local;

grant select on support.joint to gb_reader_all;

grant select on support.joint to gb_reader_local;

grant usage on support.number to gb_writer_all;

grant usage on support.number to gb_writer_local;

grant insert, select on support.paper to gb_writer_all;

grant insert, select on support.paper to gb_writer_local;

grant select on support.paper to gb_reader_all;

grant select on support.paper to gb_reader_local;

grant insert, select on support.reversal to gb_writer_all;

grant insert, select on support.reversal to gb_writer_local;

grant select on support.reversal to gb_reader_all;

grant select on support.reversal to gb_reader_local;

grant insert, select, update on support.stage to gb_writer_all;

grant insert, select, update on support.stage to gb_writer_local;

grant select on support.stage to gb_reader_all;

grant select on support.stage to gb_reader_local;

create schema territory;

create table territory.place (
  id integer generated always as identity not null,
  code text not null,
  epoch text not null,
  name text not null,
  kind text not null,
  level text not null,
  parent_id integer,
  from_day date not null,
  to_day date,
  search_key text not null,
  UNIQUE (code, epoch),
  PRIMARY KEY (id),
  FOREIGN KEY (parent_id) REFERENCES territory.place(id),
  CHECK ((level = ANY (ARRAY['province'::text, 'district'::text, 'commune'::text])))
);

create table territory.special_area (
  id uuid not null,
  place_id integer not null,
  kind text not null,
  from_day date not null,
  to_day date,
  basis text not null,
  confirmed boolean not null,
  version integer default 1 not null,
  PRIMARY KEY (id),
  FOREIGN KEY (place_id) REFERENCES territory.place(id),
  CHECK ((kind = ANY (ARRAY['remote'::text, 'ethnic'::text, 'religious'::text, 'border'::text, 'island'::text])))
);

create table territory.succession (
  old_id integer not null,
  new_id integer not null,
  part text not null,
  on_day date not null,
  basis text not null,
  inferred boolean not null,
  PRIMARY KEY (old_id, new_id),
  FOREIGN KEY (new_id) REFERENCES territory.place(id),
  FOREIGN KEY (old_id) REFERENCES territory.place(id),
  CHECK ((part = ANY (ARRAY['whole'::text, 'part'::text])))
);

CREATE INDEX place_parent_id_idx ON territory.place USING btree (parent_id);

CREATE INDEX special_area_place_id_idx ON territory.special_area USING btree (place_id);

CREATE INDEX succession_new_id_idx ON territory.succession USING btree (new_id);

grant insert, select, update on territory.place to gb_writer_all;

grant select on territory.place to gb_reader_all;

grant select on territory.place to gb_reader_local;

grant select on territory.place to gb_writer_local;

grant insert, select, update on territory.special_area to gb_writer_all;

grant select on territory.special_area to gb_reader_all;

grant select on territory.special_area to gb_reader_local;

grant select on territory.special_area to gb_writer_local;

grant insert, select on territory.succession to gb_writer_all;

grant select on territory.succession to gb_reader_all;

grant select on territory.succession to gb_reader_local;

grant select on territory.succession to gb_writer_local;
