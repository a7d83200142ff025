-- up

-- An invitation is written to by its own id, whatever program it is of.
create unique index invitation_id_idx on invitation (id);

-- What the letter of an open invitation says; its address is made with it, and serves for seven days from then. Null when the
-- invitation was accepted or taken back meanwhile.
create function compose_invitation(p_id uuid, p_token bytea, p_now timestamptz) returns json
language sql security definer set search_path = pg_catalog, public, pg_temp as $$
  update invitation i set token_hash = p_token, expires_at = p_now + interval '7 days'
  from program g
  where i.id = p_id and i.accepted_at is null and i.revoked_at is null and g.id = i.program_id
  returning json_build_object('email', i.email, 'role', i.role, 'program', g.name,
    'invitedBy', (select p.display_name from person p where p.id = i.invited_by))
$$;

-- How the letters about the invitations of the scope's program went, the last of each.
create function invitation_letters() returns table (invitation_id uuid, asked_at timestamptz, sent_at timestamptz, failed_at timestamptz)
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select distinct on (i.id) i.id, l.asked_at, l.sent_at, l.failed_at
  from invitation i join letter l on l.ref = i.id and l.kind = 'invitation'
  where i.program_id = app_program() and i.accepted_at is null and i.revoked_at is null
  order by i.id, l.asked_at desc
$$;

revoke execute on function compose_invitation(uuid, bytea, timestamptz), invitation_letters() from public;
grant execute on function compose_invitation(uuid, bytea, timestamptz) to cmio_app;
grant execute on function invitation_letters() to cmio_program;

-- down
drop function invitation_letters();
drop function compose_invitation(uuid, bytea, timestamptz);
drop index invitation_id_idx;
