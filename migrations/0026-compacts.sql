-- up

-- What mentor and mentee agree on about working together, number by number. Editable until somebody signs; then a change is the next.
create table compact (
  person_id uuid not null,
  program_id uuid not null,
  id uuid not null,
  mentor_id uuid not null references person,
  number integer not null check (number > 0),
  -- { expectations, rhythm, confidentiality, ending }
  terms jsonb not null check (jsonb_typeof(terms) = 'object'),
  revision integer not null,
  written_by uuid not null references person,
  written_at timestamptz not null,
  primary key (person_id, id),
  unique (person_id, program_id, mentor_id, number),
  foreign key (person_id, program_id) references enrollment
);
create index compact_program_id_idx on compact (program_id, mentor_id, person_id);

-- Who signed what, as they were then, with the digest of the terms they saw.
create table compact_signature (
  person_id uuid not null,
  program_id uuid not null,
  id uuid not null,
  compact_id uuid not null,
  side text not null check (side in ('mentee', 'mentor')),
  signer_id uuid not null references person,
  name text not null,
  role text not null,
  organisation text not null,
  digest text not null,
  signed_at timestamptz not null,
  primary key (person_id, id),
  unique (person_id, compact_id, side),
  foreign key (person_id, program_id) references enrollment,
  foreign key (person_id, compact_id) references compact (person_id, id),
  check ((side = 'mentee') = (signer_id = person_id))
);
create index compact_signature_program_id_idx on compact_signature (program_id, person_id);

alter table compact enable row level security;
create policy self on compact to cmio_self using (person_id = (select app_person())) with check (person_id = (select app_person()));
grant select, insert, update on compact to cmio_self;
create policy guide on compact to cmio_guide using (person_id = (select app_person()) and program_id = (select app_program())) with check (person_id = (select app_person()) and program_id = (select app_program()));
grant select, insert, update on compact to cmio_guide;

alter table compact_signature enable row level security;
create policy self on compact_signature to cmio_self using (person_id = (select app_person())) with check (person_id = (select app_person()));
grant select, insert on compact_signature to cmio_self;
create policy guide on compact_signature to cmio_guide using (person_id = (select app_person()) and program_id = (select app_program())) with check (person_id = (select app_person()) and program_id = (select app_program()));
grant select, insert on compact_signature to cmio_guide;

create trigger note_change after insert or update on compact for each row execute function note_change('terms');
create trigger note_change after insert or update on compact_signature for each row execute function note_change();

-- What was signed does not change under the signature, and nobody signs for another.
create function keep_signed() returns trigger language plpgsql as $$
begin
  if exists (select from compact_signature s where s.person_id = old.person_id and s.compact_id = old.id) then
    raise exception 'a signed compact does not change';
  end if;
  return new;
end $$;
create trigger keep_signed before update on compact for each row execute function keep_signed();

create function sign_oneself() returns trigger language plpgsql as $$
begin
  if app_actor() is not null and new.signer_id <> app_actor() then raise exception 'nobody signs for another'; end if;
  if not exists (select from compact c where c.person_id = new.person_id and c.id = new.compact_id and new.signer_id in (c.person_id, c.mentor_id)) then
    raise exception 'a compact is signed by its two sides';
  end if;
  return new;
end $$;
create trigger sign_oneself before insert on compact_signature for each row execute function sign_oneself();

-- The compacts of the person of the scope that both have signed, for what can be logged of them.
create function compact_signed() returns table (program_id uuid, mentor_id uuid, mentor_name text, compact_id uuid, number integer, signed_at timestamptz)
language sql stable as $$
  select c.program_id, c.mentor_id, max(s.name) filter (where s.side = 'mentor'), c.id, c.number, max(s.signed_at)
  from compact c join compact_signature s on s.person_id = c.person_id and s.compact_id = c.id
  where c.person_id = app_person()
  group by c.person_id, c.id having count(*) = 2
$$;

