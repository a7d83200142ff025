-- up

-- An application for a position. It is its owner's alone: no role but theirs has a policy on it, and what is shared comes from one function.
create table application (
  person_id uuid not null references person,
  id uuid not null,
  organisation text not null check (length(organisation) between 1 and 200),
  role text not null check (length(role) between 1 and 200),
  -- Of the career ladder.
  rung smallint check (rung between 1 and 5),
  reports_to text not null check (length(reports_to) <= 120),
  place text not null check (length(place) <= 160),
  size text not null check (length(size) <= 120),
  -- { what, turn, on }
  next jsonb,
  closes_on date,
  last_contact_on date,
  -- The rest of the contract ApplicationContent.
  content jsonb not null check (jsonb_typeof(content) = 'object'),
  created_at timestamptz not null,
  saved_at timestamptz not null,
  archived_at timestamptz,
  removed_at timestamptz,
  -- Of the content and of the moves.
  revision integer not null,
  primary key (person_id, id)
);

-- Where it went on which day. What was said is never edited: a correction takes the place of a move (`position`), an undo ends one.
create table application_move (
  person_id uuid not null,
  id uuid not null,
  application_id uuid not null,
  position smallint not null,
  to_place text not null check (to_place in ('researched', 'tailored', 'applied', 'screen', 'panel', 'offer', 'appointed', 'not_selected', 'declined', 'withdrawn')),
  on_day date not null,
  words text not null check (length(words) <= 500),
  said_at timestamptz not null,
  superseded_at timestamptz,
  superseded_by uuid,
  primary key (person_id, id),
  foreign key (person_id, application_id) references application (person_id, id) on delete cascade,
  foreign key (person_id, superseded_by) references application_move (person_id, id),
  check (superseded_by is null or superseded_at is not null)
);
create unique index application_move_held_idx on application_move (person_id, application_id, position) where superseded_at is null;
create index application_move_person_id_application_id_idx on application_move (person_id, application_id, on_day, position);

create table interview (
  person_id uuid not null,
  id uuid not null,
  application_id uuid not null,
  kind text not null check (kind in ('screen', 'panel', 'presentation', 'visit', 'other')),
  at timestamptz not null,
  minutes smallint not null check (minutes between 5 and 960),
  venue text not null check (length(venue) <= 300),
  people text not null check (length(people) <= 300),
  state text not null check (state in ('planned', 'held', 'cancelled')),
  reflection text not null check (length(reflection) <= 4000),
  -- Of calendars (RFC 5545): it grows with every change that they show.
  sequence integer not null check (sequence >= 0),
  created_at timestamptz not null,
  saved_at timestamptz not null,
  removed_at timestamptz,
  revision integer not null,
  primary key (person_id, id),
  foreign key (person_id, application_id) references application (person_id, id) on delete cascade
);
create index interview_person_id_application_id_at_idx on interview (person_id, application_id, at);

-- Who may read an application, or with null all of them and those to come, for which program. An ended share stays as what was.
create table application_share (
  person_id uuid not null,
  program_id uuid not null,
  id uuid not null,
  application_id uuid,
  reader_id uuid not null references person,
  shared_at timestamptz not null,
  ended_at timestamptz,
  primary key (person_id, id),
  foreign key (person_id, program_id) references enrollment,
  foreign key (person_id, application_id) references application (person_id, id) on delete cascade,
  check (reader_id <> person_id)
);
create unique index application_share_open_idx on application_share (person_id, application_id, reader_id, program_id) nulls not distinct where ended_at is null;
create index application_share_program_id_idx on application_share (program_id, person_id);

-- Which record was made from an application, or from an interview of it.
create table application_record (
  person_id uuid not null,
  record_id uuid not null,
  application_id uuid not null,
  interview_id uuid,
  milestone text not null,
  made_at timestamptz not null,
  primary key (person_id, record_id),
  foreign key (person_id, record_id) references record (person_id, id),
  foreign key (person_id, application_id) references application (person_id, id) on delete cascade,
  foreign key (person_id, interview_id) references interview (person_id, id) on delete cascade
);
create index application_record_person_id_application_id_idx on application_record (person_id, application_id);

