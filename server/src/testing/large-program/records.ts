import { figures, type Size } from './chance.ts';

/** So many records a mentee has. */
const EACH = 6;

/** Records of everybody, decided but for what waits; progress as the dashboards read it; the log. */
export const records = (size: Size): string[] => {
  const f = figures(size);
  const program = f.id('program', '0');
  const mentee = f.id('person', 'n');
  const mentor = f.id('person', f.mentorOf('n'));
  const nth = `(n * 100 + k)`;
  const from = `from ${f.each('mentee')} cross join generate_series(1, ${EACH}) k where not ${f.offered('n')}`;
  const waits = `(k = ${EACH} and ${f.here('n')} and ${f.some('n', 41, 30)})`;
  const milestone = `(array['annual-conference', 'mentor-meetings', 'hipaa-training', 'peer-contribution', 'technology-watch', 'training-delivered', 'team-project'])[1 + k % 7]`;
  const content = `'{"when":{"from":"2024-05-06","until":null,"ongoing":false},"note":"As agreed.","links":[],"files":[]}'::jsonb`;
  const then = `${f.now} - (k * 20 + n % 20) * interval '1 day'`;
  return [
    `insert into record (person_id, id, milestone, pathway, state, state_before, said_from, said_ongoing, versions, files, submitted_at, submitted_to, last_review,
       verified_version, verified_number, verified_from, verified_program, verified_at, logged_at, updated_at, revision)
     select ${mentee}, ${f.id('record', nth)}, ${milestone}, '2026-11', case when ${waits} then 'submitted' else 'verified' end, case when ${waits} then 'logged' end, '2024-05-06', false, 1, 0,
       case when ${waits} then ${then} end, case when ${waits} then ${program} end, case when not ${waits} then ${f.id('review', nth)} end, case when not ${waits} then ${f.id('version', nth)} end,
       case when not ${waits} then 1 end, case when not ${waits} then date '2024-05-06' end, case when not ${waits} then ${program} end, case when not ${waits} then ${then} end, ${then}, ${then}, 1 ${from}`,
    `insert into version (person_id, id, record_id, number, content, digest, created_at)
     select ${mentee}, ${f.id('version', nth)}, ${f.id('record', nth)}, 1, ${content}, repeat('a', 64), ${then} ${from}`,
    `insert into submission (person_id, program_id, id, record_id, version_id, number, milestone, content, digest, submitted_at)
     select ${mentee}, ${program}, ${f.id('submission', nth)}, ${f.id('record', nth)}, ${f.id('version', nth)}, 1, ${milestone}, ${content}, repeat('a', 64), ${then} ${from}`,
    `insert into review_request (person_id, program_id, submission_id, record_id, version_id, number, milestone, files, changed, reviewer_id, asked_at, closed_at, closed_as)
     select ${mentee}, ${program}, ${f.id('submission', nth)}, ${f.id('record', nth)}, ${f.id('version', nth)}, 1, ${milestone}, 0, false,
       case when not ${f.alone('n')} then ${mentor} end, ${then} + n * interval '1 second', case when not ${waits} then ${then} end, case when not ${waits} then 'decided' end ${from}`,
    `insert into review (person_id, program_id, id, record_id, version_id, submission_id, number, reviewer_id, reviewer_name, reviewer_role, reviewer_organisation, decision, known, note, before, decided_at)
     select ${mentee}, ${program}, ${f.id('review', nth)}, ${f.id('record', nth)}, ${f.id('version', nth)}, ${f.id('submission', nth)}, 1, ${mentor}, pg_temp.name(${size.program}, ${f.mentorOf('n')}), 'mentor',
       'Larkfield', 'approved', '{"how":"document_seen"}', '', '{}', ${then} ${from} and not ${waits}`,
    // What one in two hundred submitted was made from an application, elsewhere than where their mentors work.
    `insert into record_confinement (person_id, record_id, organisation, link, words)
     select ${mentee}, ${f.id('record', 'n * 100 + 1')}, o.name, '', organisation_words(o.name)
     from ${f.each('mentee')} cross join lateral (select pg_temp.word(n, 43) || ' Health' as name) o where not ${f.offered('n')} and pg_temp.draw(n, 44, 200) = 0`,
    `update record r set confined_to = ${program} from record_confinement c where (r.person_id, r.id) = (c.person_id, c.record_id)
     and c.record_id in (select ${f.id('record', 'n * 100 + 1')} from ${f.each('mentee')})`,
    `update submission s set confined = true from record_confinement c where (s.person_id, s.record_id) = (c.person_id, c.record_id) and s.program_id = ${program}`,
    `insert into enrollment_progress (person_id, program_id, step, required, verified, stated, waiting, returned, is_current, waiting_since, last_activity_at)
     select ${mentee}, ${program}, s, 8, pg_temp.draw(n * 13 + s, 42, 8), 1, 0, 0, s = 1 + n % 13, null, ${f.now} from ${f.each('mentee')} cross join generate_series(1, 13) s where ${f.here('n')}`,
    `insert into audit (at, actor_id, capacity, person_id, program_id, txid, subject, verb, changed)
     select ${f.now} - (k * 9 + n % 9) * interval '1 day' - n * interval '1 second', case when k % 3 = 0 then ${mentor} else ${mentee} end, 'self', ${mentee}, ${program}, pg_current_xact_id(),
       (array['record', 'submission', 'review', 'mentorship', 'enrollment'])[1 + k % 5], 'update', '{"state":"verified"}' from ${f.each('mentee')} cross join generate_series(1, 8) k`,
    `insert into access (person_id, actor_id, program_id, capacity, day, first_at)
     select ${mentee}, ${mentor}, ${program}, 'mentor', ${f.day} - (k * 30)::int, ${f.now} - (k * 30) * interval '1 day' - n * interval '1 minute' from ${f.each('mentee')} cross join generate_series(1, 3) k where ${f.here('n')}`,
  ];
};
