import { figures, type Size } from './chance.ts';

/** Who guides whom, meets whom, and what is asked about it. */
export const mentoring = (size: Size): string[] => {
  const f = figures(size);
  const program = f.id('program', '0');
  const [mentee, mentor, other] = [
    f.id('person', 'n'),
    f.id('person', f.mentorOf('n')),
    f.id('person', f.otherMentorOf('n')),
  ];
  const paired = `${f.here('n')} and not ${f.alone('n')}`;
  const mentorship = (
    kind: 'mentorship' | 'former' | 'further',
    who: string,
    primary: boolean,
    days: string,
    where: string,
  ) =>
    `insert into mentorship (person_id, program_id, id, mentor_id, is_primary, valid, recorded_at)
     select ${mentee}, ${program}, ${f.id(kind, 'n')}, ${who}, ${primary}, ${days}, ${f.now} - interval '2 years' from ${f.each('mentee')} where ${where}`;
  return [
    mentorship('mentorship', mentor, true, `daterange(${f.day} - (90 + n % 600)::int, null)`, paired),
    mentorship(
      'former',
      other,
      true,
      `daterange(${f.day} - 900, ${f.day} - (700 + n % 100)::int)`,
      `(${f.past('n')} or ${f.some('n', 21, 15)}) and not ${f.offered('n')}`,
    ),
    mentorship('further', other, false, `daterange(${f.day} - 300, null)`, `${paired} and ${f.some('n', 22, 10)}`),
    `insert into mentorship_pause (person_id, program_id, id, mentor_id, valid, recorded_at, event_id)
     select ${mentee}, ${program}, ${f.id('pause', 'n')}, ${mentor}, daterange(${f.day} - 10, ${f.day} + 30), ${f.now}, ${f.id('event', 'n')}
     from ${f.each('mentee')} where ${paired} and ${f.some('n', 23, 2)}`,
    `insert into mentorship_proposal (person_id, program_id, id, mentor_id, is_primary, starts_on, reason, origin, proposed_by, proposed_at)
     select ${mentee}, ${program}, ${f.id('proposal', 'n')}, ${other}, true, ${f.day}, '', 'admin', ${f.id('person', `${f.mentees + 1}`)}, ${f.now}
     from ${f.each('mentee')} where ${f.here('n')} and ${f.alone('n')} and n % 2 = 0`,
    `insert into meeting (person_id, program_id, id, mentor_id, state, times, starts_at, minutes, minutes_held, sequence, proposed_at)
     select ${mentee}, ${program}, ${f.id('meeting', 'n * 10 + k')}, ${mentor}, case when k = 0 then 'agreed' else 'held' end, '{}',
       ${f.now} + interval '9 days' - k * interval '70 days' - (n % 30) * interval '1 day', 45, case when k > 0 then 45 end, 0, ${f.now} - k * interval '71 days'
     from ${f.each('mentee')} cross join generate_series(0, 5) k where ${paired} and pg_temp.draw(n * 10 + k, 24, 100) < 70`,
    `insert into meeting_agenda (person_id, program_id, mentor_id, meeting_id, topic, place, agenda, revision, saved_at)
     select person_id, program_id, mentor_id, id, 'quarterly', '', '', 1, proposed_at from meeting where program_id = ${program}`,
    ...['mentee', 'mentor'].map(
      (
        side,
        at,
      ) => `insert into check_in (person_id, id, mentee_id, program_id, mentor_id, half, rhythm, openness, help, words, wants_to_talk, answered_at, saved_at, revision)
       select ${side === 'mentee' ? mentee : mentor}, ${f.id('checkIn', `n * 10 + k * 2 + ${at}`)}, ${mentee}, ${program}, ${mentor},
         half_of((${f.day} - k * interval '6 months')::date), 3, 3, 3, '', ${f.some('n', 25 + at, 3)}, ${f.now} - k * interval '180 days', ${f.now} - k * interval '180 days', 1
       from ${f.each('mentee')} cross join generate_series(0, 2) k where ${paired} and pg_temp.draw(n * 10 + k, ${27 + at}, 100) < 60`,
    ),
    `insert into compact (person_id, program_id, id, mentor_id, number, terms, revision, written_by, written_at)
     select ${mentee}, ${program}, ${f.id('compact', 'n')}, ${mentor}, 1, '{}', 1, ${mentee}, ${f.now} from ${f.each('mentee')} where ${paired} and ${f.some('n', 29, 60)}`,
    `insert into compact_signature (person_id, program_id, id, compact_id, side, signer_id, name, role, organisation, digest, signed_at)
     select c.person_id, c.program_id, ${f.id('signature', 'row_number() over ()')}, c.id, s.side, case s.side when 'mentee' then c.person_id else c.mentor_id end, 'A name', s.side, '', '', ${f.now}
     from compact c cross join (values ('mentee'), ('mentor')) s (side) where c.program_id = ${program}`,
    `insert into change_request (person_id, program_id, id, mentor_id, requested_by, wish, words, requested_at, answer, answered_by, answered_name, answered_at)
     select ${mentee}, ${program}, ${f.id('request', 'n')}, ${mentor}, ${mentee}, 'talk', 'Please.', ${f.now}, a.answer, a.by, a.answer, a.at
     from ${f.each('mentee')} cross join lateral (select case when n % 2 = 0 then 'Yes' end as answer, case when n % 2 = 0 then ${f.id('person', `${f.mentees + 1}`)} end as by,
       case when n % 2 = 0 then ${f.now} end as at) a where ${paired} and ${f.some('n', 30, 2)}`,
    `insert into pairing_block (program_id, id, person_id, mentor_id, reason, blocked_by, blocked_at)
     select ${program}, ${f.id('block', 'n')}, ${mentee}, ${other}, '', ${f.id('person', `${f.mentees + 1}`)}, ${f.now} from ${f.each('mentee')} where ${f.some('n', 31, 1)}`,
  ];
};
