-- up

-- A name as it is compared: without case, accents and single letters, its words in the order of the alphabet.
create function name_words(p_name text) returns text[]
language sql immutable set search_path = pg_catalog, public, pg_temp as $$
  select coalesce(array_agg(word order by word), '{}')
  from regexp_split_to_table(regexp_replace(translate(regexp_replace(normalize(lower(left(p_name, 200)), NFKD), '[\u0300-\u036f''’]', '', 'g'), 'øłđðı', 'olddi'),
    '[^[:alnum:]]+', ' ', 'g'), ' ') word where length(word) > 1
$$;
-- How it sounds, roughly: consonants by their kind, without vowels and doubles. Two spellings of one name mostly share it.
create function name_sound(p_words text[]) returns text
language sql immutable set search_path = pg_catalog, public, pg_temp as $$
  select string_agg(sound, ' ' order by sound) from (
    select regexp_replace(translate(regexp_replace(w, '[aeiouhwy]', '', 'g'), 'bfpvcgjkqsxzdtlmnr', '111122222222334556'), '(.)\1+', '\1', 'g') as sound
    from unnest(p_words) w) sounds
$$;
-- How much of two names is written alike, from 0 to 1: the share of letter pairs that both have.
create function alike(p_one text[], p_other text[]) returns numeric
language sql immutable set search_path = pg_catalog, public, pg_temp as $$
  with pairs as (
    select side, substr(word, at, 2) as pair from (
      select 1 as side, ' ' || w || ' ' as word from unnest(p_one) w union all select 2, ' ' || w || ' ' from unnest(p_other) w) words,
      generate_series(1, length(word) - 1) at),
  counted as (select pair, count(*) filter (where side = 1) as one, count(*) filter (where side = 2) as other from pairs group by pair)
  select coalesce(2.0 * sum(least(one, other)) / nullif(sum(one + other), 0), 0) from counted
$$;

-- People of the program of the scope who may be one person under two accounts, and why. It compares only people of this program, by what it
-- knows of them; what it says is the name. Pairs come by how likely they are, then by ids.
create function duplicates_here() returns table (one uuid, other uuid, reasons text[], likely integer)
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  with here as (
    select p.id, p.display_name as name from person p
    where p.merged_into is null and p.erased_at is null and p.closed_at is null and p.id in (
      select e.person_id from enrollment e where e.program_id = app_program() and e.accepted_at is not null
      union select m.person_id from membership m where m.program_id = app_program())),
  named as (
    select id, name, name_words(name) as words, false as former from here
    union
    select h.id, r.reviewer_name, name_words(r.reviewer_name), true from here h join review r on r.reviewer_id = h.id and r.program_id = app_program()
    where r.reviewer_name <> h.name),
  keyed as materialized (select n.*, array_to_string(words, ' ') as plain, name_sound(words) as sound from named n where cardinality(words) > 1),
  addressed as materialized (
    select h.id, split_part(e.address, '@', 1) as local, array_to_string(name_words(regexp_replace(split_part(e.address, '@', 1), '[0-9]+', '', 'g')), ' ') as plain
    from here h join email e on e.person_id = h.id),
  found as (
    select a.id as one, b.id as other, case when a.former or b.former then 'former_name' when lower(a.name) = lower(b.name) then 'same_name'
      when name_words(split_part(a.name, ' ', 1)) <> name_words(split_part(b.name, ' ', 1)) then 'swapped' else 'accents' end as reason
    from keyed a join keyed b on a.plain = b.plain and a.id < b.id
    union
    select least(a.id, b.id), greatest(a.id, b.id), 'spelling' from keyed a join keyed b on a.sound = b.sound and a.id < b.id and a.plain <> b.plain
    where alike(a.words, b.words) >= 0.55
    union
    select least(a.id, n.id), greatest(a.id, n.id), 'address' from addressed a join keyed n on n.plain = a.plain and n.id <> a.id
    union
    select least(a.id, b.id), greatest(a.id, b.id), 'address' from addressed a join addressed b on a.local = b.local and a.id < b.id
    where length(a.local) >= 6)
  select f.one, f.other, array_agg(distinct f.reason order by f.reason),
    sum(case f.reason when 'same_name' then 4 when 'accents' then 4 when 'swapped' then 3 when 'former_name' then 3 when 'address' then 3 else 2 end)::integer
  from (select distinct one, other, reason from found) f group by 1, 2
