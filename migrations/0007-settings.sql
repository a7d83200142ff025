-- up

-- What `open_scope` has established for this transaction. Empty outside of one: a pooled connection answers '' and not null.
create function app_actor() returns uuid language sql stable parallel safe as
$$ select nullif(current_setting('app.actor_id', true), '')::uuid $$;
create function app_person() returns uuid language sql stable parallel safe as
$$ select nullif(current_setting('app.person_id', true), '')::uuid $$;
create function app_program() returns uuid language sql stable parallel safe as
$$ select nullif(current_setting('app.program_id', true), '')::uuid $$;
create function app_now() returns timestamptz language sql stable parallel safe as
$$ select nullif(current_setting('app.now', true), '')::timestamptz $$;
create function app_today() returns date language sql stable parallel safe as
$$ select (app_now() at time zone 'UTC')::date $$;

-- down
drop function app_today();
drop function app_now();
drop function app_program();
drop function app_person();
drop function app_actor();
