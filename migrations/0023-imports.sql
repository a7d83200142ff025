-- up

-- One file an admin has uploaded: what was found in it, how it is read, and what became of it.
create table import (
  program_id uuid not null references program,
  id uuid not null,
  file_name text not null check (length(file_name) between 1 and 200),
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  bytes integer not null check (bytes > 0),
  -- As recognised first, then as somebody has changed it.
  reading jsonb not null,
  seen jsonb not null,
  state text not null check (state in ('read', 'checked', 'imported', 'undone')),
  revision integer not null,
  uploaded_by uuid not null references person,
  uploaded_by_name text not null,
  uploaded_at timestamptz not null,
  imported_by uuid references person,
  imported_by_name text,
  imported_at timestamptz,
  undone_by uuid references person,
  undone_by_name text,
  undone_at timestamptz,
  -- What an undoing took back, and what stays because people have taken it up.
  undone jsonb,
  primary key (program_id, id),
  check ((state in ('imported', 'undone')) = (imported_at is not null)),
  check ((state = 'undone') = (undone_at is not null))
);
create index import_program_id_uploaded_at_idx on import (program_id, uploaded_at desc, id desc);

-- The bytes of an upload until it is imported; then its rows alone are kept.
create table import_file (
  program_id uuid not null,
  import_id uuid not null,
  content bytea,
  primary key (program_id, import_id),
  foreign key (program_id, import_id) references import
);

-- A run over all rows. A dry run is the same as the other and is rolled back; how far it is, is written beside it.
create table import_run (
  program_id uuid not null,
  import_id uuid not null,
  number integer not null check (number > 0),
  dry boolean not null,
  only_good boolean not null,
  started_at timestamptz not null,
  beat_at timestamptz not null,
  done integer not null,
  total integer not null,
  cancel_asked_at timestamptz,
  ended_at timestamptz,
  ended_as text check (ended_as in ('ended', 'refused', 'cancelled', 'failed')),
  figures jsonb,
  primary key (program_id, import_id, number),
  foreign key (program_id, import_id) references import,
  check ((ended_at is null) = (ended_as is null))
);

-- What was wrong where, as a run found it.
create table import_problem (
  program_id uuid not null,
  import_id uuid not null,
  run integer not null,
  at integer not null,
  sheet text not null,
  row_number integer not null,
  column_title text not null,
  value text not null,
  code text not null,
  detail text not null,
  primary key (program_id, import_id, run, at),
  foreign key (program_id, import_id, run) references import_run
);

-- The rows that were imported, as the program typed them. They are never edited, so the log has the import and not each of them.
create table import_person (
  program_id uuid not null,
  id uuid not null,
  import_id uuid not null,
  invitation_id uuid not null,
  email text not null check (email = lower(email)),
  name text not null,
  role text not null check (role in ('mentee', 'mentor', 'admin')),
  starts_on date,
  fraction numeric(4, 3) not null check (fraction > 0 and fraction <= 1),
  primary key (program_id, id),
  foreign key (program_id, import_id) references import,
  foreign key (program_id, invitation_id) references invitation
);
create unique index import_person_invitation_idx on import_person (program_id, invitation_id);
create index import_person_program_id_import_id_idx on import_person (program_id, import_id);

create table import_pairing (
  program_id uuid not null,
  id uuid not null,
  import_id uuid not null,
  mentee_email text not null check (mentee_email = lower(mentee_email)),
  mentor_email text not null check (mentor_email = lower(mentor_email)),
  is_primary boolean not null,
  starts_on date,
  -- What became of it once both were here; its proposal has the same id.
  outcome text check (outcome in ('proposed', 'own_record', 'not_enrolled', 'not_a_mentor', 'blocked', 'paired', 'waiting')),
  primary key (program_id, id),
  foreign key (program_id, import_id) references import
);
create index import_pairing_program_id_mentee_email_idx on import_pairing (program_id, mentee_email);
create index import_pairing_program_id_mentor_email_idx on import_pairing (program_id, mentor_email) where outcome is null;

create table import_milestone (
  program_id uuid not null,
  id uuid not null,
  import_id uuid not null,
  email text not null check (email = lower(email)),
  milestone text not null,
  said_from text not null,
  said_until text,
  said_ongoing boolean not null,
  document text not null check (length(document) <= 2000),
  verified_by text check (length(verified_by) between 1 and 200),
  verified_on text,
  primary key (program_id, id),
  foreign key (program_id, import_id) references import
);
create index import_milestone_program_id_email_idx on import_milestone (program_id, email);