-- An offer or an appointment that a person tells a program of: what the program reads of applications, and nothing else. One that is taken
-- back keeps no word.
create table announcement (
  person_id uuid not null,
  program_id uuid not null,
  id uuid not null,
  what text not null check (what in ('offer', 'appointed')),
  on_day date not null,
  role text not null check (length(role) <= 200),
  organisation text check (length(organisation) <= 200),
  words text not null check (length(words) <= 500),
  announced_at timestamptz not null,
  taken_back_at timestamptz,
  primary key (person_id, id),
  foreign key (person_id, program_id) references enrollment
);
create index announcement_program_id_id_idx on announcement (program_id, id) where taken_back_at is null;

-- From which application something was announced, for its owner: a program is not even told by an id that there is one.
create table application_announcement (
  person_id uuid not null,
  announcement_id uuid not null,
  application_id uuid not null,
  primary key (person_id, announcement_id),
  foreign key (person_id, announcement_id) references announcement (person_id, id) on delete cascade,
  foreign key (person_id, application_id) references application (person_id, id) on delete cascade
);
create index application_announcement_application_id_idx on application_announcement (person_id, application_id);

create trigger note_privately after insert or update on application for each row execute function note_privately();
create trigger note_privately after insert or update on application_move for each row execute function note_privately();
create trigger note_privately after insert or update on interview for each row execute function note_privately();
create trigger note_privately after insert or update on application_share for each row execute function note_privately();
create trigger note_change after insert or update on application_record for each row execute function note_change_without('milestone');
create trigger note_change after insert on application_announcement for each row execute function note_change_without();
create trigger note_change after insert or update or delete on announcement for each row execute function note_change('role', 'words');

alter table application enable row level security;
create policy self on application to cmio_self using (person_id = (select app_person())) with check (person_id = (select app_person()));
grant select, insert, update on application to cmio_self;

alter table application_move enable row level security;
create policy self on application_move to cmio_self using (person_id = (select app_person())) with check (person_id = (select app_person()));
grant select, insert, update (superseded_at, superseded_by) on application_move to cmio_self;

alter table interview enable row level security;
create policy self on interview to cmio_self using (person_id = (select app_person())) with check (person_id = (select app_person()));
grant select, insert, update on interview to cmio_self;

alter table application_share enable row level security;
create policy self on application_share to cmio_self using (person_id = (select app_person())) with check (person_id = (select app_person()));
grant select, insert, update (ended_at) on application_share to cmio_self;

alter table application_record enable row level security;
create policy self on application_record to cmio_self using (person_id = (select app_person())) with check (person_id = (select app_person()));
grant select, insert on application_record to cmio_self;

alter table announcement enable row level security;
create policy self on announcement to cmio_self using (person_id = (select app_person())) with check (person_id = (select app_person()));
grant select, insert, update on announcement to cmio_self;
create policy program on announcement to cmio_program using (program_id = (select app_program()));
grant select on announcement to cmio_program;

alter table application_announcement enable row level security;
create policy self on application_announcement to cmio_self using (person_id = (select app_person())) with check (person_id = (select app_person()));
grant select, insert on application_announcement to cmio_self;

-- Whether two names may be of one organization: the same as `sameOrganisation` of `shared/`, which says why. Compared are the words of each.
create function organisation_words(p_name text) returns text[]
language sql immutable set search_path = pg_catalog, public, pg_temp as $$
  select coalesce(array_agg(case word when 'st' then 'saint' when 'ste' then 'saint' when 'mt' then 'mount' when 'childrens' then 'children' else word end order by n), '{}')
  from regexp_split_to_table(replace(search_key(left(p_name, 300)), '@', ' '), ' ') with ordinality as split (word, n)
  where word <> '' and word <> all ('{of,the,and,for,at,in,a,an,de,la,le,du,des,der,die,und}')
$$;
create function telling_words(p_words text[]) returns text[]
language sql immutable set search_path = pg_catalog, public, pg_temp as $$
  select coalesce(array_agg(word order by n), '{}') from unnest(p_words) with ordinality as words (word, n)
  where word <> all ('{health,healthcare,healthcares,hospital,hospitals,medical,medicine,medicines,center,centers,centre,centres,clinic,clinics,clinical,system,systems,university,universities,college,colleges,school,schools,group,groups,network,networks,care,cares,service,services,partners,associates,institute,institutes,foundation,trust,nhs,inc,llc,ltd,corp,corporation,company,regional}')
