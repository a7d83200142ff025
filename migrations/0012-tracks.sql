-- up

-- The same as before, and besides what a table's trigger names: words of its own that a person wrote.
create or replace function note_change() returns trigger
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  v_new jsonb := case when tg_op = 'DELETE' then '{}' else to_jsonb(new) end;
  v_old jsonb := case when tg_op = 'INSERT' then '{}' else to_jsonb(old) end;
  v_row jsonb := case when tg_op = 'DELETE' then v_old else v_new end;
  v_changed jsonb;
begin
  select coalesce(jsonb_object_agg(key, value), '{}') into v_changed
  from jsonb_each(v_row)
  where (tg_op <> 'UPDATE' or v_old -> key is distinct from value)
    and key not in ('content', 'note', 'text', 'reason', 'known', 'before', 'name', 'email', 'token_hash', 'said_from', 'said_until')
    and key <> all (tg_argv);
  insert into audit (at, actor_id, capacity, person_id, program_id, request_id, txid, subject, verb, changed)
  values (coalesce(app_now(), clock_timestamp()), app_actor(), nullif(current_setting('app.capacity', true), ''), (v_row ->> 'person_id')::uuid,
    (v_row ->> 'program_id')::uuid, nullif(current_setting('app.request_id', true), ''), pg_current_xact_id(), tg_table_name, lower(tg_op), v_changed);
  return null;
end $$;

-- The four choices somebody has made for their way; nothing is chosen where there is no row.
create table track (
  person_id uuid primary key references person,
  degree text check (degree in ('md', 'do', 'abroad', 'bs_md', 'none')),
  training text check (training in ('fellowship', 'masters', 'certificate', 'practice')),
  board text check (board in ('clinical_informatics', 'ahic', 'none')),
  goal text check (goal in ('cmio', 'chio', 'ccio', 'cnio', 'own')),
  goal_words text check (length(goal_words) between 1 and 60),
  revision integer not null,
  updated_at timestamptz not null,
  check ((goal_words is not null) = (goal is not distinct from 'own'))
);

alter table track enable row level security;
create policy self on track to cmio_self using (person_id = (select app_person())) with check (person_id = (select app_person()));
grant select, insert, update on track to cmio_self;
create policy guide on track to cmio_guide using (person_id = (select app_person()));
grant select on track to cmio_guide;

create trigger note_change after insert or update or delete on track for each row execute function note_change('goal_words');

-- What the journey and the projection read of it.
create function track_of(p_person uuid) returns jsonb language sql stable as $$
  select jsonb_build_object('degree', t.degree, 'training', t.training, 'board', t.board, 'goal', t.goal, 'goalWords', t.goal_words,
    'revision', coalesce(t.revision, 0))
  from (select p_person as person_id) as who left join track t on t.person_id = who.person_id
$$;
revoke execute on function track_of(uuid) from public;
grant execute on function track_of(uuid) to cmio_self, cmio_guide;

-- down
drop function track_of(uuid);
drop table track;
create or replace function note_change() returns trigger
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  v_new jsonb := case when tg_op = 'DELETE' then '{}' else to_jsonb(new) end;
  v_old jsonb := case when tg_op = 'INSERT' then '{}' else to_jsonb(old) end;
  v_row jsonb := case when tg_op = 'DELETE' then v_old else v_new end;
  v_changed jsonb;
begin
  select coalesce(jsonb_object_agg(key, value), '{}') into v_changed
  from jsonb_each(v_row)
  where (tg_op <> 'UPDATE' or v_old -> key is distinct from value)
    and key not in ('content', 'note', 'text', 'reason', 'known', 'before', 'name', 'email', 'token_hash', 'said_from', 'said_until');
  insert into audit (at, actor_id, capacity, person_id, program_id, request_id, txid, subject, verb, changed)
  values (coalesce(app_now(), clock_timestamp()), app_actor(), nullif(current_setting('app.capacity', true), ''), (v_row ->> 'person_id')::uuid,
    (v_row ->> 'program_id')::uuid, nullif(current_setting('app.request_id', true), ''), pg_current_xact_id(), tg_table_name, lower(tg_op), v_changed);
  return null;
end $$;
