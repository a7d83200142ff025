-- up

-- A milestone of a program's own, named `program:<id>` in records. It is retired and never deleted: records may name it.
create table program_milestone (
  program_id uuid not null references program,
  id uuid not null,
  step smallint not null check (step between 1 and 13),
  title text not null check (length(title) between 1 and 70),
  evidence text[] not null check (cardinality(evidence) between 1 and 5),
  kind text not null check (kind in ('credential', 'degree', 'exam', 'role', 'activity', 'meeting')),
  when_kind text not null check (when_kind in ('day', 'period', 'validity')),
  counts text not null check (counts in ('once', 'each_period', 'held', 'many')),
  required boolean not null,
  -- Months; null is not known.
  min_months smallint check (min_months >= 0),
  typical_months smallint check (typical_months >= 0),
  max_months smallint check (max_months >= 0),
  renewal_months smallint check (renewal_months > 0),
  revision integer not null,
  added_at timestamptz not null,
  changed_at timestamptz not null,
  retired_at timestamptz,
  primary key (program_id, id),
  check (min_months <= typical_months),
  check (typical_months <= max_months),
  check (min_months <= max_months)
);
-- A record names the milestone alone.
create unique index program_milestone_id_idx on program_milestone (id);

-- An optional milestone of the catalogue that a program requires.
create table program_requirement (
  program_id uuid not null references program,
  milestone text not null,
  revision integer not null,
  required_at timestamptz not null,
  lifted_at timestamptz,
  primary key (program_id, milestone)
);

-- The day on which a way closes, where a program knows better than the catalogue.
create table program_closing (
  program_id uuid not null references program,
  way text not null,
  closes_on date not null,
  source text not null check (source <> ''),
  revision integer not null,
  corrected_at timestamptz not null,
  withdrawn_at timestamptz,
  primary key (program_id, way)
);

-- What a program spares one person, why, and who said so as they were then.
create table waiver (
  person_id uuid not null,
  program_id uuid not null,
  id uuid not null,
  milestone text not null,
  reason text not null check (length(reason) between 1 and 500),
  waived_at timestamptz not null,
  waived_by uuid not null references person,
  waived_by_name text not null,
  waived_by_role text not null,
  lifted_at timestamptz,
  lifted_by uuid references person,
  lifted_by_name text,
  lifted_reason text check (length(lifted_reason) between 1 and 500),
  primary key (person_id, id),
  foreign key (person_id, program_id) references enrollment,
  check (waived_by <> person_id),
  check (lifted_by <> person_id),
  check (num_nulls(lifted_at, lifted_by, lifted_by_name, lifted_reason) in (0, 4))
);
create unique index waiver_open_idx on waiver (person_id, program_id, milestone) where lifted_at is null;
create index waiver_program_id_person_id_idx on waiver (program_id, person_id);

alter table program_milestone enable row level security;
create policy self on program_milestone to cmio_self using (true);
grant select on program_milestone to cmio_self;
create policy guide on program_milestone to cmio_guide using (true);
grant select on program_milestone to cmio_guide;
create policy program on program_milestone to cmio_program using (program_id = (select app_program())) with check (program_id = (select app_program()));
grant select, insert, update on program_milestone to cmio_program;

alter table program_requirement enable row level security;
create policy self on program_requirement to cmio_self using (true);
grant select on program_requirement to cmio_self;
create policy guide on program_requirement to cmio_guide using (true);
grant select on program_requirement to cmio_guide;
create policy program on program_requirement to cmio_program using (program_id = (select app_program())) with check (program_id = (select app_program()));
grant select, insert, update on program_requirement to cmio_program;

alter table program_closing enable row level security;
create policy self on program_closing to cmio_self using (true);
grant select on program_closing to cmio_self;
create policy guide on program_closing to cmio_guide using (true);
grant select on program_closing to cmio_guide;
create policy program on program_closing to cmio_program using (program_id = (select app_program())) with check (program_id = (select app_program()));
grant select, insert, update on program_closing to cmio_program;

