import { figures, type Size } from './chance.ts';

/** The program, its cohorts, and everybody who is, was, works or is asked into it. */
export const people = (size: Size): string[] => {
  const f = figures(size);
  const program = f.id('program', '0');
  const everybody = `generate_series(1, ${size.people}) n`;
  return [
    `insert into program (id, name, time_zone, counts_from_others, created_at) values (${program}, 'Program ${size.program}', 'UTC', 'all', ${f.now} - interval '8 years')`,
    `insert into cohort (program_id, id, name, created_at) select ${program}, ${f.id('cohort', 'n')}, 'Cohort ' || n, ${f.now} - interval '6 years'
     from generate_series(1, ${f.cohorts}) n`,
    `insert into person (id, display_name, salt, created_at) select ${f.id('person', 'n')}, pg_temp.name(${size.program}, n), '\\x00', ${f.now} - interval '6 years' from ${everybody}`,
    `insert into portfolio (person_id, revision) select ${f.id('person', 'n')}, 1 from ${everybody}`,
    `insert into email (address, person_id, created_at)
     select lower(translate(replace(pg_temp.name(${size.program}, n), ' ', '.'), 'áéíóúñÉöüçćýëÓÑ', 'aeiounEouccyeON')) || n || '@p${size.program}.example', ${f.id('person', 'n')}, ${f.now} - interval '6 years' from ${everybody}`,
    `insert into membership (program_id, id, person_id, role, organisation, valid, recorded_at)
     select ${program}, ${f.id('membership', 'n')}, ${f.id('person', 'n')}, 'mentor', 'Larkfield',
       case when ${f.some('n', 13, 8)} and n > ${f.mentees} + 5 then daterange(${f.day} - 1500, ${f.day} - 100) else daterange(${f.day} - 2000, null) end, ${f.now} - interval '5 years'
     from ${f.each('mentor')}`,
    `insert into membership (program_id, id, person_id, role, organisation, valid, recorded_at)
     select ${program}, ${f.id('membership', `${size.people} + n`)}, ${f.id('person', `${f.mentees} + n`)}, 'admin', 'Larkfield', daterange(${f.day} - 2000, null), ${f.now} - interval '5 years'
     from generate_series(1, 3) n`,
    `insert into enrollment (person_id, program_id, offered_at, accepted_at, ended_at, ended_as, ends_on)
     select ${f.id('person', 'n')}, ${program}, ${f.now} - interval '3 years', case when not ${f.offered('n')} then ${f.now} - interval '3 years' + n * interval '1 minute' end,
       case when ${f.past('n')} then ${f.now} - (200 + n % 700) * interval '1 day' end, case when ${f.past('n')} then 'completed' end, case when ${f.past('n')} then ${f.day} - (200 + n % 700)::int end
     from ${f.each('mentee')}`,
    // Cohorts of fifty, whoever of them is still here.
    `insert into enrollment_period (person_id, program_id, id, cohort_id, kind, fraction, valid, recorded_at)
     select ${f.id('person', 'n')}, ${program}, ${f.id('period', 'n')}, ${f.id('cohort', `1 + n % ${f.cohorts}`)}, 'training', 1,
       daterange(${f.day} - 1000, case when ${f.past('n')} then ${f.day} - (200 + n % 700)::int + 1 when ${f.some('n', 14, 2)} then ${f.day} - 20 end), ${f.now} - interval '3 years'
     from ${f.each('mentee')}`,
    `insert into enrollment_period (person_id, program_id, id, cohort_id, kind, fraction, valid, recorded_at)
     select ${f.id('person', 'n')}, ${program}, ${f.id('leave', 'n')}, ${f.id('cohort', `1 + n % ${f.cohorts}`)}, 'leave', 1, daterange(${f.day} - 20, null), ${f.now} - interval '20 days'
     from ${f.each('mentee')} where ${f.some('n', 14, 2)} and not ${f.past('n')}`,
    `insert into invitation (program_id, id, email, role, cohort_id, token_hash, created_at, expires_at, accepted_at)
     select ${program}, ${f.id('invitation', 'n')}, 'guest' || n || '@p${size.program}.example', 'mentor', null, sha256(convert_to(${size.program} || ' ' || n, 'UTF8')),
       ${f.now} - interval '9 days', ${f.now} + (n % 12 - 6) * interval '1 day', case when n % 10 = 0 then ${f.now} - interval '8 days' end
     from generate_series(1, ${Math.ceil(size.people / 30)}) n`,
    `insert into mentor_profile (person_id, specialty, organisation, languages, steps, skills, about, capacity, revision, saved_at)
     select ${f.id('person', 'n')}, 'Medicine', 'Larkfield', '{en}', '{5,6}', '{}', '', case when ${f.some('n', 15, 3)} then 4 else 20 end, 1, ${f.now} from ${f.each('mentor')} where n % 3 > 0`,
  ];
};
