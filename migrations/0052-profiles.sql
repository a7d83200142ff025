-- up

-- What a mentee says for the matching of one program: where they work, what they speak, and which mentors they would like, the dearest first.
create table matching_profile (
  person_id uuid not null,
  program_id uuid not null,
  organisation text not null check (length(organisation) <= 160),
  languages text[] not null check (cardinality(languages) <= 12),
  -- Ids of people, without a foreign key: a wish for an account that became another one leads to who that is now.
  wishes uuid[] not null check (cardinality(wishes) <= 3),
  revision integer not null,
  saved_at timestamptz not null,
  primary key (person_id, program_id),
  foreign key (person_id, program_id) references enrollment
);
create index matching_profile_program_id_person_id_idx on matching_profile (program_id, person_id);
-- Whom somebody wishes for is for who matches, and in no log.
create trigger note_change after insert or update or delete on matching_profile for each row execute function note_change('wishes', 'languages');
alter table matching_profile enable row level security;
create policy self on matching_profile to cmio_self using (person_id = (select app_person())) with check (person_id = (select app_person()));
grant select, insert, update on matching_profile to cmio_self;

-- What a mentor says of themselves, for whom the callers below have checked; null when nothing is said.
create function mentor_words(p_mentor uuid) returns json
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select json_build_object('specialty', f.specialty, 'organisation', f.organisation, 'languages', f.languages, 'steps', f.steps, 'skills', f.skills, 'about', f.about)
  from mentor_profile f
  where f.person_id = p_mentor and (f.specialty <> '' or f.organisation <> '' or f.about <> '' or cardinality(f.languages) + cardinality(f.steps) + cardinality(f.skills) > 0)
$$;

-- The profile of a mentor of oneself, or of one who is proposed to be; of anybody else nothing.
create function profile_of_own_mentor(p_mentor uuid) returns json
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select mentor_words(p_mentor) where exists (
      select from mentorship m join enrollment e using (person_id, program_id)
      where m.person_id = app_person() and m.mentor_id = p_mentor and m.superseded_at is null and (upper(m.valid) is null or upper(m.valid) > app_today())
        and e.accepted_at is not null and e.ended_at is null)
    or exists (select from mentorship_proposal o where o.person_id = app_person() and o.mentor_id = p_mentor and o.closed_at is null)
$$;

-- The same for an admin of the program the mentor works in, with what they carry there.
create function mentor_here(p_mentor uuid) returns json
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select json_build_object('person', json_build_object('id', p.id, 'name', p.display_name), 'organisation', m.organisation, 'profile', mentor_words(p.id),
    'capacity', mentor_capacity(p.id),
    'mentees', (select count(*) from mentorship s join enrollment e using (person_id, program_id) where s.program_id = m.program_id and s.mentor_id = p.id and s.is_primary
      and s.superseded_at is null and s.covers_for is null and s.valid @> app_today() and e.accepted_at is not null and e.ended_at is null),
    'away', (select json_build_object('from', lower(w.valid), 'until', upper(w.valid) - 1) from mentor_away w
      where w.person_id = p.id and w.removed_at is null and upper(w.valid) > app_today() order by w.valid limit 1))
  from membership m join person p on p.id = m.person_id
  where current_setting('app.capacity', true) = 'admin' and m.program_id = app_program() and m.person_id = p_mentor and m.role = 'mentor'
    and m.superseded_at is null and m.valid @> app_today()
$$;

-- The mentors of a program one is enrolled in, for whoever may wish for some of them: a page by name, read from where people are listed, and
-- found by the name they have.
create function mentors_to_wish(p_program uuid, p_search text, p_after_key text, p_after_id uuid, p_limit integer)
returns table (id uuid, name text, organisation text, profile json, is_full boolean)
language plpgsql volatile rows 50 security definer set search_path = pg_catalog, public, pg_temp set plan_cache_mode = force_custom_plan as $$
#variable_conflict use_column
begin
  if not exists (select from enrollment e where e.program_id = p_program and e.person_id = app_person() and e.accepted_at is not null and e.ended_at is null) then return; end if;
  perform freshen_lists(p_program, app_today(), 1000);
  return query
  with page as materialized (
    select d.who_id, d.name_key, d.mentees, p.display_name from directory d join person p on p.id = d.who_id
    where d.program_id = p_program and d.is_mentor and d.kind = 'person' and d.who_id <> app_person() and p.closed_at is null
      and (p_search is null or (d.words like search_pattern(p_search) and d.name_key like search_pattern(p_search)))
      and (p_after_id is null or (d.name_key, d.who_id) > (p_after_key, p_after_id))
    order by d.name_key, d.who_id limit p_limit
  )
  select d.who_id, d.display_name, m.organisation, mentor_words(d.who_id), coalesce(mentor_capacity(d.who_id) <= d.mentees, false)
  from page d
  join membership m on m.program_id = p_program and m.person_id = d.who_id and m.role = 'mentor' and m.superseded_at is null and m.valid @> app_today()
  order by d.name_key, d.who_id;
