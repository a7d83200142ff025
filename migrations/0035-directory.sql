-- up

-- What a name is searched by: without case, accents and signs, so that "Bjork" finds "Björk" and "OBrien" finds "O'Brien".
create function search_key(p_text text) returns text
language sql immutable parallel safe set search_path = pg_catalog, pg_temp as $$
  select btrim(regexp_replace(translate(replace(replace(replace(replace(
    regexp_replace(normalize(lower(p_text), NFKD), '[\u0300-\u036f''’.]', '', 'g'),
    'ß', 'ss'), 'æ', 'ae'), 'œ', 'oe'), 'þ', 'th'), 'øłđðı', 'olddi'), '[^[:alnum:]@]+', ' ', 'g'))
$$;

-- Everybody a program may look for, one row each in the order of their names, so that a page of a long list is read and not the list:
-- people who work or are enrolled here or were, and who is invited. It is kept by triggers and says nothing but the name.
create table directory (
  program_id uuid not null references program,
  -- A person's id, or an invitation's.
  who_id uuid not null,
  kind text not null check (kind in ('person', 'invitation')),
  name_key text not null,
  -- What a search looks through: the name, and names decisions were signed with in this program.
  words text not null,
  primary key (program_id, who_id)
);
create index directory_program_id_name_key_who_id_idx on directory (program_id, name_key, who_id);
create index directory_who_id_idx on directory (who_id);
alter table directory enable row level security;

create function list_person() returns trigger
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  insert into directory (program_id, who_id, kind, name_key, words)
  select new.program_id, p.id, 'person', search_key(p.display_name), search_key(p.display_name) from person p where p.id = new.person_id
  on conflict do nothing;
  return null;
end $$;
create trigger list_person after insert or update of person_id on enrollment for each row execute function list_person();
create trigger list_person after insert or update of person_id on membership for each row execute function list_person();

create function list_invitation() returns trigger
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  insert into directory (program_id, who_id, kind, name_key, words)
  values (new.program_id, new.id, 'invitation', search_key(new.email), search_key(new.email))
  on conflict (program_id, who_id) do update set name_key = excluded.name_key, words = excluded.words;
  return null;
end $$;
create trigger list_invitation after insert or update of email on invitation for each row execute function list_invitation();

create function list_name() returns trigger
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  update directory d set name_key = search_key(new.display_name),
    words = concat_ws(' ', search_key(new.display_name), (
      select string_agg(distinct search_key(r.reviewer_name), ' ') from review r where r.reviewer_id = new.id and r.program_id = d.program_id))
  where d.who_id = new.id;
  return null;
end $$;
create trigger list_name after update of display_name on person for each row execute function list_name();

insert into directory (program_id, who_id, kind, name_key, words)
select x.program_id, p.id, 'person', search_key(p.display_name), search_key(p.display_name)
from (select program_id, person_id from enrollment union select program_id, person_id from membership) x join person p on p.id = x.person_id;
insert into directory (program_id, who_id, kind, name_key, words)
select program_id, id, 'invitation', search_key(email), search_key(email) from invitation;

-- A page of the people of the scope's program, for its admins; the name of a column is the contract's.
create function directory_page(p_search text, p_role text, p_state text, p_cohort uuid, p_without_mentor boolean,
  p_after_key text, p_after_id uuid, p_limit integer)
returns table (id uuid, kind text, name text, name_key text, roles text[], state text, cohort text, mentor json, email text, organisation text,
  until timestamptz, letter text)
language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp as $$
#variable_conflict use_column
declare
  v_program uuid := app_program();
  v_today date := app_today();
  v_pattern text := '%' || replace(search_key(p_search), ' ', '%') || '%';
  -- An e-mail address finds its person when it is written in full.
  v_person uuid := (select e.person_id from email e where e.address = lower(btrim(p_search)));
