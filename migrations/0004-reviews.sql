-- up

-- What a program was asked to decide on, frozen as it was that day. The program keeps it, and nothing later.
create table submission (
  person_id uuid not null,
  program_id uuid not null,
  id uuid not null,
  record_id uuid not null,
  version_id uuid not null,
  number integer not null,
  milestone text not null,
  content jsonb not null,
  digest text not null,
  -- Records submitted together share it.
  batch uuid,
  submitted_at timestamptz not null,
  primary key (person_id, id),
  foreign key (person_id, program_id) references enrollment,
  foreign key (person_id, record_id) references record (person_id, id),
  foreign key (person_id, version_id) references version (person_id, id)
);
create index submission_person_id_record_id_idx on submission (person_id, record_id);
create index submission_program_id_person_id_idx on submission (program_id, person_id);

-- Whose turn it is, and since when. It carries what the queue shows, so the queue joins only the card.
create table review_request (
  person_id uuid not null,
  program_id uuid not null,
  submission_id uuid not null,
  record_id uuid not null,
  version_id uuid not null,
  number integer not null,
  milestone text not null,
  files integer not null,
  -- True when a decision was made on an earlier version: the reviewer is shown what changed.
  changed boolean not null,
  batch uuid,
  -- Null: asked of nobody yet, it waits in the program's queue.
  reviewer_id uuid references person,
  asked_at timestamptz not null,
  closed_at timestamptz,
  closed_as text check (closed_as in ('decided', 'withdrawn')),
  primary key (person_id, submission_id),
  foreign key (person_id, submission_id) references submission (person_id, id),
  foreign key (person_id, program_id) references enrollment,
  check ((closed_at is null) = (closed_as is null)),
  check (reviewer_id <> person_id)
);
create unique index review_request_open_idx on review_request (person_id, record_id) where closed_at is null;
create index review_request_queue_idx on review_request (program_id, reviewer_id, asked_at, submission_id) where closed_at is null;

-- A decision. Append-only: undoing or amending one adds a row that names it.
create table review (
  person_id uuid not null,
  program_id uuid not null,
  id uuid not null,
  record_id uuid not null,
  version_id uuid not null,
  submission_id uuid not null,
  number integer not null,
  reviewer_id uuid not null references person,
  -- Who decided, as they were then.
  reviewer_name text not null,
  reviewer_role text not null,
  reviewer_organisation text not null,
  decision text not null check (decision in ('approved', 'returned', 'not_met', 'undone')),
  known jsonb,
  note text not null,
  reason text,
  -- What the record was before: an undone or amended decision goes back to exactly that.
  before jsonb not null,
  amends uuid,
  decided_at timestamptz not null,
  primary key (person_id, id),
  foreign key (person_id, program_id) references enrollment,
  foreign key (person_id, record_id) references record (person_id, id),
  foreign key (person_id, version_id) references version (person_id, id),
  foreign key (person_id, submission_id) references submission (person_id, id),
  foreign key (person_id, amends) references review (person_id, id),
  -- A decision is amended or undone at most once: the next amendment names the amendment.
  unique (person_id, amends),
  check (reviewer_id <> person_id),
  check ((decision = 'approved') = (known is not null)),
  check (decision <> 'undone' or amends is not null)
);
create index review_person_id_record_id_decided_at_idx on review (person_id, record_id, decided_at);
create index review_program_id_decided_at_idx on review (program_id, decided_at);
alter table record add foreign key (person_id, last_review) references review (person_id, id);

create table note (
  person_id uuid not null,
  program_id uuid not null,
  id uuid not null,
  step smallint not null check (step between 1 and 13),
  milestone text,
  text text not null check (text <> ''),
  author_id uuid not null references person,
  author_name text not null,
  written_at timestamptz not null,
  primary key (person_id, id),
  foreign key (person_id, program_id) references enrollment
);
create index note_program_id_person_id_idx on note (program_id, person_id);

-- down
drop table note;
alter table record drop constraint record_person_id_last_review_fkey;
drop table review;
drop table review_request;
drop table submission;