$$;

-- What an admin compares of one of them: what this program itself knows.
create function known_here(p_person uuid) returns jsonb
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select jsonb_build_object('id', p.id, 'name', p.display_name,
    'roles', (select coalesce(jsonb_agg(distinct role order by role), '[]') from (
      select m.role from membership m where m.program_id = app_program() and m.person_id = p.id and m.superseded_at is null and m.valid @> app_today()
      union select 'mentee' from enrollment e where e.program_id = app_program() and e.person_id = p.id and e.accepted_at is not null and e.ended_at is null) held),
    'since', (select min(d) from (
      select lower(m.valid) as d from membership m where m.program_id = app_program() and m.person_id = p.id
      union all select (e.accepted_at at time zone 'UTC')::date from enrollment e where e.program_id = app_program() and e.person_id = p.id) days),
    'cohort', (select c.name from enrollment_period t join cohort c on c.program_id = t.program_id and c.id = t.cohort_id
      where t.program_id = app_program() and t.person_id = p.id and t.superseded_at is null order by t.valid desc limit 1),
    'submissions', (select count(*) from submission s where s.program_id = app_program() and s.person_id = p.id),
    'mentors', (select coalesce(jsonb_agg(distinct o.display_name), '[]') from mentorship h join person o on o.id = h.mentor_id
      where h.program_id = app_program() and h.person_id = p.id and h.superseded_at is null and h.valid @> app_today()))
  from person p where p.id = p_person
$$;

revoke execute on function name_words(text), name_sound(text[]), alike(text[], text[]), duplicates_here(), known_here(uuid) from public;
grant execute on function duplicates_here(), known_here(uuid) to cmio_program;

-- Words about somebody that tables hold without naming them by id: what programs typed or uploaded before there was an account, what mentors
-- noted for themselves, and what rounds of matching kept.
create function erase_words(p_person uuid, p_addresses text[]) returns void
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  update import_problem set value = 'erased' where lower(value) = any (p_addresses)
    or exists (select from person p where p.id = p_person and p.display_name <> '' and import_problem.value = p.display_name);
  update import_pairing set mentee_email = 'erased' where mentee_email = any (p_addresses);
  update import_pairing set mentor_email = 'erased' where mentor_email = any (p_addresses);
  update import_milestone set email = 'erased', document = '' where email = any (p_addresses);
  update import_person set email = 'erased', name = 'Erased person' where email = any (p_addresses);
  update import_file set content = null where content is not null
    and exists (select from unnest(p_addresses) a where position(convert_to(a, 'UTF8') in content) > 0);
  delete from meeting_private_note where mentee_id = p_person;
  delete from check_in where mentee_id = p_person;
  perform erase_from_matching(p_person);
end $$;
create or replace function erase_person(p_person uuid, p_cause text, p_now timestamptz) returns void
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  v_addresses text[] := array(select address from email where person_id = p_person union select email from invitation where accepted_by = p_person);
  v_table name;
  v_other uuid;
  v_kept constant name[] := array['access', 'account_closing', 'audit', 'enrollment', 'enrollment_change', 'enrollment_period', 'erasure', 'erasure_kept',
    'membership', 'mentorship', 'record', 'review', 'review_request', 'submission', 'version', 'waiver'];
