-- up

-- The secret address at which somebody's calendar reads what is due. Of the address only a fingerprint is kept; one that is made anew takes
-- the place of the former.
create table calendar_feed (
  person_id uuid primary key references person,
  token_hash bytea not null,
  -- Whether it tells organizations and what the person typed: calendars are often the employer's.
  named boolean not null,
  made_at timestamptz not null,
  ended_at timestamptz
);
create unique index calendar_feed_token_hash_idx on calendar_feed (token_hash);

create trigger note_change after insert or update on calendar_feed for each row execute function note_change_without('token_hash');

alter table calendar_feed enable row level security;
create policy self on calendar_feed to cmio_self using (person_id = (select app_person())) with check (person_id = (select app_person()));
grant select, insert, update on calendar_feed to cmio_self;

-- Everything that calendars show of whoever the address belongs to, a year back and all that is to come. Ids are those of the things, so that
-- a calendar knows them again; what was called off is told as called off.
create function read_calendar_feed(p_token_hash bytea, p_now timestamptz) returns json
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  with feed as (
    select f.person_id, f.named, f.made_at from calendar_feed f join person p on p.id = f.person_id
    where f.token_hash = p_token_hash and f.ended_at is null and p.closed_at is null and p.merged_into is null
  ), open as (
    select a.* from application a join feed f using (person_id) where a.removed_at is null
  )
  select json_build_object('named', f.named,
    'interviews', (
      select coalesce(json_agg(json_build_object('id', i.id, 'sequence', i.sequence, 'at', i.at, 'minutes', i.minutes, 'kind', i.kind, 'where', i.venue,
        'cancelled', i.state = 'cancelled', 'savedAt', i.saved_at, 'application', o.id, 'organisation', o.organisation) order by i.at, i.id), '[]')
      from (select * from interview i where i.person_id = f.person_id and i.removed_at is null and i.at > p_now - interval '1 year' order by i.at desc limit 500) as i
      join open o on o.id = i.application_id),
    'actions', (
      select coalesce(json_agg(json_build_object('id', o.id, 'sequence', o.revision, 'on', o.next ->> 'on', 'what', o.next ->> 'what', 'savedAt', o.saved_at,
        'organisation', o.organisation) order by o.next ->> 'on', o.id), '[]')
      from open o where o.archived_at is null and length(o.next ->> 'on') = 10),
    'planned', (
      select coalesce(json_agg(json_build_object('id', md5(f.person_id || (p.item ->> 'milestone'))::uuid, 'sequence', p.revision, 'on', p.item ->> 'targetOn',
        'milestone', p.item ->> 'milestone', 'title', m.title, 'savedAt', p.saved_at) order by p.item ->> 'targetOn', p.item ->> 'milestone'), '[]')
      from (select jsonb_array_elements(l.items) as item, l.revision, l.saved_at from plan l where l.person_id = f.person_id) as p
      left join program_milestone m on 'program:' || m.id = (p.item ->> 'milestone')
      where not exists (select from record r where r.person_id = f.person_id and r.milestone = (p.item ->> 'milestone') and r.verified_version is not null)),
    'ends', (
      select coalesce(json_agg(json_build_object('id', r.id, 'sequence', r.revision, 'on', r.verified_until, 'milestone', r.milestone, 'title', m.title,
        'savedAt', r.updated_at) order by r.verified_until, r.id), '[]')
      from record r left join program_milestone m on 'program:' || m.id = r.milestone
      where r.person_id = f.person_id and r.verified_until > (p_now - interval '1 month')::date and r.state <> 'withdrawn'
        and not exists (select from record n where n.person_id = r.person_id and n.renews = r.id and n.verified_version is not null)))
  from feed f
$$;
revoke execute on function read_calendar_feed(bytea, timestamptz) from public;
grant execute on function read_calendar_feed(bytea, timestamptz) to cmio_app;

-- down
drop function read_calendar_feed(bytea, timestamptz);
drop table calendar_feed;
