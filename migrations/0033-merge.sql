-- up

-- One account taken into another. `merged_id` stays as a name that leads to `person_id`, and everything of it can go back for 30 days.
create table account_merge (
  person_id uuid not null references person,
  id uuid not null,
  merged_id uuid not null references person,
  -- The program whose admin did it, when it was the only one of both; null when the person confirmed it from both sign-ins.
  program_id uuid references program,
  by_id uuid not null references person,
  by_name text not null,
  -- What was found on the way: contract MergeFindings, with milestones of both by their ids.
  found jsonb not null,
  merged_at timestamptz not null,
  undone_at timestamptz,
  primary key (person_id, id),
  check (merged_id <> person_id)
);
create unique index account_merge_open_idx on account_merge (merged_id) where undone_at is null;
create index account_merge_program_id_idx on account_merge (program_id, merged_at desc, id);

-- What a merge did, row by row, so that it can be undone: how a row is found now, and what its changed columns were. Kept for 30 days.
create table merge_move (
  person_id uuid not null,
  merge_id uuid not null,
  position bigint generated always as identity,
  table_name text not null,
  did text not null check (did in ('changed', 'added', 'removed')),
  key jsonb not null,
  before jsonb not null,
  after jsonb not null,
  primary key (person_id, merge_id, position),
  foreign key (person_id, merge_id) references account_merge deferrable initially immediate
);
select make_keys_deferrable();

create trigger note_change after insert or update or delete on account_merge for each row execute function note_change('found', 'by_name');
alter table account_merge enable row level security;
create policy self on account_merge to cmio_self using (person_id = (select app_person()));
grant select on account_merge to cmio_self;
create policy program on account_merge to cmio_program using (program_id = (select app_program()));
grant select on account_merge to cmio_program;
alter table merge_move enable row level security;

-- A signed compact does not change; whose it is may, when two accounts become one, and no role of the app may say so.
create or replace function keep_signed() returns trigger language plpgsql as $$
begin
  if current_user not in ('cmio_self', 'cmio_guide', 'cmio_program')
    and to_jsonb(old) - array['person_id', 'mentor_id'] = to_jsonb(new) - array['person_id', 'mentor_id'] then return new; end if;
  if exists (select from compact_signature s where s.person_id = old.person_id and s.compact_id = old.id) then
    raise exception 'a signed compact does not change';
  end if;
  return new;
end $$;

-- Who somebody is now: the same, or the account they were merged into. Null for nobody.
create function survivor_of(p_person uuid) returns uuid
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select coalesce(merged_into, id) from person where id = p_person
$$;

-- The columns of a table that make its primary key; and every column that names a person, straight or by what it belongs to, with whether a
-- row is about that person. A note of a mentor's own is theirs by `person_id` and about the mentee of the meeting it belongs to.
create function key_columns(p_table name) returns text[]
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select array_agg(a.attname::text order by a.attnum) from pg_index i join pg_attribute a on a.attrelid = i.indrelid and a.attnum = any (i.indkey)
  where i.indrelid = format('public.%I', p_table)::regclass and i.indisprimary
$$;
create function people_columns() returns table (on_table name, by_column text, subject boolean)
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  with recursive named as (
    select c.conrelid as rel, a.attname::text as col, a.attname = 'person_id' as subject
    from pg_constraint c join pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[1]
    where c.contype = 'f' and c.confrelid = 'public.person'::regclass and cardinality(c.conkey) = 1
    union
    select k.conrelid, ca.attname::text, n.subject
    from pg_constraint k cross join unnest(k.conkey, k.confkey) as pair (c, p)
    join pg_attribute ca on ca.attrelid = k.conrelid and ca.attnum = pair.c join pg_attribute pa on pa.attrelid = k.confrelid and pa.attnum = pair.p
    join named n on n.rel = k.confrelid and n.col = pa.attname
    where k.contype = 'f' and cardinality(k.conkey) > 1)
  select r.relname, n.col, bool_or(n.subject) from named n join pg_class r on r.oid = n.rel
  where r.relnamespace = 'public'::regnamespace group by 1, 2
$$;

-- Changes columns of one row and notes how to change them back; false when the row would collide with another and stays as it is.
create function merge_set(p_into uuid, p_merge uuid, p_table name, p_row jsonb, p_set jsonb) returns boolean
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  v_key text[] := key_columns(p_table);
  v_new jsonb := p_row || p_set;
begin
  begin
    execute format('update %1$I t set (%2$s) = (select %3$s from jsonb_populate_record(null::public.%1$I, $1) n) where (%4$s) = (select %5$s from jsonb_populate_record(null::public.%1$I, $2) o)',
      p_table,
      (select string_agg(quote_ident(c), ', ') from jsonb_object_keys(p_set) c), (select string_agg('n.' || quote_ident(c), ', ') from jsonb_object_keys(p_set) c),
      (select string_agg('t.' || quote_ident(c), ', ') from unnest(v_key) c), (select string_agg('o.' || quote_ident(c), ', ') from unnest(v_key) c))
    using v_new, p_row;
  exception when unique_violation or exclusion_violation or check_violation then
    return false;
  end;
  insert into merge_move (person_id, merge_id, table_name, did, key, before, after) values (p_into, p_merge, p_table, 'changed',
    (select jsonb_object_agg(c, v_new -> c) from unnest(v_key) c), (select jsonb_object_agg(c, p_row -> c) from jsonb_object_keys(p_set) c), p_set);
  return true;
end $$;

