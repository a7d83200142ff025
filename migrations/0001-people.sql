-- up

-- Who somebody is. `id` and `display_name` are the card every role may read; the rest is nobody's but the owner's.
create table person (
  id uuid primary key,
  display_name text not null check (display_name <> ''),
  merged_into uuid references person,
  -- Salts the digests of this person's own values, so that erasing the salt erases what they prove.
  salt bytea not null,
  created_at timestamptz not null
);

-- Lower-cased by the caller: lower() in a query is not leakproof and would defeat the index.
create table email (
  address text primary key check (address = lower(address)),
  person_id uuid not null references person,
  created_at timestamptz not null
);
create index email_person_id_idx on email (person_id);

create table credential (
  person_id uuid primary key references person,
  password_hash text not null,
  changed_at timestamptz not null
);

-- Only the SHA-256 of a token is kept: who reads this table cannot sign in with it.
create table session (
  token_hash bytea primary key,
  person_id uuid not null references person,
  created_at timestamptz not null,
  last_seen_at timestamptz not null,
  expires_at timestamptz not null,
  ended_at timestamptz
);
create index session_person_id_idx on session (person_id);

-- The single-use address an empty installation prints: its holder makes the first account and the first program.
create table setup_link (
  token_hash bytea primary key,
  expires_at timestamptz not null,
  used_at timestamptz
);

-- One row per person; locked by every write about them, so that one writer at a time computes what is derived.
create table portfolio (
  person_id uuid primary key references person,
  revision integer not null
);

-- down
drop table portfolio;
drop table setup_link;
drop table session;
drop table credential;
drop table email;
drop table person;
