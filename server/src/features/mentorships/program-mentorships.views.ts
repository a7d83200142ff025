import type { MentorshipView } from '@cmio-pathway/shared';

/** What each view of a program's mentorships selects, in the columns that `program-mentorships.sql` reads. */
const columns = (of: {
  mentor?: string;
  primary?: string;
  since?: string;
  until?: string;
  pausedUntil?: string;
  reason?: string;
  words?: string;
  proposal?: string;
}) => `e.person_id as mentee_id, p.display_name as mentee_name, ${of.mentor ?? 'null::uuid'} as mentor_id,
    ${of.mentor ? 'n.display_name' : 'null::text'} as mentor_name, ${of.primary ?? 'true'} as is_primary, ${of.since ?? 'null::date'} as since,
    ${of.until ?? 'null::date'} as until, ${of.pausedUntil ?? 'null::date'} as paused_until, ${of.reason ?? 'null::text'} as reason,
    ${of.words ?? 'null::text'} as words, ${of.proposal ? `${of.proposal}.id` : 'null::uuid'} as proposal_id,
    ${of.proposal ? `${of.proposal}.mentee_agreed_at is not null` : 'false'} as mentee_agreed,
    ${of.proposal ? `${of.proposal}.mentor_agreed_at is not null` : 'false'} as mentor_agreed
  from enrollment e join person p on p.id = e.person_id`;
const enrolled = 'e.program_id = (select app_program()) and e.accepted_at is not null and e.ended_at is null';
const current = 'm.superseded_at is null and m.covers_for is null and m.valid @> app_today()';
const of = 'join mentorship m on m.person_id = e.person_id and m.program_id = e.program_id';
const mentor = 'join person n on n.id = m.mentor_id';
const pause = `mentorship_pause z on z.person_id = m.person_id and z.program_id = m.program_id and z.mentor_id = m.mentor_id
    and z.superseded_at is null and z.valid @> app_today()`;
const stretch = { mentor: 'm.mentor_id', primary: 'm.is_primary', since: 'lower(m.valid)', until: 'upper(m.valid)' };

export const views: Record<MentorshipView, string> = {
  none: `select ${columns({})} where ${enrolled} and not exists (select from mentorship m
    where m.program_id = e.program_id and m.person_id = e.person_id and m.is_primary and ${current})`,
  active: `select ${columns(stretch)} ${of} ${mentor} left join ${pause} where ${enrolled} and ${current} and z.id is null`,
  paused: `select ${columns({ ...stretch, pausedUntil: 'upper(z.valid)' })} ${of} ${mentor} join ${pause} where ${enrolled} and ${current}`,
  ended: `select ${columns({
    ...stretch,
    reason: `coalesce(v.reason, case when v.kind = 'handed_over' then 'left' when v.kind in ('paired', 'agreed') then 'changed' end)`,
    words: 'v.words',
  })} ${of} ${mentor} left join mentorship_event v on v.person_id = m.person_id and v.id = m.event_id
    where e.program_id = (select app_program()) and m.superseded_at is null and m.covers_for is null and upper(m.valid) <= app_today()`,
  proposed: `select ${columns({
    mentor: 'q.mentor_id',
    primary: 'q.is_primary',
    since: 'q.starts_on',
    words: 'q.reason',
    proposal: 'q',
  })} join mentorship_proposal q on q.person_id = e.person_id and q.program_id = e.program_id
    join person n on n.id = q.mentor_id where e.program_id = (select app_program()) and q.closed_at is null`,
};