create function merge_add(p_into uuid, p_merge uuid, p_table name, p_row jsonb) returns void
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  execute format('insert into %1$I select (jsonb_populate_record(null::public.%1$I, $1)).*', p_table) using p_row;
  insert into merge_move (person_id, merge_id, table_name, did, key, before, after) values (p_into, p_merge, p_table, 'added',
    (select jsonb_object_agg(c, p_row -> c) from unnest(key_columns(p_table)) c), '{}', '{}');
end $$;

-- Where both have a stretch at the same time, the one that was there stays, and the other's is written again without those days.
create function merge_stretches(p_into uuid, p_merge uuid, p_from uuid, p_table name, p_same text[], p_now timestamptz) returns void
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  v_row jsonb;
  v_taken datemultirange;
  v_piece daterange;
begin
  for v_row in execute format('select to_jsonb(t) from %I t where t.person_id = $1 and t.superseded_at is null', p_table) using p_from loop
    execute format('select range_agg(t.valid) from %I t where t.person_id = $1 and t.superseded_at is null and %s', p_table,
      (select string_agg(format('to_jsonb(t) ->> %1$L = $2 ->> %1$L', c), ' and ') from unnest(p_same) c)) into v_taken using p_into, v_row;
    if v_taken && (v_row ->> 'valid')::daterange then
      perform merge_set(p_into, p_merge, p_table, v_row, jsonb_build_object('superseded_at', p_now));
      for v_piece in select unnest(datemultirange((v_row ->> 'valid')::daterange) - v_taken) loop
        perform merge_add(p_into, p_merge, p_table, v_row || jsonb_build_object('id', id_after(id_after(p_merge, (v_row ->> 'id')::uuid), md5(v_piece::text)::uuid),
          'valid', v_piece, 'recorded_at', p_now));
      end loop;
    end if;
  end loop;
end $$;

-- Nobody mentors themselves: what one account was to the other ends today.
create function merge_own_mentorships(p_into uuid, p_merge uuid, p_from uuid, p_now timestamptz) returns integer
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  v_today date := (p_now at time zone 'UTC')::date;
  v_one mentorship;
  v_ended integer := 0;
begin
  for v_one in select * from mentorship m
    where ((m.person_id = p_from and m.mentor_id = p_into) or (m.person_id = p_into and m.mentor_id = p_from))
      and m.superseded_at is null and (upper_inf(m.valid) or upper(m.valid) > v_today)
  loop
    perform merge_set(p_into, p_merge, 'mentorship', to_jsonb(v_one), jsonb_build_object('superseded_at', p_now));
    if lower(v_one.valid) < v_today then
      perform merge_add(p_into, p_merge, 'mentorship', to_jsonb(v_one) || jsonb_build_object('id', id_after(p_merge, v_one.id),
        'valid', daterange(lower(v_one.valid), v_today), 'recorded_at', p_now));
    end if;
    v_ended := v_ended + 1;
  end loop;
  return v_ended;
end $$;

-- The same content under both is one file: what refers to the one that came names the one that was there.
create function merge_evidence(p_into uuid, p_merge uuid, p_from uuid) returns void
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

-- Where there was no enrollment there is one like the one that came; where there was, the one that goes on counts. Answers the programs of both.
create function merge_enrollments(p_into uuid, p_merge uuid, p_from uuid) returns jsonb
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  v_came enrollment;
  v_stood enrollment;
  v_on enrollment;
  v_both jsonb := '[]';
begin
  for v_came in select * from enrollment where person_id = p_from loop
    select * into v_stood from enrollment where person_id = p_into and program_id = v_came.program_id;
    if not found then
      perform merge_add(p_into, p_merge, 'enrollment', to_jsonb(v_came) || jsonb_build_object('person_id', p_into));
    else
      v_both := v_both || (select jsonb_build_object('id', g.id, 'name', g.name) from program g where g.id = v_came.program_id);
      v_on := case when v_came.accepted_at is null then v_stood when v_stood.accepted_at is null then v_came when v_stood.ended_at is null then v_stood
        when v_came.ended_at is null or v_came.ended_at > v_stood.ended_at then v_came else v_stood end;
      perform merge_set(p_into, p_merge, 'enrollment', to_jsonb(v_stood), jsonb_build_object('accepted_at', least(v_stood.accepted_at, v_came.accepted_at),
        'ended_at', v_on.ended_at, 'ended_as', v_on.ended_as, 'ends_on', v_on.ends_on));
    end if;
  end loop;
  return v_both;
end $$;

-- Whoever decided about the other account decided about themselves: such an approval no longer counts, and such a waiver is lifted.
create function merge_own_decisions(p_into uuid, p_merge uuid, p_from uuid, p_now timestamptz) returns integer
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  v_one record;
  v_void integer := 0;
begin
  for v_one in
    select r.state, r.state_before, to_jsonb(r) as row from record r
    join lateral (
      select v.reviewer_id from review v
      where v.person_id = r.person_id and v.record_id = r.id and v.version_id = r.verified_version and v.decision = 'approved'
        and not exists (select from review u where u.person_id = v.person_id and u.amends = v.id)
      order by v.decided_at desc, v.id desc limit 1) approval on approval.reviewer_id = p_from
    where r.person_id = p_into
  loop
    perform merge_set(p_into, p_merge, 'record', v_one.row, jsonb_build_object('verified_version', null, 'verified_number', null, 'verified_from', null,
      'verified_until', null, 'verified_program', null, 'verified_at', null, 'last_review', null, 'revision', (v_one.row ->> 'revision')::int + 1,
      'state', case v_one.state when 'verified' then 'logged' else v_one.state end,
      'state_before', case v_one.state_before when 'verified' then 'logged' else v_one.state_before end));
    v_void := v_void + 1;
  end loop;
  for v_one in select to_jsonb(w) as row from waiver w where w.person_id = p_into and w.waived_by = p_from and w.lifted_at is null loop
    perform merge_set(p_into, p_merge, 'waiver', v_one.row, jsonb_build_object('lifted_at', p_now, 'lifted_by', p_from,
      'lifted_by_name', v_one.row ->> 'waived_by_name', 'lifted_reason', 'Waived by the same person under another account.'));
    v_void := v_void + 1;
  end loop;
  return v_void;
