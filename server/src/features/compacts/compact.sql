-- One compact with its versions, for its two sides and the admins of its program: other mentors of the mentee do not read it.
select json_build_object(
  'program', json_build_object('id', g.id, 'name', g.name),
  'mentee', json_build_object('id', e.id, 'name', e.display_name),
  'mentor', json_build_object('id', m.id, 'name', m.display_name),
  'open', exists (select from mentorship h where h.person_id = e.id and h.program_id = g.id and h.mentor_id = m.id and h.covers_for is null
    and h.superseded_at is null and h.valid && daterange(app_today(), null)),
  'versions', (
    select coalesce(json_agg(json_build_object('id', c.id, 'number', c.number, 'revision', c.revision, 'terms', c.terms,
      'writtenBy', w.display_name, 'writtenAt', c.written_at, 'signatures', (
        select coalesce(json_agg(json_build_object('side', s.side, 'name', s.name, 'role', s.role, 'organisation', s.organisation, 'at', s.signed_at,
          'digest', s.digest) order by s.signed_at), '[]')
        from compact_signature s where s.person_id = c.person_id and s.compact_id = c.id)) order by c.number desc), '[]')
    from (select * from compact c where c.person_id = e.id and c.program_id = g.id and c.mentor_id = m.id order by c.number desc limit 50) as c
    join person w on w.id = c.written_by)
)::text as body
from person e
join program g on g.id = coalesce((select app_program()), $1::uuid)
join person m on m.id = $2
where e.id = (select app_person()) and (current_setting('app.capacity', true) in ('self', 'admin') or m.id = (select app_actor()))
  and exists (select from mentorship h where h.person_id = e.id and h.program_id = g.id and h.mentor_id = m.id and h.covers_for is null)
