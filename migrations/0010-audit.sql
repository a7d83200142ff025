-- up

-- Notes what a statement changed. What a person wrote (content, notes, e-mail, secrets) is not copied here: the log outlives it.
create function note_change() returns trigger
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

create trigger note_change after insert or update or delete on program for each row execute function note_change();
create trigger note_change after insert or update or delete on cohort for each row execute function note_change();
create trigger note_change after insert or update or delete on membership for each row execute function note_change();
create trigger note_change after insert or update or delete on enrollment for each row execute function note_change();
create trigger note_change after insert or update or delete on enrollment_period for each row execute function note_change();
create trigger note_change after insert or update or delete on mentorship for each row execute function note_change();
create trigger note_change after insert or update or delete on invitation for each row execute function note_change();
create trigger note_change after insert or update or delete on record for each row execute function note_change();
create trigger note_change after insert or update or delete on evidence for each row execute function note_change();
create trigger note_change after insert or update or delete on version for each row execute function note_change();
create trigger note_change after insert or update or delete on submission for each row execute function note_change();
create trigger note_change after insert or update or delete on review_request for each row execute function note_change();
create trigger note_change after insert or update or delete on review for each row execute function note_change();
create trigger note_change after insert or update or delete on note for each row execute function note_change();

-- down
drop trigger note_change on note;
drop trigger note_change on review;
drop trigger note_change on review_request;
drop trigger note_change on submission;
drop trigger note_change on version;
drop trigger note_change on evidence;
drop trigger note_change on record;
drop trigger note_change on invitation;
drop trigger note_change on mentorship;
drop trigger note_change on enrollment_period;
drop trigger note_change on enrollment;
drop trigger note_change on membership;
drop trigger note_change on cohort;
drop trigger note_change on program;
drop function note_change();
