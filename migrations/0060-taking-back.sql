-- up
-- A period that comes back says again which change wrote it: without that, taking back the change before found no period to end.
create or replace function take_change_back(p_person uuid, p_program uuid, p_change uuid, p_rows uuid[]) returns void
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  v_before jsonb;
  v_ended timestamptz;
begin
  select e.ended_at into strict v_ended from enrollment e where e.person_id = p_person and e.program_id = p_program for update;
  update enrollment_change c set undone_at = app_now(), undone_by_name = a.display_name
  from person a where a.id = app_actor() and c.person_id = p_person and c.program_id = p_program and c.id = p_change and c.undone_at is null
  returning c.before into strict v_before;
  update enrollment_period set superseded_at = app_now(), superseded_by = p_change
  where person_id = p_person and program_id = p_program and change_id = p_change and superseded_at is null;
  insert into enrollment_period (person_id, program_id, id, cohort_id, kind, fraction, valid, recorded_at, change_id)
  select t.person_id, t.program_id, p_rows[row_number() over (order by t.valid)], t.cohort_id, t.kind, t.fraction, t.valid, app_now(), t.change_id
  from enrollment_period t
  where t.person_id = p_person and t.program_id = p_program and t.superseded_by = p_change and t.change_id is distinct from p_change;
  update enrollment set ended_at = (v_before ->> 'endedAt')::timestamptz, ended_as = v_before ->> 'endedAs', ends_on = (v_before ->> 'endsOn')::date
  where person_id = p_person and program_id = p_program;
  if v_ended is not null and v_before ->> 'endedAt' is null then perform ask_again(p_person, p_program, v_ended); end if;
end $$;

-- down
create or replace function take_change_back(p_person uuid, p_program uuid, p_change uuid, p_rows uuid[]) returns void
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  v_before jsonb;
  v_ended timestamptz;
begin
  select e.ended_at into strict v_ended from enrollment e where e.person_id = p_person and e.program_id = p_program for update;
  update enrollment_change c set undone_at = app_now(), undone_by_name = a.display_name
  from person a where a.id = app_actor() and c.person_id = p_person and c.program_id = p_program and c.id = p_change and c.undone_at is null
  returning c.before into strict v_before;
  update enrollment_period set superseded_at = app_now(), superseded_by = p_change
  where person_id = p_person and program_id = p_program and change_id = p_change and superseded_at is null;
  insert into enrollment_period (person_id, program_id, id, cohort_id, kind, fraction, valid, recorded_at)
  select t.person_id, t.program_id, p_rows[row_number() over (order by t.valid)], t.cohort_id, t.kind, t.fraction, t.valid, app_now()
  from enrollment_period t
  where t.person_id = p_person and t.program_id = p_program and t.superseded_by = p_change and t.change_id is distinct from p_change;
  update enrollment set ended_at = (v_before ->> 'endedAt')::timestamptz, ended_as = v_before ->> 'endedAs', ends_on = (v_before ->> 'endsOn')::date
  where person_id = p_person and program_id = p_program;
  if v_ended is not null and v_before ->> 'endedAt' is null then perform ask_again(p_person, p_program, v_ended); end if;
end $$;