-- What a program's imports say of somebody, for them alone: whether they confirm it or remove it is not the program's to read. The
-- program is no key here, so that the log of the program does not tell it either.
create table imported_milestone (
  person_id uuid not null references person,
  id uuid not null,
  from_program uuid not null references program,
  from_import uuid not null,
  milestone text not null,
  said_from text not null,
  said_until text,
  said_ongoing boolean not null,
  document text not null,
  verified_by text,
  verified_on text,
  imported_by_name text not null,
  imported_at timestamptz not null,
  confirmed_at timestamptz,
  record_id uuid,
  removed_at timestamptz,
  withdrawn_at timestamptz,
  primary key (person_id, id),
  foreign key (person_id, record_id) references record (person_id, id),
  check ((confirmed_at is null) = (record_id is null)),
  check (num_nonnulls(confirmed_at, removed_at, withdrawn_at) <= 1)
);
create index imported_milestone_from_import_idx on imported_milestone (from_program, from_import);

alter table import enable row level security;
create policy program on import to cmio_program using (program_id = (select app_program())) with check (program_id = (select app_program()));
grant select, insert, update on import to cmio_program;
alter table import_file enable row level security;
create policy program on import_file to cmio_program using (program_id = (select app_program())) with check (program_id = (select app_program()));
grant select, insert, update on import_file to cmio_program;
alter table import_run enable row level security;
create policy program on import_run to cmio_program using (program_id = (select app_program())) with check (program_id = (select app_program()));
grant select, insert, update on import_run to cmio_program;
alter table import_problem enable row level security;
create policy program on import_problem to cmio_program using (program_id = (select app_program())) with check (program_id = (select app_program()));
grant select, insert on import_problem to cmio_program;
alter table import_person enable row level security;
create policy program on import_person to cmio_program using (program_id = (select app_program())) with check (program_id = (select app_program()));
grant select, insert on import_person to cmio_program;
alter table import_pairing enable row level security;
create policy program on import_pairing to cmio_program using (program_id = (select app_program())) with check (program_id = (select app_program()));
grant select, insert on import_pairing to cmio_program;
alter table import_milestone enable row level security;
create policy program on import_milestone to cmio_program using (program_id = (select app_program())) with check (program_id = (select app_program()));
grant select, insert on import_milestone to cmio_program;
alter table imported_milestone enable row level security;
create policy self on imported_milestone to cmio_self using (person_id = (select app_person())) with check (person_id = (select app_person()));
grant select, update on imported_milestone to cmio_self;

create trigger note_change after insert or update or delete on import for each row
  execute function note_change('file_name', 'reading', 'seen', 'uploaded_by_name', 'imported_by_name', 'undone_by_name', 'undone');
create trigger note_change after insert or update or delete on imported_milestone for each row
  execute function note_change('document', 'verified_by', 'verified_on', 'imported_by_name');

-- Whether the admin of the scope asks.
create function is_admin_here() returns void
language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  if current_setting('app.capacity', true) is distinct from 'admin' or app_program() is null then
    raise exception 'wrong_capacity' using errcode = 'CM403';
  end if;
end $$;

-- Who of these addresses is in the program of the scope, and as what: by the address they were invited at or sign in with. Of everybody
-- else it says nothing, whether they have an account or not.
create function people_here(p_emails text[]) returns table (email text, person_id uuid, is_mentee boolean, is_mentor boolean, is_admin boolean)
language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  perform is_admin_here();
  return query
    with known as (
      select distinct on (f.address) f.address, f.person_id
      from (
        select e.address, e.person_id, 1 as rank from email e where e.address = any (p_emails)
        union all
        select i.email, i.accepted_by, 2 from invitation i where i.program_id = app_program() and i.email = any (p_emails) and i.accepted_by is not null) f
      order by f.address, f.rank
    ), standing as (
      select k.address, k.person_id,
        exists (select from enrollment n where n.person_id = k.person_id and n.program_id = app_program() and n.ended_at is null) as is_mentee,
        works_in(app_program(), k.person_id, 'mentor', app_today()) as is_mentor, works_in(app_program(), k.person_id, 'admin', app_today()) as is_admin
      from known k
    )
    select s.address, s.person_id, s.is_mentee, s.is_mentor, s.is_admin from standing s where s.is_mentee or s.is_mentor or s.is_admin;