end $$;

-- Takes one account into another, in one transaction, and answers what it found. The caller has proved that it may.
create function merge_people(p_into uuid, p_from uuid, p_merge uuid, p_program uuid, p_by uuid, p_now timestamptz, p_once text[]) returns jsonb
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  -- What belongs to an account and not to its person, and what is said of it: it stays where it is.
  v_stays constant name[] := array['account_closing', 'account_merge', 'audit', 'credential', 'enrollment', 'enrollment_progress', 'erasure',
    'erasure_kept', 'merge_move', 'portfolio', 'session'];
  v_carried constant text[] := array['mentor_id', 'cover_id', 'covers_for', 'requested_by'];
  v_about text;
  v_sought text[];
  v_set jsonb;
  v_sql text;
  v_round integer;
  v_found jsonb;
  v_moved jsonb := '{}';
  v_left jsonb := '{}';
  v_table name;
  v_row jsonb;
  v_other jsonb;
  v_names text[];
  v_requests integer := 0;
  v_mentorships integer;
  v_went integer;
  v_stayed integer;
begin
  perform from portfolio where person_id in (p_into, p_from) order by person_id for update;
  perform from person where id in (p_into, p_from) and merged_into is null and erased_at is null and closed_at is null order by id for update;
  if (select count(*) from person where id in (p_into, p_from) and merged_into is null and erased_at is null and closed_at is null) <> 2 then
    raise exception 'not_found' using errcode = 'CM404';
  end if;
  set constraints all deferred;
  insert into account_merge (person_id, id, merged_id, program_id, by_id, by_name, found, merged_at)
  values (p_into, p_merge, p_from, p_program, p_by, (select display_name from person where id = p_by), '{}', p_now);

  select coalesce(jsonb_agg(milestone order by milestone), '[]') into v_found from (
    select r.milestone from record r where r.person_id in (p_into, p_from) and r.state <> 'withdrawn'
      and (r.milestone = any (p_once) or exists (select from program_milestone m where r.milestone = 'program:' || m.id and m.counts = 'once'))
    group by r.milestone having count(distinct r.person_id) = 2) both_have;
  v_found := jsonb_build_object('milestones', v_found, 'name', (select display_name from person where id = p_from),
    'addresses', (select count(*) from email where person_id = p_from));

  v_mentorships := merge_own_mentorships(p_into, p_merge, p_from, p_now);
  perform merge_stretches(p_into, p_merge, p_from, 'enrollment_period', array['program_id'], p_now);
  perform merge_stretches(p_into, p_merge, p_from, 'membership', array['program_id', 'role'], p_now);
  perform merge_stretches(p_into, p_merge, p_from, 'mentorship', array['program_id', 'mentor_id'], p_now);
  -- Of two primary mentors in one program the one that was there stays primary.
  for v_row in select to_jsonb(m) from mentorship m
    where m.person_id = p_from and m.superseded_at is null and m.is_primary and exists (
      select from mentorship o where o.person_id = p_into and o.program_id = m.program_id and o.superseded_at is null and o.is_primary and o.valid && m.valid)
  loop
    perform merge_set(p_into, p_merge, 'mentorship', v_row, jsonb_build_object('superseded_at', p_now));
    perform merge_add(p_into, p_merge, 'mentorship', v_row || jsonb_build_object('id', id_after(p_merge, (v_row ->> 'id')::uuid), 'is_primary', false, 'recorded_at', p_now));
  end loop;
  -- What one account asked the other to decide goes to the queue.
  for v_row in select to_jsonb(q) from review_request q
    where q.closed_at is null and ((q.person_id = p_from and q.reviewer_id = p_into) or (q.person_id = p_into and q.reviewer_id = p_from))
  loop
    perform merge_set(p_into, p_merge, 'review_request', v_row, '{"reviewer_id": null}');
    v_requests := v_requests + 1;
  end loop;
  perform merge_evidence(p_into, p_merge, p_from);
  v_found := v_found || jsonb_build_object('programs', merge_enrollments(p_into, p_merge, p_from));

  -- One plan: what only the other aimed at is added to it. Proposed plans count on from those that were there.
  select to_jsonb(stood), to_jsonb(came) into v_row, v_other from plan stood join plan came on came.person_id = p_from where stood.person_id = p_into;
  if found then
    perform merge_set(p_into, p_merge, 'plan', v_row, jsonb_build_object('revision', (v_row ->> 'revision')::int + 1,
      'items', (v_row -> 'items') || (select coalesce(jsonb_agg(i), '[]') from jsonb_array_elements(v_other -> 'items') i
        where not exists (select from jsonb_array_elements(v_row -> 'items') s where s ->> 'milestone' = i ->> 'milestone'))));
  end if;
  for v_row in select to_jsonb(v) from plan_version v where v.person_id = p_from order by v.program_id, v.number desc loop
    perform merge_set(p_into, p_merge, 'plan_version', v_row, jsonb_build_object('number', (v_row ->> 'number')::int + coalesce((
        select max(o.number) from plan_version o where o.person_id = p_into and o.program_id = (v_row ->> 'program_id')::uuid), 0),
      'withdrawn_at', case when v_row ->> 'answer' is null and v_row ->> 'withdrawn_at' is null and exists (
        select from plan_version o where o.person_id = p_into and o.program_id = (v_row ->> 'program_id')::uuid and o.answer is null and o.withdrawn_at is null)
        then to_jsonb(p_now) else v_row -> 'withdrawn_at' end));
  end loop;
  for v_row in select to_jsonb(s) from enrollment_progress s where s.person_id = p_from loop
    insert into merge_move (person_id, merge_id, table_name, did, key, before, after) values (p_into, p_merge, 'enrollment_progress', 'removed', '{}', v_row, '{}');
  end loop;
  delete from enrollment_progress where person_id = p_from;

  -- Everything else about the one becomes about the other. In a row about the other that names the first, the first is by the name left
  -- behind now: nobody is ever both in one row. What the one does for third people the other does on; what was signed stays as it was signed.
  for v_table, v_sought, v_about, v_names in
    select c.on_table, coalesce(array_agg(c.by_column) filter (where c.subject or c.by_column = any (v_carried)), '{}'), coalesce(min(c.by_column) filter (where c.subject and c.by_column <> 'person_id'), min(c.by_column) filter (where c.subject)),
      coalesce(array_agg(c.by_column) filter (where not c.subject), '{}')
    from people_columns() c where c.on_table <> all (v_stays || array['person']::name[]) group by 1 order by 1
  loop
    v_went := 0; v_stayed := 0;
    if cardinality(v_sought) = 0 then continue; end if;
    for v_row in execute format('select to_jsonb(t) from %I t where $1 in (%s)', v_table, (select string_agg('t.' || quote_ident(c), ', ') from unnest(v_sought) c)) using p_from loop
      v_set := (select coalesce(jsonb_object_agg(c, p_into), '{}') from unnest(array['person_id', v_about]) c where v_row ->> c = p_from::text)
        || (select coalesce(jsonb_object_agg(c, case when v_row ->> c = p_into::text then p_from else p_into end), '{}') from unnest(v_names) c
          where (v_row ->> v_about = p_from::text and v_row ->> c in (p_into::text, p_from::text))
            or (v_row ->> v_about is distinct from p_from::text and v_row ->> v_about is distinct from p_into::text and c = any (v_carried) and v_row ->> c = p_from::text));
      if v_set = '{}' then continue; end if;
      if merge_set(p_into, p_merge, v_table, v_row, v_set) then
        if v_set ? 'person_id' then v_went := v_went + 1; end if;
      elsif v_set ? 'person_id' then
        v_stayed := v_stayed + 1;
      elsif v_row ? 'valid' and v_row ->> 'superseded_at' is null then
        perform merge_set(p_into, p_merge, v_table, v_row, jsonb_build_object('superseded_at', p_now));
      end if;
    end loop;
    if v_went > 0 then v_moved := v_moved || jsonb_build_object(v_table, v_went); end if;
    if v_stayed > 0 then v_left := v_left || jsonb_build_object(v_table, v_stayed); end if;
  end loop;
  -- What belongs to a row that stayed behind stays with it.
  for v_round in 1 .. 5 loop
    for v_table, v_sql in
      select child.relname, format('select to_jsonb(c) from %I c where c.person_id = $1 and not exists (select from %I p where p.person_id = $1 and %s) and exists (select from %2$I p where p.person_id = $2 and %3$s)',
        child.relname, parent.relname, (select string_agg(format('p.%I = c.%I', pa.attname, ca.attname), ' and ') from unnest(k.conkey, k.confkey) as pair (c, p)
          join pg_attribute ca on ca.attrelid = k.conrelid and ca.attnum = pair.c join pg_attribute pa on pa.attrelid = k.confrelid and pa.attnum = pair.p
          where ca.attname <> 'person_id'))
      from pg_constraint k join pg_class child on child.oid = k.conrelid join pg_class parent on parent.oid = k.confrelid
      where k.contype = 'f' and cardinality(k.conkey) = 2 and k.connamespace = 'public'::regnamespace and child.relname <> all (v_stays)
        and exists (select from unnest(k.conkey, k.confkey) as pair (c, p) join pg_attribute ca on ca.attrelid = k.conrelid and ca.attnum = pair.c
          join pg_attribute pa on pa.attrelid = k.confrelid and pa.attnum = pair.p where ca.attname = 'person_id' and pa.attname = 'person_id')
    loop
      for v_row in execute v_sql using p_into, p_from loop
        perform merge_set(p_into, p_merge, v_table, v_row, jsonb_build_object('person_id', p_from));
      end loop;
    end loop;
  end loop;

  for v_row in select to_jsonb(q) from review_request q where q.reviewer_id = p_from and q.closed_at is null and q.person_id <> p_into loop
    perform merge_set(p_into, p_merge, 'review_request', v_row, jsonb_build_object('reviewer_id', p_into));
  end loop;

  v_found := v_found || jsonb_build_object('records', coalesce((v_moved ->> 'record')::int, 0), 'files', coalesce((v_moved ->> 'evidence')::int, 0),
    'drafts', coalesce((v_moved ->> 'draft')::int, 0), 'credits', coalesce((v_moved ->> 'credit_entry')::int, 0),
    'others', coalesce((select sum(value::int) from jsonb_each_text(v_moved) where key <> all (array['record', 'evidence', 'draft', 'credit_entry'])), 0),
    'left', (select coalesce(jsonb_agg(key order by key), '[]') from jsonb_object_keys(v_left) key), 'ownRequests', v_requests, 'ownMentorships', v_mentorships,
    'ownDecisions', merge_own_decisions(p_into, p_merge, p_from, p_now));
  -- Last, when nothing is under it any more: the enrollment left behind is over.
  for v_row in select to_jsonb(e) from enrollment e where e.person_id = p_from and e.ended_at is null loop
    perform merge_set(p_into, p_merge, 'enrollment', v_row, jsonb_build_object('ended_at', p_now));
  end loop;
  for v_row in select to_jsonb(p) from person p where p.id = p_from or p.merged_into = p_from loop
    perform merge_set(p_into, p_merge, 'person', v_row, jsonb_build_object('merged_into', p_into));
  end loop;
  update session set ended_at = p_now where person_id = p_from and ended_at is null;
  update account_merge set found = v_found where person_id = p_into and id = p_merge;
  return v_found;