end $$;

-- Which of somebody's wishes is no mentor of a program today, counted from 0; null when all of them are.
create function wish_that_is_none(p_program uuid, p_wishes uuid[]) returns integer
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select min(at)::integer - 1 from unnest(p_wishes) with ordinality as w (id, at)
  where w.id = app_person() or not works_in(p_program, w.id, 'mentor', app_today())
$$;

-- What one says for the matching of each program one is enrolled in, as the contract `MatchingProfiles`.
create function own_matching_profiles() returns text
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select json_build_object('profiles', coalesce(json_agg(json_build_object('program', json_build_object('id', g.id, 'name', g.name),
    'organisation', coalesce(f.organisation, ''), 'languages', coalesce(f.languages, '{}'), 'revision', coalesce(f.revision, 0),
    'wishes', (
      select coalesce(json_agg(json_build_object('id', p.id, 'name', p.display_name) order by w.at), '[]')
      from unnest(f.wishes) with ordinality as w (id, at) join person p on p.id = survivor_of(w.id))) order by g.name), '[]'))::text
  from enrollment e join program g on g.id = e.program_id
  left join matching_profile f on f.person_id = e.person_id and f.program_id = e.program_id
  where e.person_id = app_person() and e.accepted_at is not null and e.ended_at is null
$$;

-- As before, with what mentees say for the matching of this program; what they say of themselves as mentors stands in for what they have not.
drop function matching_profiles(date);
create function matching_profiles(p_on date)
returns table (person_id uuid, organisation text, languages text[], steps smallint[], skills text[], capacity smallint, time_zone text, is_away boolean, away_until date,
  mentee_organisation text, mentee_languages text[], wishes uuid[])
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select p.id, nullif(f.organisation, ''), f.languages, f.steps, f.skills, f.capacity, s.time_zone, a.valid is not null, upper(a.valid),
    coalesce(nullif(t.organisation, ''), nullif(f.organisation, '')),
    case when cardinality(t.languages) > 0 then t.languages else f.languages end,
    (select array_agg(survivor_of(w.id) order by w.at) from unnest(t.wishes) with ordinality as w (id, at)
      where works_in(app_program(), survivor_of(w.id), 'mentor', p_on))
  from (
    select e.person_id as id from enrollment e where e.program_id = app_program() and e.accepted_at is not null and e.ended_at is null
    union
    select m.person_id from membership m where m.program_id = app_program() and m.role = 'mentor' and m.superseded_at is null and m.valid @> p_on
  ) as p
  left join mentor_profile f on f.person_id = p.id
  left join matching_profile t on t.person_id = p.id and t.program_id = app_program()
  left join account_setting s on s.person_id = p.id
  left join lateral (
    select w.valid from mentor_away w where w.person_id = p.id and w.removed_at is null and w.valid @> p_on
    order by upper(w.valid) desc nulls first limit 1
  ) as a on true
  where current_setting('app.capacity', true) = 'admin'
$$;

revoke execute on function mentor_words(uuid), profile_of_own_mentor(uuid), mentor_here(uuid), mentors_to_wish(uuid, text, text, uuid, integer),
  wish_that_is_none(uuid, uuid[]), own_matching_profiles(), matching_profiles(date) from public;
grant execute on function profile_of_own_mentor(uuid), mentors_to_wish(uuid, text, text, uuid, integer), wish_that_is_none(uuid, uuid[]), own_matching_profiles() to cmio_self;
grant execute on function mentor_here(uuid), matching_profiles(date) to cmio_program;
select make_keys_deferrable();

-- down
drop function matching_profiles(date);
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
drop function own_matching_profiles();
drop function wish_that_is_none(uuid, uuid[]);
drop function mentors_to_wish(uuid, text, text, uuid, integer);
drop function mentor_here(uuid);
drop function profile_of_own_mentor(uuid);
drop function mentor_words(uuid);
drop table matching_profile;