end $$;

-- Hands imported milestones to the person of an address, once.
create function deliver_imported(p_program uuid, p_email text, p_person uuid) returns void
language sql security definer set search_path = pg_catalog, public, pg_temp as $$
  insert into imported_milestone (person_id, id, from_program, from_import, milestone, said_from, said_until, said_ongoing, document,
    verified_by, verified_on, imported_by_name, imported_at)
  select p_person, m.id, m.program_id, m.import_id, m.milestone, m.said_from, m.said_until, m.said_ongoing, m.document,
    m.verified_by, m.verified_on, i.imported_by_name, i.imported_at
  from import_milestone m join import i on i.program_id = m.program_id and i.id = m.import_id
  where m.program_id = p_program and m.email = p_email and i.state = 'imported'
  on conflict do nothing
$$;

-- Hands milestones to those of these addresses who are mentees here already.
create function place_milestones(p_emails text[]) returns void
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  perform deliver_imported(app_program(), h.email, h.person_id) from people_here(p_emails) h where h.is_mentee;
end $$;

-- Proposes those of these pairings both sides of which are here; the others wait. A proposal has the id of its pairing.
create function place_pairings(p_ids uuid[]) returns table (id uuid, outcome text)
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  v_emails text[];
begin
  perform is_admin_here();
  select array_agg(distinct a.email) into v_emails from import_pairing w cross join lateral (values (w.mentee_email), (w.mentor_email)) a (email)
  where w.program_id = app_program() and w.id = any (p_ids) and w.outcome is null;
  return query
    with here as materialized (select h.* from people_here(v_emails) h)
    update import_pairing w set outcome = propose_mentorship(w.id, e.person_id, m.person_id, w.is_primary, w.starts_on, '', 'import')
    from import i, here e, here m
    where w.program_id = app_program() and w.id = any (p_ids) and w.outcome is null and i.program_id = w.program_id and i.id = w.import_id
      and i.state = 'imported' and w.mentee_email = e.email and e.is_mentee and w.mentor_email = m.email and m.is_mentor
    returning w.id, w.outcome;
end $$;

-- What imports have typed about somebody takes effect when they accept an invitation: start and fraction of the offer, milestones to look
-- through, pairings both sides of which are here now. Called within accept_invitation, which knows that the person is this address.
create function take_up_import(p_program uuid, p_invitation uuid, p_person uuid, p_now timestamptz) returns void
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  v_email text;
  v_by uuid;
  v_setting text;
  v_before jsonb := '{}';
begin
  select i.email into v_email from invitation i where i.program_id = p_program and i.id = p_invitation;
  update enrollment_period t
  set fraction = r.fraction, valid = daterange(coalesce(r.starts_on, lower(t.valid)), null)
  from import_person r
  where r.program_id = p_program and r.invitation_id = p_invitation and r.role = 'mentee'
    and t.person_id = p_person and t.program_id = p_program and t.superseded_at is null and t.recorded_at = p_now
    -- An earlier stretch here keeps its days.
    and not exists (select from enrollment_period o where o.person_id = t.person_id and o.program_id = t.program_id and o.id <> t.id
      and o.superseded_at is null and o.valid && daterange(coalesce(r.starts_on, lower(t.valid)), null));
  if exists (select from enrollment e where e.person_id = p_person and e.program_id = p_program and e.ended_at is null) then
    perform deliver_imported(p_program, v_email, p_person);
  end if;
  -- The admin who imported the pairing proposes it; the one who accepts here is nobody yet.
  for v_by in
    select distinct i.imported_by from import_pairing w join import i on i.program_id = w.program_id and i.id = w.import_id
    where w.program_id = p_program and w.outcome is null and v_email in (w.mentee_email, w.mentor_email) and i.state = 'imported'
  loop
    foreach v_setting in array array['actor_id', 'program_id', 'capacity', 'now'] loop
      v_before := v_before || jsonb_build_object(v_setting, coalesce(current_setting('app.' || v_setting, true), ''));
    end loop;
    perform set_config('app.actor_id', v_by::text, true), set_config('app.program_id', p_program::text, true),
      set_config('app.capacity', 'admin', true), set_config('app.now', p_now::text, true);
    perform place_pairings((select array_agg(w.id) from import_pairing w
      where w.program_id = p_program and w.outcome is null and v_email in (w.mentee_email, w.mentor_email)));
    perform set_config('app.' || s.key, s.value, true) from jsonb_each_text(v_before) s;
  end loop;
