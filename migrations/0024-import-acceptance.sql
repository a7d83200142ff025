-- up

-- What was imported about somebody takes effect with the acceptance, whichever function writes it: at the end of its transaction, when
-- the enrollment or membership is there too.
create function take_up_accepted() returns trigger
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  perform take_up_import(new.program_id, new.id, new.accepted_by, new.accepted_at);
  return null;
end $$;
revoke execute on function take_up_accepted() from public;
create constraint trigger take_up_accepted after update on invitation deferrable initially deferred for each row
  when (old.accepted_at is null and new.accepted_at is not null and new.accepted_by is not null)
  execute function take_up_accepted();

-- down
drop trigger take_up_accepted on invitation;
drop function take_up_accepted();