$$;
create function one_letter_apart(p_one text, p_other text) returns boolean
language plpgsql immutable set search_path = pg_catalog, public, pg_temp as $$
declare
  v_short text := case when length(p_one) <= length(p_other) then p_one else p_other end;
  v_long text := case when length(p_one) <= length(p_other) then p_other else p_one end;
  v_at integer := 0;
begin
  if p_one = p_other then return true; end if;
  if length(v_short) < 5 or length(v_long) - length(v_short) > 1 then return false; end if;
  while v_at < length(v_short) and substr(v_short, v_at + 1, 1) = substr(v_long, v_at + 1, 1) loop v_at := v_at + 1; end loop;
  return substr(v_short, v_at + case when length(v_short) = length(v_long) then 2 else 1 end) = substr(v_long, v_at + 2);
end $$;
create function words_within(p_some text[], p_all text[]) returns boolean
language sql immutable set search_path = pg_catalog, public, pg_temp as $$
  select not exists (select from unnest(p_some) s where not exists (select from unnest(p_all) a where one_letter_apart(s, a)))
$$;
create function first_letters(p_words text[]) returns text
language sql immutable set search_path = pg_catalog, public, pg_temp as $$
  select string_agg(left(word, 1), '' order by n) from unnest(p_words) with ordinality as words (word, n)
$$;
create function same_organisation(p_one text[], p_other text[]) returns boolean
language sql immutable set search_path = pg_catalog, public, pg_temp as $$
  select case
    when cardinality(p_one) = 0 or cardinality(p_other) = 0 then false
    when cardinality(x) = 0 or cardinality(y) = 0 then words_within(p_one, p_other) or words_within(p_other, p_one)
    else words_within(x, y) or words_within(y, x) or array_to_string(x, '') = array_to_string(y, '')
      or (cardinality(x) = 1 and cardinality(p_other) > 1 and x[1] = first_letters(p_other))
      or (cardinality(y) = 1 and cardinality(p_one) > 1 and y[1] = first_letters(p_one)) end
  from (select telling_words(p_one) as x, telling_words(p_other) as y) telling
$$;

-- Where somebody works, as far as this system knows: what they say of themselves, and what their programs say.
create function organisations_of(p_person uuid) returns setof text
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select f.organisation from mentor_profile f where f.person_id = p_person and f.organisation <> ''
  union
  select m.organisation from membership m where m.person_id = p_person and m.superseded_at is null and m.valid @> app_today() and m.organisation <> ''
$$;
create function works_at(p_person uuid, p_words text[]) returns boolean
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select exists (select from organisations_of(p_person) o where same_organisation(organisation_words(o), p_words))
$$;

-- Who guides the person of the scope today: who mentors them, and who runs a program they are in.
create function guides_of_person() returns table (reader_id uuid, program_id uuid, roles text[])
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  with here as (select e.program_id from enrollment e where e.person_id = app_person() and e.accepted_at is not null and e.ended_at is null),
  held as (
    select h.mentor_id as reader_id, h.program_id, 'mentor' as role from mentorship h join here using (program_id)
    where h.person_id = app_person() and h.superseded_at is null and h.valid @> app_today() and works_in(h.program_id, h.mentor_id, 'mentor', app_today())
    union
    select m.person_id, m.program_id, 'admin' from membership m join here using (program_id)
    where m.role = 'admin' and m.superseded_at is null and m.valid @> app_today())
  select reader_id, program_id, array_agg(role order by role desc) from held where reader_id <> app_person() group by 1, 2
$$;

-- The same with where they work and whether that is where the application goes; with null where any of them goes.
create function application_readers(p_application uuid) returns table (reader_id uuid, program_id uuid, roles text[], organisation text, is_employer boolean)
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  with goes as materialized (
    select organisation_words(a.organisation) as words from application a
    where a.person_id = app_person() and a.removed_at is null and (p_application is null or a.id = p_application))
  select g.reader_id, g.program_id, g.roles,
    coalesce((select nullif(f.organisation, '') from mentor_profile f where f.person_id = g.reader_id),
      (select max(m.organisation) from membership m where m.program_id = g.program_id and m.person_id = g.reader_id and m.superseded_at is null and m.valid @> app_today()), ''),
    exists (select from goes where works_at(g.reader_id, goes.words))
  from guides_of_person() g