end $$;

-- What a merge would find: the merge itself, taken back before anybody has seen it.
create function preview_people(p_into uuid, p_from uuid, p_merge uuid, p_by uuid, p_now timestamptz, p_once text[]) returns jsonb
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  v_found text;
begin
  v_found := merge_people(p_into, p_from, p_merge, null, p_by, p_now, p_once)::text;
  raise exception 'taken back' using errcode = 'CMDRY', detail = v_found;
exception when sqlstate 'CMDRY' then
  get stacked diagnostics v_found = pg_exception_detail;
  return v_found::jsonb;
end $$;

-- Undoes a merge within 30 days: every row it changed gets its columns back, and what was written since goes with what it belongs to.
create function undo_merge_of(p_into uuid, p_merge uuid, p_now timestamptz) returns void
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  v_merge account_merge;
  v_move merge_move;
  v_key record;
  v_keys text;
  v_more bigint;
  v_again boolean := true;
  v_rounds integer := 0;
begin
  select * into v_merge from account_merge where person_id = p_into and id = p_merge and undone_at is null for update;
  if not found then raise exception 'not_found' using errcode = 'CM404'; end if;
  if v_merge.merged_at <= p_now - interval '30 days' then raise exception 'too_late' using errcode = 'CM409', detail = 'A merge can be undone for 30 days.'; end if;
  if exists (select from account_merge m where m.person_id = p_into and m.undone_at is null and m.merged_at > v_merge.merged_at) then
    raise exception 'later_merge' using errcode = 'CM409', detail = 'Undo the later merge first.';
  end if;
  perform from portfolio where person_id in (p_into, v_merge.merged_id) order by person_id for update;
  set constraints all deferred;
  for v_move in select * from merge_move where person_id = p_into and merge_id = p_merge order by position desc loop
    select string_agg(format('t.%1$I = o.%1$I', c), ' and ') into v_keys from jsonb_object_keys(v_move.key) c;
    begin
      if v_move.did = 'removed' then
        execute format('insert into %1$I select (jsonb_populate_record(null::public.%1$I, $1)).* on conflict do nothing', v_move.table_name) using v_move.before;
      elsif v_move.did = 'added' and v_move.table_name <> 'enrollment' then
        execute format('delete from %1$I t using jsonb_populate_record(null::public.%1$I, $1) o where %2$s', v_move.table_name, v_keys) using v_move.key;
      elsif v_move.did = 'changed' then
        -- What was changed again since stands.
        execute format('update %1$I t set (%2$s) = (select %3$s from jsonb_populate_record(null::public.%1$I, $2) n)
          from jsonb_populate_record(null::public.%1$I, $1) o, jsonb_populate_record(null::public.%1$I, $3) a where %4$s and (%5$s) is not distinct from (%6$s)',
          v_move.table_name, (select string_agg(quote_ident(c), ', ') from jsonb_object_keys(v_move.before) c),
          (select string_agg('n.' || quote_ident(c), ', ') from jsonb_object_keys(v_move.before) c), v_keys,
          (select string_agg('t.' || quote_ident(c), ', ') from jsonb_object_keys(v_move.before) c),
          (select string_agg('a.' || quote_ident(c), ', ') from jsonb_object_keys(v_move.before) c))
        using v_move.key, v_move.before, v_move.after;
      end if;
    exception when unique_violation or exclusion_violation or check_violation then
      null; -- Somebody has settled it otherwise since; theirs stands.
    end;
  end loop;
  -- What was written since about a row that went back goes back with it.
  while v_again and v_rounds < 10 loop
    v_again := false; v_rounds := v_rounds + 1;
    for v_key in
      select child.relname as child, parent.relname as parent,
        (select string_agg(format('p.%I = c.%I', pa.attname, ca.attname), ' and ') from unnest(k.conkey, k.confkey) as pair (c, p)
          join pg_attribute ca on ca.attrelid = k.conrelid and ca.attnum = pair.c join pg_attribute pa on pa.attrelid = k.confrelid and pa.attnum = pair.p
          where ca.attname <> 'person_id') as matches
      from pg_constraint k join pg_class child on child.oid = k.conrelid join pg_class parent on parent.oid = k.confrelid
      where k.contype = 'f' and cardinality(k.conkey) > 1 and k.connamespace = 'public'::regnamespace and parent.relname not in ('enrollment', 'account_merge')
        and exists (select from pg_attribute a where a.attrelid = k.conrelid and a.attnum = any (k.conkey) and a.attname = 'person_id')
    loop
      execute format('update %1$I c set person_id = $2 where c.person_id = $1
        and not exists (select from %2$I p where p.person_id = $1 and %3$s) and exists (select from %2$I p where p.person_id = $2 and %3$s)',
        v_key.child, v_key.parent, v_key.matches) using p_into, v_merge.merged_id;
      get diagnostics v_more = row_count;
      v_again := v_again or v_more > 0;
    end loop;
  end loop;
  -- An enrollment that the merge brought goes, unless something has been written under it since.
  for v_move in select * from merge_move where person_id = p_into and merge_id = p_merge and did = 'added' and table_name = 'enrollment' loop
    if not (select bool_or(used) from (select query_holds(r.relname, p_into, (v_move.key ->> 'program_id')::uuid) as used
      from pg_constraint k join pg_class r on r.oid = k.conrelid
      where k.contype = 'f' and k.confrelid = 'public.enrollment'::regclass and r.relname <> 'enrollment_progress') uses)
    then
      delete from enrollment_progress where person_id = p_into and program_id = (v_move.key ->> 'program_id')::uuid;
      delete from enrollment where person_id = p_into and program_id = (v_move.key ->> 'program_id')::uuid;
    end if;
  end loop;
  update session set ended_at = p_now where person_id = v_merge.merged_id and ended_at is null;
  update account_merge set undone_at = p_now where person_id = p_into and id = p_merge;
  delete from merge_move where person_id = p_into and merge_id = p_merge;
  begin
    set constraints all immediate;
  exception when foreign_key_violation then
    raise exception 'entangled' using errcode = 'CM409',
      detail = 'Something written since holds both together: a file of one on a record of the other. Take it off the record, then undo.';
  end;