end $$;

-- Takes an import back within 30 days: invitations nobody used, offers nobody accepted, proposals and milestones nobody took up. Answers
-- what it took back and what stays because people have taken it up.
create function undo_import(p_import uuid) returns jsonb
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  v_invitations integer;
  v_offers integer;
  v_proposals integer;
  v_milestones integer;
  v_stays jsonb;
begin
  perform is_admin_here();
  perform from import i where i.program_id = app_program() and i.id = p_import and i.state = 'imported'
    and i.imported_at > app_now() - interval '30 days' for update;
  if not found then return null; end if;
  update invitation n set revoked_at = app_now() from import_person r
  where r.program_id = app_program() and r.import_id = p_import and n.program_id = r.program_id and n.id = r.invitation_id
    and n.accepted_at is null and n.revoked_at is null;
  get diagnostics v_invitations = row_count;
  with offers as (
    update enrollment e set ended_at = app_now() from import_person r join invitation n on n.program_id = r.program_id and n.id = r.invitation_id
    where r.program_id = app_program() and r.import_id = p_import and r.role = 'mentee' and e.person_id = n.accepted_by and e.program_id = r.program_id
      and e.accepted_at is null and e.ended_at is null
    returning e.person_id
  ), periods as (
    update enrollment_period t set superseded_at = app_now() from offers o
    where t.person_id = o.person_id and t.program_id = app_program() and t.superseded_at is null and lower(t.valid) >= app_today() returning t.id
  )
  select count(*) into v_offers from offers;
  update mentorship_proposal p set closed_at = app_now(), closed_as = 'withdrawn', closed_by = app_actor() from import_pairing w
  where w.program_id = app_program() and w.import_id = p_import and w.outcome = 'proposed' and p.program_id = w.program_id and p.id = w.id and p.closed_at is null;
  get diagnostics v_proposals = row_count;
  update imported_milestone m set withdrawn_at = app_now()
  where m.from_program = app_program() and m.from_import = p_import and m.confirmed_at is null and m.removed_at is null and m.withdrawn_at is null;
  get diagnostics v_milestones = row_count;
  select coalesce(jsonb_agg(jsonb_build_object('email', s.email, 'what', s.what, 'count', s.count) order by s.email, s.what), '[]') into v_stays
  from (
    select r.email, case when r.role = 'mentee' then 'enrolled' else 'works_here' end as what, 1::bigint as count
    from import_person r join invitation n on n.program_id = r.program_id and n.id = r.invitation_id
    where r.program_id = app_program() and r.import_id = p_import and n.accepted_at is not null
      and (r.role <> 'mentee' or exists (select from enrollment e where e.person_id = n.accepted_by and e.program_id = r.program_id and e.accepted_at is not null))
    union all
    select w.mentee_email, 'paired', count(*) from import_pairing w join mentorship_proposal p on p.program_id = w.program_id and p.id = w.id
    where w.program_id = app_program() and w.import_id = p_import and p.closed_as = 'agreed' group by 1
    union all
    select o.email, 'milestones', count(*) from import_milestone o join imported_milestone m on m.from_program = o.program_id and m.from_import = o.import_id and m.id = o.id
    where o.program_id = app_program() and o.import_id = p_import and m.confirmed_at is not null group by 1
  ) s;
  return jsonb_build_object('invitations', v_invitations, 'offers', v_offers, 'proposals', v_proposals, 'milestones', v_milestones, 'stays', v_stays);
end $$;

revoke execute on function is_admin_here(), people_here(text[]), deliver_imported(uuid, text, uuid), place_milestones(text[]), place_pairings(uuid[]),
  take_up_import(uuid, uuid, uuid, timestamptz), undo_import(uuid) from public;
grant execute on function people_here(text[]), place_milestones(text[]), place_pairings(uuid[]), undo_import(uuid) to cmio_program;

-- down
drop function undo_import(uuid);
drop function take_up_import(uuid, uuid, uuid, timestamptz);
drop function place_pairings(uuid[]);
drop function place_milestones(text[]);
drop function deliver_imported(uuid, text, uuid);
drop function people_here(text[]);
drop function is_admin_here();
drop table imported_milestone;
drop table import_milestone;
drop table import_pairing;
drop table import_person;
drop table import_problem;
drop table import_run;
drop table import_file;
drop table import;
