-- up

-- What somebody did that no milestone says: an appointment, a publication, a talk. A removed one can come back.
create table cv_entry (
  person_id uuid not null references person,
  id uuid not null,
  section text not null check (section in ('education', 'training', 'licensure', 'appointments', 'leadership', 'informatics', 'publications', 'talks',
    'teaching', 'service', 'grants', 'awards')),
  title text not null check (length(title) between 1 and 500),
  organisation text not null check (length(organisation) <= 200),
  place text not null check (length(place) <= 160),
  -- As far as it is known, as typed; without a beginning there is no date.
  said_from text,
  said_until text,
  said_ongoing boolean not null check (said_from is not null or not said_ongoing),
  text text not null check (length(text) <= 4000),
  -- [{ url, label }]
  links jsonb not null check (jsonb_typeof(links) = 'array'),
  doi text not null check (length(doi) <= 200),
  pmid text not null check (length(pmid) <= 12),
  created_at timestamptz not null,
  updated_at timestamptz not null,
  removed_at timestamptz,
  revision integer not null,
  primary key (person_id, id),
  check (said_until is null or said_from is not null)
);

-- A CV as it shall stand: its head, and what is chosen of records and entries. They stay where they are.
create table cv (
  person_id uuid not null references person,
  id uuid not null,
  -- The contract CvDraft.
  draft jsonb not null check (jsonb_typeof(draft) = 'object'),
  created_at timestamptz not null,
  saved_at timestamptz not null,
  removed_at timestamptz,
  revision integer not null,
  primary key (person_id, id)
);

-- A CV as it was sent: what stood on it, whatever becomes of the records it was made of. No role may change it.
create table cv_version (
  person_id uuid not null,
  id uuid not null,
  cv_id uuid not null,
  number integer not null check (number > 0),
  name text not null check (length(name) between 1 and 80),
  -- The document of shared/src/cv/document.ts.
  content jsonb not null check (jsonb_typeof(content) = 'object'),
  -- SHA-256 (hex) over the canonical JSON of the content.
  digest text not null check (digest ~ '^[0-9a-f]{64}$'),
  frozen_at timestamptz not null,
  primary key (person_id, id),
  unique (person_id, cv_id, number),
  foreign key (person_id, cv_id) references cv (person_id, id)
);

create trigger note_privately after insert or update on cv_entry for each row execute function note_privately();
create trigger note_privately after insert or update on cv for each row execute function note_privately();
create trigger note_privately after insert on cv_version for each row execute function note_privately();

alter table cv_entry enable row level security;
create policy self on cv_entry to cmio_self using (person_id = (select app_person())) with check (person_id = (select app_person()));
grant select, insert, update on cv_entry to cmio_self;
alter table cv enable row level security;
create policy self on cv to cmio_self using (person_id = (select app_person())) with check (person_id = (select app_person()));
grant select, insert, update on cv to cmio_self;
alter table cv_version enable row level security;
create policy self on cv_version to cmio_self using (person_id = (select app_person())) with check (person_id = (select app_person()));
grant select, insert on cv_version to cmio_self;
select make_keys_deferrable();

-- down
drop table cv_version;
drop table cv;
drop table cv_entry;