alter table waiver enable row level security;
create policy self on waiver to cmio_self using (person_id = (select app_person()));
grant select on waiver to cmio_self;
create policy guide on waiver to cmio_guide using (person_id = (select app_person()) and program_id = (select app_program())) with check (person_id = (select app_person()) and program_id = (select app_program()));
grant select, insert, update on waiver to cmio_guide;
create policy program on waiver to cmio_program using (program_id = (select app_program()));
grant select on waiver to cmio_program;

create trigger note_change after insert or update or delete on program_milestone for each row execute function note_change();
create trigger note_change after insert or update or delete on program_requirement for each row execute function note_change();
create trigger note_change after insert or update or delete on program_closing for each row execute function note_change();
create trigger note_change after insert or update or delete on waiver for each row execute function note_change('lifted_reason');

-- The id within a record's `program:<id>`; null for a milestone of the catalogue.
create function own_milestone_id(p_milestone text) returns uuid language sql immutable as $$
  select case when p_milestone like 'program:%' then substr(p_milestone, 9)::uuid end
$$;

-- A program's own milestone in the form of the catalogue's. What is retired, or of a program that was left, belongs to no way and
-- keeps its name where it is recorded.
create function own_milestone(m program_milestone, p_asked boolean default true) returns jsonb language sql stable as $$
  select jsonb_build_object('id', 'program:' || m.id, 'step', m.step, 'title', m.title, 'evidence', m.evidence, 'kind', m.kind,
    'when', m.when_kind, 'counts', m.counts,
    'requirement', jsonb_build_object('is', case when m.retired_at is not null or not p_asked then 'left_out' when m.required then 'required' else 'optional' end),
    'duration', case when num_nonnulls(m.min_months, m.typical_months, m.max_months) > 0
      then jsonb_build_object('min', m.min_months, 'typical', m.typical_months, 'max', m.max_months, 'proposal', false) end,
    'renewal', case when m.renewal_months is null then jsonb_build_object('rule', 'none')
      else jsonb_build_object('rule', 'months', 'months', m.renewal_months, 'proposal', false, 'target', null) end,
    'covers', '[]'::jsonb, 'needs', '[]'::jsonb, 'skills', '[]'::jsonb, 'issuer', g.name, 'officialUrl', null, 'sources', '[]'::jsonb,
    'certainty', 'program-defined', 'checkedOn', (m.changed_at at time zone 'UTC')::date)
  from program g where g.id = m.program_id
$$;

-- What a program asks of everybody in it, besides the pathway; of whoever has left it, nothing.
create function program_rules(p_program uuid, p_asked boolean default true) returns jsonb language sql stable as $$
  select jsonb_build_object('program', p_program,
    'milestones', (select coalesce(jsonb_agg(own_milestone(m, p_asked) order by m.step, m.added_at, m.id), '[]') from program_milestone m where m.program_id = p_program),
    'required', (select coalesce(jsonb_agg(r.milestone order by r.milestone), '[]') from program_requirement r
      where r.program_id = p_program and r.lifted_at is null and p_asked),
    'closings', (select coalesce(jsonb_object_agg(c.way, c.closes_on), '{}') from program_closing c
      where c.program_id = p_program and c.withdrawn_at is null and p_asked))
$$;

-- What each program has waived for the person of the scope, without a word of why: whoever guides them for one program writes the
-- progress of all.
create function waived_of_person() returns table (program_id uuid, milestone text)
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select w.program_id, w.milestone from waiver w where w.person_id = app_person() and w.lifted_at is null
$$;

revoke execute on function own_milestone_id(text), own_milestone(program_milestone, boolean), program_rules(uuid, boolean), waived_of_person() from public;
grant execute on function own_milestone_id(text), own_milestone(program_milestone, boolean), program_rules(uuid, boolean) to cmio_self, cmio_guide, cmio_program;
grant execute on function waived_of_person() to cmio_self, cmio_guide;

-- down
drop function waived_of_person();
drop function program_rules(uuid, boolean);
drop function own_milestone_id(text);
drop function own_milestone(program_milestone, boolean);
drop table waiver;
drop table program_closing;
drop table program_requirement;
drop table program_milestone;