begin
  perform from portfolio where person_id = p_person for update;
  set constraints all deferred;
  if (select closed_at from person where id = p_person) is null then
    perform end_account(p_person, id_after(p_person, md5(p_now::text)::uuid), p_now);
  end if;
  insert into erasure (person_id, cause, erased_at) values (p_person, p_cause, p_now);
  insert into erasure_kept (person_id, program_id, submissions, decisions, kept_until, erased_at)
  select e.person_id, e.program_id,
    (select count(*) from submission s where s.person_id = e.person_id and s.program_id = e.program_id),
    (select count(*) from review r where r.person_id = e.person_id and r.program_id = e.program_id),
    ((e.ended_at at time zone 'UTC')::date + make_interval(months => g.retention_months))::date, p_now
  from enrollment e join program g on g.id = e.program_id
  where e.person_id = p_person and e.accepted_at is not null;

  update review_request set closed_at = p_now, closed_as = 'withdrawn' where person_id = p_person and closed_at is null;
  update record set state = 'withdrawn', state_before = null, submitted_at = null, submitted_to = null where person_id = p_person and state = 'submitted';
  perform erase_words(p_person, v_addresses);
  update invitation set email = 'erased' where accepted_by = p_person or email in (select address from email where person_id = p_person);
  for v_table in select tables_about_a_person() loop
    if v_table <> all (v_kept) then execute format('delete from %I where person_id = $1', v_table) using p_person; end if;
  end loop;
  delete from idempotency_key where actor_id = p_person;
  delete from enrollment_period p where p.person_id = p_person
    and not exists (select from erasure_kept k where k.person_id = p_person and k.program_id = p.program_id);
  delete from enrollment_change c where c.person_id = p_person
    and not exists (select from erasure_kept k where k.person_id = p_person and k.program_id = c.program_id);
  delete from enrollment e where e.person_id = p_person
    and not exists (select from erasure_kept k where k.person_id = p_person and k.program_id = e.program_id);
  perform drop_unkept_records(p_person);
  update version set content = '{}' where person_id = p_person;
  update person set display_name = 'Erased person', salt = '', erased_at = p_now where id = p_person;
  -- An account that was merged into this one is the same person.
  for v_other in select id from person where merged_into = p_person and erased_at is null loop
    perform erase_person(v_other, p_cause, p_now);
  end loop;
end $$;
revoke execute on function erase_words(uuid, text[]) from public;
select make_keys_deferrable();

-- down
create or replace function erase_person(p_person uuid, p_cause text, p_now timestamptz) returns void
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  v_table name;
  v_other uuid;
  v_kept constant name[] := array['access', 'account_closing', 'audit', 'enrollment', 'enrollment_change', 'enrollment_period', 'erasure', 'erasure_kept',
    'membership', 'mentorship', 'record', 'review', 'review_request', 'submission', 'version', 'waiver'];
begin
  perform from portfolio where person_id = p_person for update;
  set constraints all deferred;
  if (select closed_at from person where id = p_person) is null then
    perform end_account(p_person, id_after(p_person, md5(p_now::text)::uuid), p_now);
  end if;
  insert into erasure (person_id, cause, erased_at) values (p_person, p_cause, p_now);
  insert into erasure_kept (person_id, program_id, submissions, decisions, kept_until, erased_at)
  select e.person_id, e.program_id,
    (select count(*) from submission s where s.person_id = e.person_id and s.program_id = e.program_id),
    (select count(*) from review r where r.person_id = e.person_id and r.program_id = e.program_id),
    ((e.ended_at at time zone 'UTC')::date + make_interval(months => g.retention_months))::date, p_now
  from enrollment e join program g on g.id = e.program_id
  where e.person_id = p_person and e.accepted_at is not null;

  update review_request set closed_at = p_now, closed_as = 'withdrawn' where person_id = p_person and closed_at is null;
  update record set state = 'withdrawn', state_before = null, submitted_at = null, submitted_to = null where person_id = p_person and state = 'submitted';
  update invitation set email = 'erased' where accepted_by = p_person or email in (select address from email where person_id = p_person);
  for v_table in select tables_about_a_person() loop
    if v_table <> all (v_kept) then execute format('delete from %I where person_id = $1', v_table) using p_person; end if;
  end loop;
  delete from idempotency_key where actor_id = p_person;
  delete from enrollment_period p where p.person_id = p_person
    and not exists (select from erasure_kept k where k.person_id = p_person and k.program_id = p.program_id);
  delete from enrollment_change c where c.person_id = p_person
    and not exists (select from erasure_kept k where k.person_id = p_person and k.program_id = c.program_id);
  delete from enrollment e where e.person_id = p_person
    and not exists (select from erasure_kept k where k.person_id = p_person and k.program_id = e.program_id);
  perform drop_unkept_records(p_person);
  update version set content = '{}' where person_id = p_person;
  update person set display_name = 'Erased person', salt = '', erased_at = p_now where id = p_person;
  -- An account that was merged into this one is the same person.
  for v_other in select id from person where merged_into = p_person and erased_at is null loop
    perform erase_person(v_other, p_cause, p_now);
  end loop;
end $$;
drop function erase_words(uuid, text[]);
drop function known_here(uuid);
drop function duplicates_here();
drop function alike(text[], text[]);
drop function name_sound(text[]);
drop function name_words(text);
