import { figures, type Size } from './chance.ts';

/** What an admin has done in the years before: rules, waivers, imports, rounds of matching, merges. */
export const work = (size: Size): string[] => {
  const f = figures(size);
  const program = f.id('program', '0');
  const admin = f.id('person', `${f.mentees + 1}`);
  const found = `'${JSON.stringify(nothingFound)}'::jsonb`;
  return [
    `insert into program_milestone (program_id, id, step, title, evidence, kind, when_kind, counts, required, revision, added_at, changed_at)
     select ${program}, ${f.id('milestone', 'n')}, n, 'Our milestone ' || n, '{A note}', 'activity', 'day', 'once', false, 1, ${f.now}, ${f.now} from generate_series(1, 5) n`,
    `insert into waiver (person_id, program_id, id, milestone, reason, waived_at, waived_by, waived_by_name, waived_by_role)
     select ${f.id('person', 'n')}, ${program}, ${f.id('waiver', 'n')}, 'hipaa-training', 'Done before.', ${f.now}, ${admin}, 'An admin', 'admin'
     from ${f.each('mentee')} where ${f.here('n')} and ${f.some('n', 51, 3)}`,
    `insert into import (program_id, id, file_name, sha256, bytes, reading, seen, state, revision, uploaded_by, uploaded_by_name, uploaded_at, imported_by, imported_by_name, imported_at)
     select ${program}, ${f.id('import', 'n')}, 'people-' || n || '.csv', lpad(to_hex(n), 64, '0'), 1000, '{}', '{}', 'imported', 1, ${admin}, 'An admin', ${f.now} - n * interval '9 days', ${admin}, 'An admin', ${f.now} - n * interval '9 days'
     from generate_series(1, ${Math.ceil(size.people / 100)}) n`,
    `insert into import_run (program_id, import_id, number, dry, only_good, started_at, beat_at, done, total, ended_at, ended_as)
     select program_id, id, 1, false, false, uploaded_at, uploaded_at, 9, 9, uploaded_at, 'ended' from import where program_id = ${program}`,
    `insert into matching_round (program_id, id, name, starts_on, organisations, facts, made_by, made_at)
     select ${program}, ${f.id('round', 'n')}, 'Round ' || n, ${f.day}, 'any', jsonb_build_object('mentees', (select jsonb_agg(jsonb_build_object('id', ${f.id('person', 'k')})) from generate_series(1, 50) k), 'mentors', '[]'::jsonb), ${admin}, ${f.now}
     from generate_series(1, ${Math.ceil(size.people / 100)}) n`,
    `insert into matching_run (program_id, round_id, number, pins, forbids, pairs, made_by, made_at)
     select program_id, id, 1, '[]', '[]', '[]', made_by, made_at from matching_round where program_id = ${program}`,
    `insert into account_merge (person_id, id, merged_id, program_id, by_id, by_name, found, merged_at, undone_at)
     select ${f.id('person', 'n')}, ${f.id('merge', 'n')}, ${f.id('person', 'n + 1')}, ${program}, ${admin}, 'An admin', ${found}, ${f.now} - n * interval '1 day', ${f.now} from generate_series(1, ${Math.ceil(size.people / 100)}) n`,
    `insert into announcement (person_id, program_id, id, what, on_day, role, organisation, words, announced_at)
     select ${f.id('person', 'n')}, ${program}, ${f.id('announcement', 'n')}, case when n % 3 = 0 then 'appointed' else 'offer' end, ${f.day} - (n % 900)::int, 'Associate CMIO',
       case when n % 2 = 0 then pg_temp.word(n, 53) || ' Hospital' end, '', ${f.now} from ${f.each('mentee')} where not ${f.offered('n')} and ${f.some('n', 52, 10)}`,
  ];
};

const nothingFound = {
  name: 'A name',
  addresses: 1,
  records: 0,
  files: 0,
  drafts: 0,
  credits: 0,
  others: 0,
  left: [],
  milestones: [],
  programs: [],
  ownDecisions: 0,
  ownRequests: 0,
  ownMentorships: 0,
};