end $$;

create function query_holds(p_table name, p_person uuid, p_program uuid) returns boolean
language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  v_holds boolean;
begin
  execute format('select exists (select from %I where person_id = $1 and program_id = $2)', p_table) into v_holds using p_person, p_program;
  return v_holds;
end $$;

-- The doors. A person merges another account of theirs into the one they are signed in with; that the other is theirs, its password proved.
create function merge_account(p_from uuid, p_merge uuid, p_once text[]) returns jsonb
language sql security definer set search_path = pg_catalog, public, pg_temp as $$
  select merge_people(app_person(), p_from, p_merge, null, app_actor(), app_now(), p_once)
$$;
create function preview_merge(p_from uuid, p_merge uuid, p_once text[]) returns jsonb
language sql security definer set search_path = pg_catalog, public, pg_temp as $$
  select preview_people(app_person(), p_from, p_merge, app_actor(), app_now(), p_once)
$$;
create function undo_merge(p_merge uuid) returns void
language sql security definer set search_path = pg_catalog, public, pg_temp as $$
  select undo_merge_of(app_person(), p_merge, app_now())
$$;

-- Whether somebody is in this program and, as far as this system knows, has never been in another.
create function lives_only_in(p_person uuid, p_program uuid) returns boolean
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select exists (select from enrollment e where e.person_id = p_person and e.program_id = p_program and e.accepted_at is not null
      union all select from membership m where m.person_id = p_person and m.program_id = p_program)
    and not exists (select from enrollment e where e.person_id = p_person and e.program_id <> p_program
      union all select from membership m where m.person_id = p_person and m.program_id <> p_program)
    and exists (select from person p where p.id = p_person and p.merged_into is null and p.erased_at is null and p.closed_at is null)
