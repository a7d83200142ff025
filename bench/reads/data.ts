import type pg from 'pg';

/** What is measured: the first customer's size, in one program, told by SQL because only its shape matters here. */
export const size = {
  mentees: 600,
  mentors: 40,
  cohorts: 10,
  recordsEach: 280,
  applicants: 60,
  applicationsEach: 50,
  movesEach: 10,
};

const milestones = [
  'annual-conference',
  'mentor-meetings',
  'hipaa-training',
  'peer-contribution',
  'technology-watch',
  'training-delivered',
  'team-project',
];

export interface World {
  program: string;
  cohort: string;
  mentee: string;
  mentor: string;
  admin: string;
}

const id = (kind: number, n: string) =>
  `('019a${kind.toString(16).padStart(4, '0')}-0000-7000-8000-' || lpad(to_hex(${n}), 12, '0'))::uuid`;

/** Fills a migrated database as its owner. */
export const fill = async (owner: pg.Client): Promise<World> => {
  const at = `'2026-11-01 08:00+00'::timestamptz`;
  const program = `'019a0001-0000-7000-8000-000000000001'::uuid`;
  const run = (text: string) => owner.query(text);
  // What is measured reads; the log of half a million inserts would only cost time.
  for (const table of ['record', 'version', 'submission', 'review_request', 'review'])
    await run(`alter table ${table} disable trigger note_change`);
  await run(`insert into program values (${program}, 'Northmoor', 'UTC', 'all', ${at})`);
  await run(
    `insert into cohort select ${program}, ${id(2, 'n')}, 'Cohort ' || n, ${at} from generate_series(1, ${size.cohorts}) n`,
  );
  await run(
    `insert into person select ${id(3, 'n')}, 'Mentee ' || n, null, '\\x00', ${at} from generate_series(1, ${size.mentees}) n`,
  );
  await run(
    `insert into person select ${id(4, 'n')}, 'Mentor ' || n, null, '\\x00', ${at} from generate_series(1, ${size.mentors}) n`,
  );
  await run(`insert into portfolio select id, 1 from person`);
  await run(
    `insert into membership select ${program}, ${id(5, 'n')}, ${id(4, 'n')}, 'mentor', 'Larkfield', '[2020-01-01,)', ${at}, null from generate_series(1, ${size.mentors}) n`,
  );
  await run(
    `insert into membership select ${program}, ${id(6, '1')}, ${id(4, '1')}, 'admin', 'Larkfield', '[2020-01-01,)', ${at}, null`,
  );
  await run(
    `insert into enrollment select ${id(3, 'n')}, ${program}, ${at}, ${at}, null from generate_series(1, ${size.mentees}) n`,
  );
  await run(`insert into enrollment_period select ${id(3, 'n')}, ${program}, ${id(7, 'n')}, ${id(2, `1 + n % ${size.cohorts}`)}, 'training', 1, '[2020-01-01,)', ${at}, null
    from generate_series(1, ${size.mentees}) n`);
  await run(`insert into mentorship select ${id(3, 'n')}, ${program}, ${id(8, 'n')}, ${id(4, `1 + n % ${size.mentors}`)}, true, '[2020-01-01,)', ${at}, null
    from generate_series(1, ${size.mentees}) n`);
  const each = `generate_series(1, ${size.mentees}) n cross join generate_series(1, ${size.recordsEach}) k`;
  const nth = `(n * 1000 + k)`;
  const waits = `k > ${size.recordsEach - 4}`;
  const milestone = `(array['${milestones.join(`','`)}'])[1 + k % ${milestones.length}]`;
  await run(`insert into record (person_id, id, milestone, pathway, state, state_before, said_from, said_ongoing, versions, files, submitted_at, logged_at, updated_at, revision)
    select ${id(3, 'n')}, ${id(9, nth)}, ${milestone}, '2026-11', 'logged', null, '2024-05-06', false, 1, 0, null, ${at}, ${at}, 1 from ${each}`);
  const content = `jsonb_build_object('when', jsonb_build_object('from', '2024-05-06', 'until', null, 'ongoing', false), 'note', 'As agreed.', 'links', '[]'::jsonb, 'files', '[]'::jsonb)`;
  await run(
    `insert into version select ${id(3, 'n')}, ${id(10, nth)}, ${id(9, nth)}, 1, ${content}, repeat('a', 64), ${at} from ${each}`,
  );
  await run(
    `insert into submission select ${id(3, 'n')}, ${program}, ${id(11, nth)}, ${id(9, nth)}, ${id(10, nth)}, 1, ${milestone}, ${content}, repeat('a', 64), null, ${at} from ${each}`,
  );
  await run(`insert into review_request select ${id(3, 'n')}, ${program}, ${id(11, nth)}, ${id(9, nth)}, ${id(10, nth)}, 1, ${milestone}, 0, false, null,
    ${id(4, `1 + n % ${size.mentors}`)}, ${at} + k * interval '1 minute' + n * interval '1 second', case when ${waits} then null else ${at} end, case when ${waits} then null else 'decided' end from ${each}`);
  await run(`insert into review select ${id(3, 'n')}, ${program}, ${id(12, nth)}, ${id(9, nth)}, ${id(10, nth)}, ${id(11, nth)}, 1, ${id(4, `1 + n % ${size.mentors}`)}, 'A mentor', 'mentor',
    'Larkfield', 'approved', '{"how":"document_seen"}', '', null, '{}', null, ${at} from ${each} where not ${waits}`);
  await run(`update record r set state = case when w.id is null then 'submitted' else 'verified' end, state_before = case when w.id is null then 'logged' end,
    submitted_at = case when w.id is null then ${at} end, submitted_to = case when w.id is null then ${program} end, last_review = w.id, verified_version = w.version_id, verified_number = w.number,
    verified_from = case when w.id is not null then date '2024-05-06' end, verified_program = w.program_id, verified_at = w.decided_at
    from record s left join review w on w.person_id = s.person_id and w.record_id = s.id where r.person_id = s.person_id and r.id = s.id`);
  await run(`insert into enrollment_progress select ${id(3, 'n')}, ${program}, s, 8, least(8, n % 12), 1, 1, 0, s = 1 + n % 13, ${at}, null, null, ${at}
    from generate_series(1, ${size.mentees}) n cross join generate_series(1, 13) s`);
  const applied = `generate_series(1, ${size.applicants}) n cross join generate_series(1, ${size.applicationsEach}) k`;
  for (const table of ['application', 'application_move', 'interview'])
    await run(`alter table ${table} disable trigger note_privately`);
  await run(`insert into application select ${id(3, 'n')}, ${id(13, nth)}, 'Organization ' || k, 'CMIO', 5, 'the CMO', 'Northmoor', '3 hospitals',
    jsonb_build_object('what', 'Reply expected', 'turn', 'them', 'on', '2026-12-04'), '2026-12-06', '2026-10-20', jsonb_build_object('posting', repeat('As it was posted. ', 100)),
    ${at} + k * interval '1 minute', ${at}, null, null, 1 from ${applied}`);
  const stages = `array['researched', 'tailored', 'applied', 'screen', 'panel']`;
  await run(`insert into application_move (person_id, id, application_id, position, to_place, on_day, words, said_at)
    select ${id(3, 'n')}, ${id(14, `(${nth} * 100 + m)`)}, ${id(13, nth)}, m, (${stages})[1 + m % 5], date '2026-05-01' + m * 11, 'They wrote', ${at}
    from ${applied} cross join generate_series(1, ${size.movesEach}) m`);
  await run(`insert into interview select ${id(3, 'n')}, ${id(15, nth)}, ${id(13, nth)}, 'panel', '2030-12-01 15:00+00', 60, '', '', 'planned', '', 0, ${at}, ${at}, null, 1
    from ${applied}`);
  await run('vacuum analyze');
  const one = async (text: string) => (await owner.query<{ id: string }>(`select ${text} as id`)).rows[0]!.id;
  return {
    program: await one(program),
    cohort: await one(id(2, '1')),
    mentee: await one(id(3, '7')),
    mentor: await one(id(4, '3')),
    admin: await one(id(4, '1')),
  };
};