$$;

-- Shares of the person's own that open nothing, because their reader is of the organization applied to.
create function shares_held_back() returns table (application_id uuid, share_id uuid)
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  with shared as materialized (
    select s.id, s.application_id, organisation_words(o) as words
    from application_share s cross join lateral organisations_of(survivor_of(s.reader_id)) o
    where s.person_id = app_person() and s.ended_at is null),
  goes as materialized (
    select a.id, organisation_words(a.organisation) as words from application a
    where a.person_id = app_person() and a.removed_at is null and exists (select from shared))
  select distinct a.id, s.id from shared s join goes a on s.application_id is null or s.application_id = a.id
  where same_organisation(s.words, a.words)
$$;

-- What the person of the scope shares with the actor for its program: only with who guides them still and does not work where it goes, and
-- of an application what the contract SharedApplication says.
create function shared_applications() returns jsonb
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select jsonb_build_object('person', jsonb_build_object('id', p.id, 'name', p.display_name), 'applications', (
    select coalesce(jsonb_agg(jsonb_build_object('id', a.id, 'archivedAt', a.archived_at,
      'content', jsonb_build_object('organisation', a.organisation, 'role', a.role, 'rung', a.rung, 'reportsTo', a.reports_to, 'place', a.place, 'size', a.size,
        'next', a.next, 'closesOn', a.closes_on, 'ehr', a.content -> 'ehr', 'source', a.content -> 'source', 'link', a.content -> 'link',
        'posting', a.content -> 'posting', 'research', a.content -> 'research', 'letter', a.content -> 'letter', 'prepared', a.content -> 'prepared'),
      'moves', (select coalesce(jsonb_agg(jsonb_build_object('to', m.to_place, 'on', m.on_day, 'words', m.words) order by m.on_day, m.position), '[]')
        from application_move m where m.person_id = a.person_id and m.application_id = a.id and m.superseded_at is null),
      'interviews', (select coalesce(jsonb_agg(jsonb_build_object('id', i.id, 'kind', i.kind, 'at', i.at, 'minutes', i.minutes, 'state', i.state) order by i.at, i.id), '[]')
        from interview i where i.person_id = a.person_id and i.application_id = a.id and i.removed_at is null)) order by a.created_at, a.id), '[]')
    from application a
    where a.person_id = p.id and a.removed_at is null
      and exists (select from application_share s where s.person_id = p.id and s.program_id = app_program() and s.ended_at is null
        and (s.application_id is null or s.application_id = a.id) and survivor_of(s.reader_id) = app_actor())
      and exists (select from guides_of_person() g where g.program_id = app_program() and g.reader_id = app_actor())
      and not works_at(app_actor(), organisation_words(a.organisation))))
  from person p where p.id = app_person() and app_actor() is not null and app_program() is not null
$$;

revoke execute on function organisation_words(text), telling_words(text[]), one_letter_apart(text, text), words_within(text[], text[]), first_letters(text[]),
  same_organisation(text[], text[]), organisations_of(uuid), works_at(uuid, text[]), guides_of_person(), application_readers(uuid), shares_held_back(),
  shared_applications() from public;
grant execute on function application_readers(uuid), shares_held_back() to cmio_self;
grant execute on function shared_applications() to cmio_guide;

-- The same as before, and documents of applications name the file that was there.
create or replace function merge_evidence(p_into uuid, p_merge uuid, p_from uuid) returns void
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  v_twin record;
  v_key record;
  v_row jsonb;
  v_table name;
