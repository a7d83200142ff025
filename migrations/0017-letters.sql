-- up

-- A letter to be written and sent once. It names what it is about and never holds an address, a word of it or a secret: whoever
-- composes it looks those up, so that a letter about what is no longer so is not sent.
create table letter (
  id uuid primary key,
  -- What makes it the same letter as another: asked for twice, it is sent once.
  key text not null unique,
  kind text not null,
  ref uuid not null,
  asked_at timestamptz not null,
  -- When it was last begun. Begun and neither sent nor failed, the process ended between the two: it is not sent again.
  begun_at timestamptz,
  sent_at timestamptz,
  -- There was nothing left to say.
  dropped_at timestamptz,
  -- Why the last attempt failed, in the words of the mail server without any address.
  failure text,
  failed_at timestamptz
);
create index letter_ref_idx on letter (ref);
alter table letter enable row level security;

-- Notes letters to be sent, [{ id, key, kind, ref }]; answers those that were not asked for before.
create function ask_letters(p_letters jsonb, p_now timestamptz) returns table (id uuid)
language sql security definer set search_path = pg_catalog, public, pg_temp as $$
  insert into letter (id, key, kind, ref, asked_at)
  select l.id, l.key, l.kind, l.ref, p_now from jsonb_to_recordset(p_letters) as l (id uuid, key text, kind text, ref uuid)
  on conflict (key) do nothing returning letter.id
$$;

-- Begins an attempt; no row when the letter was sent, dropped, or begun by somebody who never said how it ended.
create function begin_letter(p_id uuid, p_now timestamptz) returns table (kind text, ref uuid)
language sql security definer set search_path = pg_catalog, public, pg_temp as $$
  update letter l set begun_at = p_now
  where l.id = p_id and l.sent_at is null and l.dropped_at is null and (l.begun_at is null or l.failed_at >= l.begun_at)
  returning l.kind, l.ref
$$;

-- How an attempt ended: 'sent', 'dropped' or why it failed.
create function end_letter(p_id uuid, p_end text, p_failure text, p_now timestamptz) returns void
language sql security definer set search_path = pg_catalog, public, pg_temp as $$
  update letter set
    sent_at = case when p_end = 'sent' then p_now end,
    dropped_at = case when p_end = 'dropped' then p_now end,
    failed_at = case when p_end = 'failed' then p_now else failed_at end,
    failure = case when p_end = 'failed' then left(p_failure, 300) end
  where id = p_id
$$;

revoke execute on function ask_letters(jsonb, timestamptz), begin_letter(uuid, timestamptz), end_letter(uuid, text, text, timestamptz) from public;
grant execute on function ask_letters(jsonb, timestamptz) to cmio_app, cmio_self, cmio_guide, cmio_program;
grant execute on function begin_letter(uuid, timestamptz), end_letter(uuid, text, text, timestamptz) to cmio_app;

-- down
drop function end_letter(uuid, text, text, timestamptz);
drop function begin_letter(uuid, timestamptz);
drop function ask_letters(jsonb, timestamptz);
drop table letter;