$$;

-- An admin does it only where both accounts are of this program alone, and never with their own.
create function may_merge_in_program(p_into uuid, p_from uuid) returns void
language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  if app_actor() in (p_into, p_from) then raise exception 'own_account' using errcode = 'CM403'; end if;
  if p_into = p_from or not (lives_only_in(p_into, app_program()) and lives_only_in(p_from, app_program())) then
    raise exception 'not_found' using errcode = 'CM404';
  end if;
end $$;
create function preview_merge_in_program(p_into uuid, p_from uuid, p_merge uuid, p_once text[]) returns jsonb
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  perform may_merge_in_program(p_into, p_from);
  return preview_people(p_into, p_from, p_merge, app_actor(), app_now(), p_once);
end $$;
create function merge_in_program(p_into uuid, p_from uuid, p_merge uuid, p_once text[]) returns jsonb
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  perform may_merge_in_program(p_into, p_from);
  return merge_people(p_into, p_from, p_merge, app_program(), app_actor(), app_now(), p_once);
end $$;
-- Answers whose it was, so that their progress is written anew.
create function undo_merge_in_program(p_merge uuid) returns uuid
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  v_into uuid;
begin
  select person_id into v_into from account_merge where program_id = app_program() and id = p_merge;
  if not found then raise exception 'not_found' using errcode = 'CM404'; end if;
  perform undo_merge_of(v_into, p_merge, app_now());
  return v_into;
end $$;

-- The files that are a person's by the rows of today.
create function files_of(p_person uuid) returns setof text
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select sha256 from evidence where person_id = p_person
$$;

-- After 30 days a merge stays: what was kept to undo it goes, and the password of the account that went in.
create function forget_old_merges(p_now timestamptz) returns void
language sql security definer set search_path = pg_catalog, public, pg_temp as $$
  delete from merge_move v using account_merge m where m.person_id = v.person_id and m.id = v.merge_id and m.merged_at <= p_now - interval '30 days';
  delete from credential c using account_merge m where m.merged_id = c.person_id and m.undone_at is null and m.merged_at <= p_now - interval '30 days';