begin
  if current_setting('app.capacity', true) is distinct from 'admin' then return; end if;
  return query
  select d.who_id, d.kind, coalesce(p.display_name, i.email), d.name_key,
    case when i.id is not null then array[i.role] else array_remove(array[case when e.held then 'mentee' end] || w.roles, null) end,
    s.state, c.name, m.mentor, i.email, w.organisation, i.expires_at,
    case when l.sent_at is not null then 'sent' when l.failed_at is not null then 'failed'
      when l.begun_at < app_now() - interval '5 minutes' then 'unknown' when l.id is not null then 'waiting' end
  from directory d
  left join person p on d.kind = 'person' and p.id = d.who_id
  left join invitation i on d.kind = 'invitation' and i.program_id = v_program and i.id = d.who_id
  left join lateral (
    select x.accepted_at, x.ended_at, x.ended_at is null as held from enrollment x where x.person_id = p.id and x.program_id = v_program
  ) e on true
  left join lateral (
    select array_agg(distinct x.role) filter (where x.valid @> v_today) as roles, max(x.organisation) filter (where x.valid @> v_today) as organisation, true as was
    from membership x where x.program_id = v_program and x.person_id = p.id and x.superseded_at is null having count(*) > 0
  ) w on true
  left join lateral (
    select x.cohort_id, x.kind as period from enrollment_period x
    where x.person_id = p.id and x.program_id = v_program and x.superseded_at is null and e.held
    order by x.valid @> v_today desc, upper(x.valid) desc nulls first limit 1
  ) t on true
  left join cohort c on c.program_id = v_program and c.id = coalesce(t.cohort_id, i.cohort_id)
  left join lateral (
    select json_build_object('id', x.mentor_id, 'name', n.display_name) as mentor
    from mentorship x join person n on n.id = x.mentor_id
    where x.person_id = p.id and x.program_id = v_program and x.superseded_at is null and x.valid @> v_today and x.is_primary limit 1
  ) m on true
  left join lateral (
    select x.id, x.sent_at, x.failed_at, x.begun_at from letter x where x.ref = i.id and x.kind = 'invitation' order by x.asked_at desc, x.id desc limit 1
  ) l on true
  cross join lateral (select case
    when i.id is not null then case when i.accepted_at is not null or i.revoked_at is not null then null when i.expires_at <= app_now() then 'expired' else 'invited' end
    when w.roles is not null or (e.accepted_at is not null and e.held) then case when t.period = 'leave' and w.roles is null then 'leave' else 'here' end
    when e.held then 'offered'
    when e.held is not null or w.was then 'left' end as state) s
  where d.program_id = v_program and (d.name_key, d.who_id) > (p_after_key, p_after_id)
    and (p_search is null or d.words like v_pattern or d.who_id = v_person)
    and s.state is not null
    and case when p_state is null then s.state <> 'left' when p_state = 'invited' then s.state in ('invited', 'expired')
      when p_state = 'here' then s.state in ('here', 'leave') else s.state = p_state end
    and (p_role is null or i.role = p_role or (p_role = 'mentee' and (e.held or (p_state = 'left' and e.held is not null))) or p_role = any (w.roles))
    and (p_cohort is null or c.id = p_cohort)
    and (not p_without_mentor or (e.held and e.accepted_at is not null and m.mentor is null))
  order by d.name_key, d.who_id
  limit p_limit;
end $$;

-- How many there are, whatever is searched for.
create function directory_counts() returns json
language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  v_program uuid := app_program();
begin
  if current_setting('app.capacity', true) is distinct from 'admin' then return null; end if;
  return (select json_build_object(
    'mentees', (select count(*) from enrollment e where e.program_id = v_program and e.accepted_at is not null and e.ended_at is null),
    'offered', (select count(*) from enrollment e where e.program_id = v_program and e.accepted_at is null and e.ended_at is null),
    'mentors', (select count(*) from membership m where m.program_id = v_program and m.role = 'mentor' and m.superseded_at is null and m.valid @> app_today()),
    'admins', (select count(*) from membership m where m.program_id = v_program and m.role = 'admin' and m.superseded_at is null and m.valid @> app_today()),
    'invited', (select count(*) from invitation i where i.program_id = v_program and i.accepted_at is null and i.revoked_at is null),
    'withoutMentor', (select count(*) from enrollment e where e.program_id = v_program and e.accepted_at is not null and e.ended_at is null
      and not exists (select from mentorship m where m.program_id = v_program and m.person_id = e.person_id and m.is_primary and m.superseded_at is null
        and m.valid @> app_today()))));
end $$;

revoke execute on function search_key(text), list_person(), list_invitation(), list_name(),
  directory_page(text, text, text, uuid, boolean, text, uuid, integer), directory_counts() from public;
grant execute on function directory_page(text, text, text, uuid, boolean, text, uuid, integer), directory_counts() to cmio_program;

-- down
drop function directory_counts();
drop function directory_page(text, text, text, uuid, boolean, text, uuid, integer);
drop trigger list_name on person;
drop trigger list_invitation on invitation;
drop trigger list_person on membership;
drop trigger list_person on enrollment;
drop function list_name();
drop function list_invitation();
drop function list_person();
drop table directory;
drop function search_key(text);
