-- up

-- One occurrence of a milestone: this license, this conference. It never holds content, only what became of it.
create table record (
  person_id uuid not null references person,
  id uuid not null,
  milestone text not null,
  pathway text not null,
  state text not null check (state in ('logged', 'submitted', 'returned', 'verified', 'not_met', 'withdrawn')),
  -- What it was before it was submitted: a withdrawn request goes back to it.
  state_before text check (state_before in ('logged', 'returned', 'verified', 'not_met')),
  renews uuid,
  -- When it was, as the newest version says it: partial dates, as typed.
  said_from text not null,
  said_until text,
  said_ongoing boolean not null,
  versions integer not null,
  files integer not null,
  -- What counts, from when until when; it stays while a correction waits.
  verified_version uuid,
  verified_number integer,
  verified_from date,
  verified_until date,
  verified_program uuid references program,
  verified_at timestamptz,
  -- The decision in force; an undone one gives way to the one before.
  last_review uuid,
  submitted_at timestamptz,
  -- The program that was asked; towards another one the record waits elsewhere.
  submitted_to uuid references program,
  returned_at timestamptz,
  not_met_at timestamptz,
  logged_at timestamptz not null,
  updated_at timestamptz not null,
  revision integer not null,
  primary key (person_id, id),
  foreign key (person_id, renews) references record (person_id, id),
  check ((verified_version is null) = (verified_at is null)),
  check ((state = 'submitted') = (submitted_at is not null)),
  check ((submitted_at is null) = (submitted_to is null))
);
create index record_person_id_milestone_idx on record (person_id, milestone);

-- A file of evidence: the person's, one copy per content, linked by any number of records.
create table evidence (
  person_id uuid not null references person,
  id uuid not null,
  name text not null check (name <> ''),
  media_type text not null,
  bytes integer not null check (bytes > 0),
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  uploaded_at timestamptz not null,
  taken_back_at timestamptz,
  primary key (person_id, id),
  unique (person_id, sha256)
);

-- What a record says. Never edited: a correction is the next number.
create table version (
  person_id uuid not null,
  id uuid not null,
  record_id uuid not null,
  number integer not null check (number > 0),
  -- { when, note, links, files: [{ id, name, mediaType, bytes, sha256 }] }
  content jsonb not null,
  -- SHA-256 over the canonical content (RFC 8785) with the files' SHA-256 and without ids.
  digest text not null check (digest ~ '^[0-9a-f]{64}$'),
  created_at timestamptz not null,
  primary key (person_id, id),
  unique (person_id, record_id, number),
  foreign key (person_id, record_id) references record (person_id, id)
);

create table version_file (
  person_id uuid not null,
  version_id uuid not null,
  evidence_id uuid not null,
  primary key (person_id, version_id, evidence_id),
  foreign key (person_id, version_id) references version (person_id, id),
  foreign key (person_id, evidence_id) references evidence (person_id, id)
);
create index version_file_person_id_evidence_id_idx on version_file (person_id, evidence_id);

-- What is being typed, as typed. It ends by being logged or discarded; a discarded one can come back.
create table draft (
  person_id uuid not null references person,
  id uuid not null,
  content jsonb not null,
  revision integer not null,
  created_at timestamptz not null,
  saved_at timestamptz not null,
  discarded_at timestamptz,
  logged_at timestamptz,
  primary key (person_id, id)
);

-- down
drop table draft;
drop table version_file;
drop table version;
drop table evidence;
drop table record;