$$;

-- Signing in, sessions and doors know a merged account by the one it became part of.
create or replace function sign_in_secret(p_email text) returns table (person_id uuid, password_hash text)
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select c.person_id, c.password_hash from email e join person p on p.id = e.person_id
  join credential c on c.person_id = coalesce(p.merged_into, p.id) where e.address = p_email
$$;
create or replace function session_person(p_token bytea, p_now timestamptz) returns uuid
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select coalesce(p.merged_into, p.id) from session s join person p on p.id = s.person_id
  where s.token_hash = p_token and s.ended_at is null and s.expires_at > p_now and s.last_seen_at > p_now - interval '24 hours'
$$;
create or replace function open_scope(p_token bytea, p_person uuid, p_program uuid, p_capacities text[], p_now timestamptz, p_request text)
returns table (actor uuid, capacity text, person uuid, program uuid)
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  v_role text := current_setting('role');
  v_today date := (p_now at time zone 'UTC')::date;
  v_held text[];
  v_person uuid := survivor_of(p_person);
begin
  select coalesce(p.merged_into, p.id) into actor from session s join person p on p.id = s.person_id
  where s.token_hash = p_token and s.ended_at is null and s.expires_at > p_now and s.last_seen_at > p_now - interval '24 hours';
  if not found then raise exception 'signed_out' using errcode = 'CM401'; end if;

  if v_role = 'cmio_self' then
    person := actor; program := null; v_held := array['self'];
  elsif v_role = 'cmio_guide' then
    person := v_person; program := p_program;
    v_held := array(
      select 'mentor' where
        exists (select from review_request r where r.person_id = v_person and r.program_id = p_program and r.reviewer_id = actor and r.closed_at is null)
        or exists (
          select from mentorship m join enrollment e using (person_id, program_id)
          where m.person_id = v_person and m.program_id = p_program and m.mentor_id = actor and m.superseded_at is null and m.valid @> v_today
            and e.accepted_at is not null and e.ended_at is null)
      union all
      select 'admin' where
        exists (select from membership m where m.program_id = p_program and m.person_id = actor and m.role = 'admin' and m.superseded_at is null and m.valid @> v_today)
        and exists (select from enrollment e where e.person_id = v_person and e.program_id = p_program and e.accepted_at is not null and e.ended_at is null));
    -- Nobody guides themselves, whatever else they are: no pair of roles opens a way around the reviewer.
    if person = actor and cardinality(v_held) > 0 then raise exception 'own_record' using errcode = 'CM403'; end if;
    -- Mentors see as long as they work here.
    if 'mentor' = any (v_held) and not works_in(p_program, actor, 'mentor', v_today) then v_held := array_remove(v_held, 'mentor'); end if;
  elsif v_role = 'cmio_program' then
    person := null; program := p_program;
    v_held := array(
      select distinct m.role from membership m
      where m.program_id = p_program and m.person_id = actor and m.superseded_at is null and m.valid @> v_today);
  else
    raise exception 'no_role' using errcode = 'CM404';
  end if;

  if cardinality(v_held) = 0 then raise exception 'not_found' using errcode = 'CM404'; end if;
  select a into capacity from unnest(p_capacities) with ordinality as allowed (a, position) where a = any (v_held) order by position limit 1;
  if capacity is null then raise exception 'wrong_capacity' using errcode = 'CM403'; end if;

  perform set_config('app.actor_id', actor::text, true), set_config('app.person_id', coalesce(person::text, ''), true),
    set_config('app.program_id', coalesce(program::text, ''), true), set_config('app.capacity', capacity, true),
    set_config('app.now', p_now::text, true), set_config('app.request_id', coalesce(p_request, ''), true);

  if v_role = 'cmio_guide' then
    insert into access values (person, actor, program, capacity, v_today, p_now) on conflict do nothing;
  end if;
  update session s set last_seen_at = p_now where s.token_hash = p_token and s.last_seen_at < p_now - interval '1 minute';
  return next;
end $$;

revoke execute on function survivor_of(uuid), key_columns(name), people_columns(), merge_set(uuid, uuid, name, jsonb, jsonb), merge_add(uuid, uuid, name, jsonb),
  merge_stretches(uuid, uuid, uuid, name, text[], timestamptz), merge_own_mentorships(uuid, uuid, uuid, timestamptz), merge_evidence(uuid, uuid, uuid),
  merge_enrollments(uuid, uuid, uuid), merge_own_decisions(uuid, uuid, uuid, timestamptz), merge_people(uuid, uuid, uuid, uuid, uuid, timestamptz, text[]),
  preview_people(uuid, uuid, uuid, uuid, timestamptz, text[]), undo_merge_of(uuid, uuid, timestamptz), query_holds(name, uuid, uuid), merge_account(uuid, uuid, text[]),
  preview_merge(uuid, uuid, text[]), undo_merge(uuid), lives_only_in(uuid, uuid), may_merge_in_program(uuid, uuid), preview_merge_in_program(uuid, uuid, uuid, text[]),
  merge_in_program(uuid, uuid, uuid, text[]), undo_merge_in_program(uuid), files_of(uuid), forget_old_merges(timestamptz) from public;
grant execute on function merge_account(uuid, uuid, text[]), preview_merge(uuid, uuid, text[]), undo_merge(uuid), survivor_of(uuid) to cmio_self;
grant execute on function preview_merge_in_program(uuid, uuid, uuid, text[]), merge_in_program(uuid, uuid, uuid, text[]), undo_merge_in_program(uuid), survivor_of(uuid) to cmio_program;
grant execute on function survivor_of(uuid) to cmio_guide;
grant execute on function files_of(uuid), forget_old_merges(timestamptz) to cmio_app;

