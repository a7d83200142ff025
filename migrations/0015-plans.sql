-- up

-- The learning plan somebody works on, whole: an item is a milestone, the day aimed at and a note. Private until a version is proposed.
create table plan (
  person_id uuid primary key references person,
  -- [{ milestone, targetOn, note }]
  items jsonb not null check (jsonb_typeof(items) = 'array'),
  revision integer not null,
  saved_at timestamptz not null
);

-- The plan as it was proposed to a program, frozen, and what its mentor answered. An answer is given once.
create table plan_version (
  person_id uuid not null,
  program_id uuid not null,
  id uuid not null,
  number integer not null check (number > 0),
  items jsonb not null check (jsonb_typeof(items) = 'array'),
  proposed_at timestamptz not null,
  withdrawn_at timestamptz,
  answer text check (answer in ('agreed', 'changes_asked')),
  answered_at timestamptz,
  answered_by uuid references person,
  answered_name text,
  answered_role text,
  answered_organisation text,
  answer_note text,
  primary key (person_id, id),
  unique (person_id, program_id, number),
  foreign key (person_id, program_id) references enrollment,
  check (answered_by <> person_id),
  check ((answer is null) = (answered_at is null) and (answer is null) = (answered_by is null)),
  check (answer is null or withdrawn_at is null)
);
-- One version at a time waits for its answer.
create unique index plan_version_open_idx on plan_version (person_id, program_id) where answer is null and withdrawn_at is null;
create index plan_version_program_id_person_id_idx on plan_version (program_id, person_id);

create trigger note_change after insert or update on plan for each row execute function note_change_without('items');
create trigger note_change after insert or update on plan_version for each row execute function note_change('items', 'answer_note', 'answered_name');

alter table plan enable row level security;
create policy self on plan to cmio_self using (person_id = (select app_person())) with check (person_id = (select app_person()));
grant select, insert, update on plan to cmio_self;

alter table plan_version enable row level security;
create policy self on plan_version to cmio_self using (person_id = (select app_person())) with check (person_id = (select app_person()));
grant select, insert, update on plan_version to cmio_self;
create policy guide on plan_version to cmio_guide
  using (person_id = (select app_person()) and program_id = (select app_program()))
  with check (person_id = (select app_person()) and program_id = (select app_program()));
grant select, update on plan_version to cmio_guide;

-- down
drop table plan_version;
drop table plan;
