-- up

-- A trigger without private columns of its own has no arguments at all, and comparing with none left nothing: what it changed was not noted.
-- Names of people, and where they work, are in the rows themselves: the log outlives them.
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
    and key not in ('content', 'note', 'text', 'reason', 'known', 'before', 'name', 'email', 'token_hash', 'said_from', 'said_until', 'organisation', 'reviewer_organisation')
    and key not like '%\_name' and key <> all (coalesce(tg_argv, '{}'));
  insert into audit (at, actor_id, capacity, person_id, program_id, request_id, txid, subject, verb, changed)
  values (coalesce(app_now(), clock_timestamp()), app_actor(), nullif(current_setting('app.capacity', true), ''), (v_row ->> 'person_id')::uuid,
    (v_row ->> 'program_id')::uuid, nullif(current_setting('app.request_id', true), ''), pg_current_xact_id(), tg_table_name, lower(tg_op), v_changed);
  return null;
end $$;

-- down
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
