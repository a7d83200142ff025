-- up

-- What changed, written by trigger in the transaction that changed it. Rows are never edited; sealing them changes none.
create table audit (
  id bigint generated always as identity primary key,
  at timestamptz not null,
  actor_id uuid,
  capacity text,
  person_id uuid,
  program_id uuid,
  request_id text,
  txid xid8 not null,
  subject text not null,
  verb text not null check (verb in ('insert', 'update', 'delete', 'refuse')),
  changed jsonb not null
);
create index audit_person_id_idx on audit (person_id, id);
create index audit_program_id_idx on audit (program_id, id);

-- Who opened whose record, for which program: one row per reader and day.
create table access (
  person_id uuid not null references person,
  actor_id uuid not null references person,
  program_id uuid not null references program,
  capacity text not null,
  day date not null,
  first_at timestamptz not null,
  primary key (person_id, actor_id, program_id, capacity, day)
);
create index access_person_id_day_idx on access (person_id, day desc, actor_id);
create index access_program_id_idx on access (program_id, day);

-- The answer to a create, so that asking again answers the same and makes nothing.
create table idempotency_key (
  actor_id uuid not null references person,
  key text not null,
  fingerprint text not null,
  body text,
  created_at timestamptz not null,
  primary key (actor_id, key)
);

-- down
drop table idempotency_key;
drop table access;
drop table audit;