-- How far the newest compact of each pair is, and no word of it: an admin reads all of the program of the scope, a mentor their own.
create function compact_states() returns table (person_id uuid, mentor_id uuid, number integer, mentee_signed_at timestamptz, mentor_signed_at timestamptz)
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select distinct on (c.person_id, c.mentor_id) c.person_id, c.mentor_id, c.number,
    (select s.signed_at from compact_signature s where s.person_id = c.person_id and s.compact_id = c.id and s.side = 'mentee'),
    (select s.signed_at from compact_signature s where s.person_id = c.person_id and s.compact_id = c.id and s.side = 'mentor')
  from compact c
  where c.program_id = app_program() and (current_setting('app.capacity', true) = 'admin' or c.mentor_id = app_actor())
  order by c.person_id, c.mentor_id, c.number desc
$$;

-- Every decision the actor has ever made, wherever: what, when, for which program, on whom. Neither content nor evidence, nor what was written.
create index review_reviewer_id_idx on review (reviewer_id, decided_at, id);
create function own_decisions(p_search text, p_before timestamptz, p_id uuid, p_limit integer)
returns table (id uuid, person_id uuid, person_name text, program_id uuid, program_name text, milestone text, title text, decision text,
  role text, organisation text, amended boolean, decided_at timestamptz)
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select r.id, r.person_id, p.display_name, r.program_id, g.name, s.milestone,
    (select o.title from program_milestone o where o.program_id = r.program_id and o.id = own_milestone_id(s.milestone)),
    r.decision, r.reviewer_role, r.reviewer_organisation, r.amends is not null, r.decided_at
  from review r
  join submission s on s.person_id = r.person_id and s.id = r.submission_id
  join person p on p.id = r.person_id
  join program g on g.id = r.program_id
  where r.reviewer_id = app_actor() and r.decision <> 'undone'
    and not exists (select from review u where u.person_id = r.person_id and u.amends = r.id and u.decision = 'undone')
    and (p_search is null or position(lower(p_search) in lower(p.display_name)) > 0 or position(lower(p_search) in lower(g.name)) > 0)
    and (p_before is null or (r.decided_at, r.id) < (p_before, p_id))
  order by r.decided_at desc, r.id desc limit p_limit
$$;

-- When somebody's work as a mentor ended in a program, or will: what they had open was handed over with it, under the same id.
create table handover (
  program_id uuid not null references program,
  id uuid not null,
  mentor_id uuid not null references person,
  on_day date not null,
  mentees integer not null,
  by_id uuid not null references person,
  by_name text not null,
  at timestamptz not null,
  undone_at timestamptz,
  primary key (program_id, id)
);
create index handover_mentor_id_idx on handover (program_id, mentor_id, at);
alter table handover enable row level security;
create policy program on handover to cmio_program using (program_id = (select app_program()));
grant select on handover to cmio_program;
create trigger note_change after insert or update on handover for each row execute function note_change('by_name');

-- Ends the work of a mentor in the program of the scope on a day, by an admin. 'open' while somebody enrolled there would be left without
-- this mentor; what is with people who have not accepted or have left ends along. 'not_a_mentor' when there is nothing to end.
create function end_mentor_membership(p_mentor uuid, p_on date, p_mentees integer, p_id uuid) returns text
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  v_member membership;
  v_stretch mentorship;
begin
  if current_setting('app.capacity', true) is distinct from 'admin' then raise exception 'wrong_capacity' using errcode = 'CM403'; end if;
  select * into v_member from membership m where m.program_id = app_program() and m.person_id = p_mentor and m.role = 'mentor'
    and m.superseded_at is null and m.valid && daterange(p_on, null) for update;
  if not found then return 'not_a_mentor'; end if;
  for v_stretch in select m.* from mentorship m
    where m.program_id = app_program() and m.mentor_id = p_mentor and m.superseded_at is null and m.valid && daterange(p_on, null)
  loop
    if exists (select from enrollment e where e.person_id = v_stretch.person_id and e.program_id = app_program() and e.accepted_at is not null and e.ended_at is null)
    then return 'open'; end if;
    perform cut_mentorship(v_stretch, p_on, p_id);
  end loop;
  if p_on <= app_today() and exists (select from review_request q join enrollment e using (person_id, program_id)
    where q.program_id = app_program() and q.reviewer_id = p_mentor and q.closed_at is null and e.ended_at is null) then return 'open'; end if;
  update mentorship_proposal set closed_at = app_now(), closed_as = 'withdrawn', closed_by = app_actor()
  where program_id = app_program() and mentor_id = p_mentor and closed_at is null;
  update membership set superseded_at = app_now() where program_id = app_program() and id = v_member.id;
  if lower(v_member.valid) < p_on then
    insert into membership (program_id, id, person_id, role, organisation, valid, recorded_at)
    values (v_member.program_id, id_after(p_id, v_member.id), v_member.person_id, v_member.role, v_member.organisation, v_member.valid * daterange(null, p_on), app_now());
  end if;
  insert into handover (program_id, id, mentor_id, on_day, mentees, by_id, by_name, at)
  select app_program(), p_id, p_mentor, p_on, p_mentees, app_actor(), c.display_name, app_now() from person c where c.id = app_actor();
  return 'ended';
