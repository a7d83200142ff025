-- up

-- What matching knows of the people of the program of the scope from their own profiles and settings, for an admin: nothing of anybody else, and
-- neither what they wrote about themselves nor why they are away. Null is not said.
create function matching_profiles(p_on date)
returns table (person_id uuid, organisation text, languages text[], steps smallint[], skills text[], capacity smallint, time_zone text, is_away boolean, away_until date)
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select p.id, nullif(f.organisation, ''), f.languages, f.steps, f.skills, f.capacity, s.time_zone, a.valid is not null, upper(a.valid)
  from (
    select e.person_id as id from enrollment e where e.program_id = app_program() and e.accepted_at is not null and e.ended_at is null
    union
    select m.person_id from membership m where m.program_id = app_program() and m.role = 'mentor' and m.superseded_at is null and m.valid @> p_on
  ) as p
  left join mentor_profile f on f.person_id = p.id
  left join account_setting s on s.person_id = p.id
  left join lateral (
    select w.valid from mentor_away w where w.person_id = p.id and w.removed_at is null and w.valid @> p_on
    order by upper(w.valid) desc nulls first limit 1
  ) as a on true
  where current_setting('app.capacity', true) = 'admin'
$$;
revoke execute on function matching_profiles(date) from public;
grant execute on function matching_profiles(date) to cmio_program;

-- down
drop function matching_profiles(date);
