-- Accounts and sessions. The tables and their column names are the sign-in library's own (better-auth 1.7);
-- columns with an underscore and auth.attempt are ours. What an account may do stands in scope.grant.
create schema auth;
grant usage on schema auth to giaoban_app, gb_writer_all, gb_reader_all;

create table auth."user" (
  "id" text primary key,
  "name" text not null,
  "email" text not null unique,
  "emailVerified" boolean not null,
  "image" text,
  "createdAt" timestamptz not null default current_timestamp,
  "updatedAt" timestamptz not null default current_timestamp,
  "username" text not null unique,
  "twoFactorEnabled" boolean,
  must_change_password boolean not null default false,
  demonstration boolean not null default false,
  disabled_at timestamptz
);

create table auth.session (
  "id" text primary key,
  "expiresAt" timestamptz not null,
  "token" text not null unique,
  "createdAt" timestamptz not null default current_timestamp,
  "updatedAt" timestamptz not null,
  "ipAddress" text,
  "userAgent" text,
  "userId" text not null references auth."user" on delete cascade
);
create index on auth.session ("userId");
create index on auth.session ("expiresAt");

-- The password of a person (providerId 'credential'); further ways to sign in would be further rows.
create table auth.account (
  "id" text primary key,
  "accountId" text not null,
  "providerId" text not null,
  "userId" text not null references auth."user" on delete cascade,
  "accessToken" text,
  "refreshToken" text,
  "idToken" text,
  "accessTokenExpiresAt" timestamptz,
  "refreshTokenExpiresAt" timestamptz,
  "scope" text,
  "password" text,
  "createdAt" timestamptz not null default current_timestamp,
  "updatedAt" timestamptz not null default current_timestamp,
  unique ("userId", "providerId")
);

create table auth.verification (
  "id" text primary key,
  "identifier" text not null,
  "value" text not null,
  "expiresAt" timestamptz not null,
  "createdAt" timestamptz not null default current_timestamp,
  "updatedAt" timestamptz not null default current_timestamp
);
create index on auth.verification ("identifier");

create table auth."twoFactor" (
  "id" text primary key,
  "secret" text not null,
  "backupCodes" text not null,
  "userId" text not null references auth."user" on delete cascade,
  "verified" boolean,
  "failedVerificationCount" integer,
  "lockedUntil" timestamptz
);
create index on auth."twoFactor" ("userId");

-- Tries at a password, counted by a digest of what is tried: a password typed into the wrong box is not kept.
create table auth.attempt (
  key text primary key,
  count integer not null,
  until timestamptz not null
);
create index on auth.attempt (until);

-- The login role alone signs people in. Administration goes through commands, in the role of the whole reach:
-- it may set a password and close an account, but reads neither passwords, sessions nor secrets.
grant select, insert, update, delete on all tables in schema auth to giaoban_app;
grant select, insert, update on auth."user" to gb_writer_all;
grant select on auth."user" to gb_reader_all;
grant insert on auth.account to gb_writer_all;
grant select ("userId", "providerId"), update ("password", "updatedAt") on auth.account to gb_writer_all;
grant select ("userId"), delete on auth.session to gb_writer_all;
grant select ("userId"), delete on auth."twoFactor" to gb_writer_all;
