-- up

-- The same as before; each end has an id of its own, also when one is taken back and made again at the same instant, and what is taken
-- back is found by that instant.
create or replace function end_with_enrollment() returns trigger
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  v_on date;
  v_event uuid;
  v_stretch mentorship;
begin
  -- At night nobody has opened a scope, and what is written needs its instant.
  if app_now() is null then perform set_config('app.now', coalesce(new.ended_at, clock_timestamp())::text, true); end if;
  if new.ended_at is null then
    if new.offered_at <> old.offered_at then return null; end if;
    select m.superseded_by into v_event from mentorship m
    where m.person_id = new.person_id and m.program_id = new.program_id and m.superseded_at = old.ended_at
      and m.superseded_by <> coalesce(id_after(m.event_id, m.event_id), m.id) and not exists (select from mentorship_event e where e.person_id = m.person_id and e.id = m.superseded_by)
      and not exists (select from mentorship r where r.person_id = m.person_id and r.id = id_after(id_after(m.superseded_by, m.superseded_by), m.id))
    limit 1;
    if found then perform undo_mentorship_event(new.person_id, v_event, id_after(v_event, v_event)); end if;
    return null;
  end if;
  v_on := least(coalesce(new.ends_on, 'infinity'), (new.ended_at at time zone 'UTC')::date);
  -- Rows are only ever added: their number says which end this is.
  v_event := id_after(id_after(new.person_id, new.program_id), md5((
    select count(*) from mentorship m where m.person_id = new.person_id and m.program_id = new.program_id)::text)::uuid);
  for v_stretch in select * from mentorship m
    where m.person_id = new.person_id and m.program_id = new.program_id and m.superseded_at is null and m.valid && daterange(v_on, null)
  loop
    perform cut_mentorship(v_stretch, v_on, v_event);
    perform cut_covers(new.person_id, new.program_id, v_stretch.mentor_id, v_on, v_event);
  end loop;
  update mentorship_proposal set closed_at = app_now(), closed_as = 'withdrawn', closed_by = coalesce(app_actor(), proposed_by)
  where person_id = new.person_id and program_id = new.program_id and closed_at is null;
  return null;
end $$;

-- down
create or replace function end_with_enrollment() returns trigger
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$ begin return null; end $$;
