-- up

-- What a data copy holds of its person beyond the rows their own role may read: who they are, how they sign in, where they work, and
-- what they did in other people's records. Secrets (hashes, tokens, the salt) are named nowhere here, so they cannot leave.
create function copy_of_account() returns table (part text, body jsonb)
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  with me as (select app_person() as id),
  here as (select distinct m.program_id from membership m where m.person_id = (select id from me))
  select 'person', jsonb_build_object('id', p.id, 'display_name', p.display_name, 'created_at', p.created_at)
    from person p where p.id = (select id from me)
  union all
  select 'email', to_jsonb(e) from email e where e.person_id = (select id from me)
  union all
  select 'credential', jsonb_build_object('changed_at', c.changed_at) from credential c where c.person_id = (select id from me)
  union all
  select 'session', to_jsonb(s) - 'token_hash' from session s where s.person_id = (select id from me)
  union all
  select 'membership', to_jsonb(m) from membership m where m.person_id = (select id from me)
  union all
  select 'invitation', to_jsonb(i) - array['token_hash', 'invited_by', 'email'] from invitation i where i.accepted_by = (select id from me)
  union all
  select 'invitation_made', to_jsonb(i) - 'token_hash' from invitation i where i.invited_by = (select id from me)
  union all
  select 'idempotency_key', jsonb_build_object('key', k.key, 'created_at', k.created_at) from idempotency_key k where k.actor_id = (select id from me)
  union all
  select 'program', jsonb_build_object('id', g.id, 'name', g.name) from program g
    where g.id in (select program_id from here union select e.program_id from enrollment e where e.person_id = (select id from me))
  union all
  select 'mentored', to_jsonb(m) || jsonb_build_object('person_name', p.display_name)
    from mentorship m join person p on p.id = m.person_id
    where m.program_id in (select program_id from here) and m.mentor_id = (select id from me)
  union all
  -- Decisions without what was decided on: that stays the mentee's.
  select 'decided', jsonb_build_object('id', r.id, 'program_id', r.program_id, 'person_id', r.person_id, 'person_name', p.display_name,
      'milestone', s.milestone, 'decision', r.decision, 'known', r.known, 'note', r.note, 'reason', r.reason, 'amends', r.amends,
      'decided_at', r.decided_at, 'signed_as', jsonb_build_object('name', r.reviewer_name, 'role', r.reviewer_role, 'organisation', r.reviewer_organisation))
    from review r join person p on p.id = r.person_id
    join submission s on s.person_id = r.person_id and s.id = r.submission_id
    where r.program_id in (select program_id from here) and r.reviewer_id = (select id from me)
  union all
  select 'written', to_jsonb(n) || jsonb_build_object('person_name', p.display_name)
    from note n join person p on p.id = n.person_id
    where n.program_id in (select program_id from here) and n.author_id = (select id from me)
  union all
  select 'opened', to_jsonb(a) || jsonb_build_object('person_name', p.display_name)
    from access a join person p on p.id = a.person_id
    where a.program_id in (select program_id from here) and a.actor_id = (select id from me)
$$;
revoke execute on function copy_of_account() from public;
grant execute on function copy_of_account() to cmio_self;

-- down
drop function copy_of_account();
