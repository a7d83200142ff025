-- up

-- A round of matching. `facts` is what was known of its mentees and mentors when it was made, by their ids and without their names, so that
-- every score can be explained later. Which pairs the program keeps apart is not in it: that is confidential, and asked anew each time.
create table matching_round (
  program_id uuid not null references program,
  id uuid not null,
  name text not null check (length(name) between 1 and 80),
  -- Null: everybody in the program without a primary mentor.
  cohort_id uuid,
  starts_on date not null,
  organisations text not null check (organisations in ('same', 'other', 'any')),
  facts jsonb not null,
  made_by uuid not null references person,
  made_at timestamptz not null,
  primary key (program_id, id),
  foreign key (program_id, cohort_id) references cohort
);

-- One result: what an admin decided before, and the pairs it led to. A change of mind is another run.
create table matching_run (
  program_id uuid not null,
  round_id uuid not null,
  number integer not null check (number between 1 and 60),
  pins jsonb not null,
  forbids jsonb not null,
  pairs jsonb not null,
  made_by uuid not null references person,
  made_at timestamptz not null,
  primary key (program_id, round_id, number),
  foreign key (program_id, round_id) references matching_round
);

-- What was put to both sides. Each pair names its proposal, or why there is none.
create table matching_publication (
  program_id uuid not null,
  round_id uuid not null,
  id uuid not null,
  run integer not null,
  pairs jsonb not null,
  published_by uuid not null references person,
  published_at timestamptz not null,
  withdrawn_by uuid references person,
  withdrawn_at timestamptz,
  primary key (program_id, id),
  foreign key (program_id, round_id, run) references matching_run,
  check ((withdrawn_at is null) = (withdrawn_by is null))
);
create unique index matching_publication_open_idx on matching_publication (program_id, round_id) where withdrawn_at is null;

alter table matching_round enable row level security;
create policy program on matching_round to cmio_program using (program_id = (select app_program())) with check (program_id = (select app_program()));
grant select, insert on matching_round to cmio_program;

alter table matching_run enable row level security;
create policy program on matching_run to cmio_program using (program_id = (select app_program())) with check (program_id = (select app_program()));
grant select, insert on matching_run to cmio_program;

alter table matching_publication enable row level security;
create policy program on matching_publication to cmio_program using (program_id = (select app_program())) with check (program_id = (select app_program()));
grant select, insert, update on matching_publication to cmio_program;

create trigger note_change after insert or update on matching_round for each row execute function note_change('facts');
create trigger note_change after insert or update on matching_run for each row execute function note_change('pins', 'forbids', 'pairs');
create trigger note_change after insert or update on matching_publication for each row execute function note_change('pairs');

-- Takes what rounds knew of somebody out of them, where the person is erased: their ids stay in the pairs.
create function erase_from_matching(p_person uuid) returns void
language sql security definer set search_path = pg_catalog, public, pg_temp as $$
  update matching_round r set facts = jsonb_build_object('mentees', (select coalesce(jsonb_agg(
      case when f ->> 'id' = p_person::text then f || '{"languages": [], "zone": null, "organisation": null, "wishes": [], "behind": [], "step": null}' else f end
      order by at), '[]') from jsonb_array_elements(r.facts -> 'mentees') with ordinality as e (f, at)),
    'mentors', (select coalesce(jsonb_agg(
      case when f ->> 'id' = p_person::text then f || '{"languages": [], "zone": null, "organisation": null, "steps": [], "skills": [], "away": null}' else f end
      order by at), '[]') from jsonb_array_elements(r.facts -> 'mentors') with ordinality as e (f, at)))
  where r.facts -> 'mentees' @> jsonb_build_array(jsonb_build_object('id', p_person))
    or r.facts -> 'mentors' @> jsonb_build_array(jsonb_build_object('id', p_person))
$$;
revoke execute on function erase_from_matching(uuid) from public;

-- down
drop function erase_from_matching(uuid);
drop table matching_publication;
drop table matching_run;
drop table matching_round;