-- down
create or replace function open_scope(p_token bytea, p_person uuid, p_program uuid, p_capacities text[], p_now timestamptz, p_request text)
returns table (actor uuid, capacity text, person uuid, program uuid)
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  v_role text := current_setting('role');
  v_today date := (p_now at time zone 'UTC')::date;
  v_held text[];
begin
  select s.person_id into actor from session s
  where s.token_hash = p_token and s.ended_at is null and s.expires_at > p_now and s.last_seen_at > p_now - interval '24 hours';
  if not found then raise exception 'signed_out' using errcode = 'CM401'; end if;

  if v_role = 'cmio_self' then
    person := actor; program := null; v_held := array['self'];
  elsif v_role = 'cmio_guide' then
    person := p_person; program := p_program;
    v_held := array(
      select 'mentor' where
        exists (select from review_request r where r.person_id = p_person and r.program_id = p_program and r.reviewer_id = actor and r.closed_at is null)
        or exists (
          select from mentorship m join enrollment e using (person_id, program_id)
          where m.person_id = p_person and m.program_id = p_program and m.mentor_id = actor and m.superseded_at is null and m.valid @> v_today
            and e.accepted_at is not null and e.ended_at is null)
      union all
      select 'admin' where
        exists (select from membership m where m.program_id = p_program and m.person_id = actor and m.role = 'admin' and m.superseded_at is null and m.valid @> v_today)
        and exists (select from enrollment e where e.person_id = p_person and e.program_id = p_program and e.accepted_at is not null and e.ended_at is null));
    -- Nobody guides themselves, whatever else they are: no pair of roles opens a way around the reviewer.
    if person = actor and cardinality(v_held) > 0 then raise exception 'own_record' using errcode = 'CM403'; end if;
    -- Mentors see as long as they work here.
    if 'mentor' = any (v_held) and not works_in(p_program, actor, 'mentor', v_today) then v_held := array_remove(v_held, 'mentor'); end if;
  elsif v_role = 'cmio_program' then
    person := null; program := p_program;
    v_held := array(
      select distinct m.role from membership m
      where m.program_id = p_program and m.person_id = actor and m.superseded_at is null and m.valid @> v_today);
  else
    raise exception 'no_role' using errcode = 'CM404';
  end if;

  if cardinality(v_held) = 0 then raise exception 'not_found' using errcode = 'CM404'; end if;
  select a into capacity from unnest(p_capacities) with ordinality as allowed (a, position) where a = any (v_held) order by position limit 1;
  if capacity is null then raise exception 'wrong_capacity' using errcode = 'CM403'; end if;

  perform set_config('app.actor_id', actor::text, true), set_config('app.person_id', coalesce(person::text, ''), true),
    set_config('app.program_id', coalesce(program::text, ''), true), set_config('app.capacity', capacity, true),
    set_config('app.now', p_now::text, true), set_config('app.request_id', coalesce(p_request, ''), true);

  if v_role = 'cmio_guide' then
    insert into access values (person, actor, program, capacity, v_today, p_now) on conflict do nothing;
  end if;
  update session s set last_seen_at = p_now where s.token_hash = p_token and s.last_seen_at < p_now - interval '1 minute';
  return next;
end $$;
create or replace function session_person(p_token bytea, p_now timestamptz) returns uuid
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select s.person_id from session s
  where s.token_hash = p_token and s.ended_at is null and s.expires_at > p_now and s.last_seen_at > p_now - interval '24 hours'
$$;
create or replace function sign_in_secret(p_email text) returns table (person_id uuid, password_hash text)
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select c.person_id, c.password_hash from email e join credential c using (person_id) where e.address = p_email
$$;
drop function forget_old_merges(timestamptz);
drop function files_of(uuid);
drop function undo_merge_in_program(uuid);
drop function merge_in_program(uuid, uuid, uuid, text[]);
drop function preview_merge_in_program(uuid, uuid, uuid, text[]);
drop function may_merge_in_program(uuid, uuid);
drop function lives_only_in(uuid, uuid);
drop function undo_merge(uuid);
drop function preview_merge(uuid, uuid, text[]);
drop function merge_account(uuid, uuid, text[]);
drop function query_holds(name, uuid, uuid);
drop function undo_merge_of(uuid, uuid, timestamptz);
drop function preview_people(uuid, uuid, uuid, uuid, timestamptz, text[]);
drop function merge_people(uuid, uuid, uuid, uuid, uuid, timestamptz, text[]);
drop function merge_own_decisions(uuid, uuid, uuid, timestamptz);
drop function merge_enrollments(uuid, uuid, uuid);
drop function merge_evidence(uuid, uuid, uuid);
drop function merge_own_mentorships(uuid, uuid, uuid, timestamptz);
drop function merge_stretches(uuid, uuid, uuid, name, text[], timestamptz);
drop function merge_add(uuid, uuid, name, jsonb);
drop function merge_set(uuid, uuid, name, jsonb, jsonb);
drop function people_columns();
drop function key_columns(name);
drop function survivor_of(uuid);
create or replace function keep_signed() returns trigger language plpgsql as $$
begin
  if exists (select from compact_signature s where s.person_id = old.person_id and s.compact_id = old.id) then
    raise exception 'a signed compact does not change';
  end if;
  return new;
end $$;
drop table merge_move;
drop table account_merge;