begin
  for v_twin in select came.id::text as came, stood.id::text as stood from evidence came
    join evidence stood on stood.person_id = p_into and stood.sha256 = came.sha256 where came.person_id = p_from
  loop
    for v_key in select r.relname as on_table, a.attname as by_column from pg_constraint c
      join pg_class r on r.oid = c.conrelid join pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[2]
      where c.contype = 'f' and c.confrelid = 'public.evidence'::regclass and cardinality(c.conkey) = 2
    loop
      for v_row in execute format('select to_jsonb(t) from %I t where t.person_id = $1 and t.%I = $2::uuid', v_key.on_table, v_key.by_column) using p_from, v_twin.came loop
        perform merge_set(p_into, p_merge, v_key.on_table, v_row, jsonb_build_object(v_key.by_column, v_twin.stood));
      end loop;
    end loop;
    foreach v_table in array array['version', 'submission'] loop
      for v_row in execute format($q$select to_jsonb(t) from %I t where t.person_id = $1 and t.content -> 'files' @> jsonb_build_array(jsonb_build_object('id', $2))$q$, v_table) using p_from, v_twin.came loop
        perform merge_set(p_into, p_merge, v_table, v_row, jsonb_build_object('content', jsonb_set(v_row -> 'content', '{files}', (
          select jsonb_agg(case when f ->> 'id' = v_twin.came then f || jsonb_build_object('id', v_twin.stood) else f end order by n)
          from jsonb_array_elements(v_row -> 'content' -> 'files') with ordinality as files (f, n)))));
      end loop;
    end loop;
    for v_row in select to_jsonb(a) from application a where a.person_id = p_from
      and (a.content -> 'documents' @> jsonb_build_array(jsonb_build_object('file', v_twin.came)) or a.content #>> '{offer,file}' = v_twin.came)
    loop
      perform merge_set(p_into, p_merge, 'application', v_row, jsonb_build_object('content', (v_row -> 'content')
        || jsonb_build_object('documents', (select coalesce(jsonb_agg(case when d ->> 'file' = v_twin.came then d || jsonb_build_object('file', v_twin.stood) else d end order by n), '[]')
          from jsonb_array_elements(v_row #> '{content,documents}') with ordinality as documents (d, n)))
        || case when v_row #>> '{content,offer,file}' = v_twin.came
          then jsonb_build_object('offer', (v_row #> '{content,offer}') || jsonb_build_object('file', v_twin.stood)) else '{}' end));
    end loop;
  end loop;
end $$;

select make_keys_deferrable();

-- down
create or replace function merge_evidence(p_into uuid, p_merge uuid, p_from uuid) returns void
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  v_twin record;
  v_key record;
  v_row jsonb;
  v_table name;
begin
  for v_twin in select came.id::text as came, stood.id::text as stood from evidence came
    join evidence stood on stood.person_id = p_into and stood.sha256 = came.sha256 where came.person_id = p_from
  loop
    for v_key in select r.relname as on_table, a.attname as by_column from pg_constraint c
      join pg_class r on r.oid = c.conrelid join pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[2]
      where c.contype = 'f' and c.confrelid = 'public.evidence'::regclass and cardinality(c.conkey) = 2
    loop
      for v_row in execute format('select to_jsonb(t) from %I t where t.person_id = $1 and t.%I = $2::uuid', v_key.on_table, v_key.by_column) using p_from, v_twin.came loop
        perform merge_set(p_into, p_merge, v_key.on_table, v_row, jsonb_build_object(v_key.by_column, v_twin.stood));
      end loop;
    end loop;
    foreach v_table in array array['version', 'submission'] loop
      for v_row in execute format($q$select to_jsonb(t) from %I t where t.person_id = $1 and t.content -> 'files' @> jsonb_build_array(jsonb_build_object('id', $2))$q$, v_table) using p_from, v_twin.came loop
        perform merge_set(p_into, p_merge, v_table, v_row, jsonb_build_object('content', jsonb_set(v_row -> 'content', '{files}', (
          select jsonb_agg(case when f ->> 'id' = v_twin.came then f || jsonb_build_object('id', v_twin.stood) else f end order by n)
          from jsonb_array_elements(v_row -> 'content' -> 'files') with ordinality as files (f, n)))));
      end loop;
    end loop;
  end loop;
end $$;
drop function shared_applications();
drop function shares_held_back();
drop function application_readers(uuid);
drop function guides_of_person();
drop function works_at(uuid, text[]);
drop function organisations_of(uuid);
drop function same_organisation(text[], text[]);
drop function first_letters(text[]);
drop function words_within(text[], text[]);
drop function one_letter_apart(text, text);
drop function telling_words(text[]);
drop function organisation_words(text);
drop table application_announcement;
drop table announcement;
drop table application_record;
drop table application_share;
drop table interview;
drop table application_move;
drop table application;