end $$;

-- Takes the end of a mentor's work back; false when there is none, or something came after it.
create function undo_mentor_membership(p_id uuid) returns boolean
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  v_handover handover;
  v_member membership;
begin
  if current_setting('app.capacity', true) is distinct from 'admin' then raise exception 'wrong_capacity' using errcode = 'CM403'; end if;
  update handover set undone_at = app_now() where program_id = app_program() and id = p_id and undone_at is null returning * into v_handover;
  if not found then return false; end if;
  select * into v_member from membership m where m.program_id = app_program() and m.person_id = v_handover.mentor_id and m.role = 'mentor'
    and m.superseded_at = v_handover.at order by upper(m.valid) desc nulls first limit 1;
  if not found then return false; end if;
  update membership set superseded_at = app_now() where program_id = app_program() and id = id_after(p_id, v_member.id) and superseded_at is null;
  insert into membership (program_id, id, person_id, role, organisation, valid, recorded_at)
  values (v_member.program_id, id_after(id_after(p_id, p_id), v_member.id), v_member.person_id, v_member.role, v_member.organisation, v_member.valid, app_now());
  return true;
exception when exclusion_violation then
  return false;
end $$;

-- Whose plan waits for an answer in the program of the scope, and no word of it, for its admins.
create function plans_waiting() returns table (person_id uuid)
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select v.person_id from plan_version v
  where current_setting('app.capacity', true) = 'admin' and v.program_id = app_program() and v.answer is null and v.withdrawn_at is null
$$;

-- With whom, and for which mentor, the actor stands in today in the program of the scope.
create function stands_in_for() returns table (person_id uuid, mentor_id uuid)
language sql stable as $$
  select c.person_id, c.mentor_id from mentorship_cover c
  where c.program_id = app_program() and c.cover_id = app_actor() and c.superseded_at is null and c.valid @> app_today()
$$;

-- How many mentees a mentor says they can carry; null while nobody has said.
create function mentor_capacity(p_mentor uuid) returns integer language sql stable as $$ select null::integer $$;

revoke execute on function mentor_capacity(uuid), keep_signed(), sign_oneself(), compact_signed(), compact_states(), own_decisions(text, timestamptz, uuid, integer),
  end_mentor_membership(uuid, date, integer, uuid), undo_mentor_membership(uuid), plans_waiting(), stands_in_for() from public;
grant execute on function compact_signed(), own_decisions(text, timestamptz, uuid, integer) to cmio_self;
grant execute on function compact_states(), end_mentor_membership(uuid, date, integer, uuid), undo_mentor_membership(uuid), plans_waiting(), stands_in_for(), mentor_capacity(uuid), id_after(uuid, uuid) to cmio_program;

-- down
revoke execute on function id_after(uuid, uuid) from cmio_program;
drop function mentor_capacity(uuid);
drop function stands_in_for();
drop function plans_waiting();
drop function undo_mentor_membership(uuid);
drop function end_mentor_membership(uuid, date, integer, uuid);
drop table handover;
drop function own_decisions(text, timestamptz, uuid, integer);
drop index review_reviewer_id_idx;
drop function compact_states();
drop function compact_signed();
drop table compact_signature;
drop function sign_oneself();
drop table compact;
drop function keep_signed();
