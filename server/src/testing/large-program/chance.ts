/**
 * What the statements of a large program share. Ids say what they are of (`kind`), in which program and the how manieth; what differs from
 * row to row is drawn from the row's number, so that a filling is the same each time.
 */
export const prelude = `
  create function pg_temp.id(kind int, program int, n bigint) returns uuid language sql immutable as $$
    select ('019a' || lpad(to_hex(kind), 4, '0') || '-' || lpad(to_hex(program), 4, '0') || '-7000-8000-' || lpad(to_hex(n), 12, '0'))::uuid $$;
  create function pg_temp.draw(n bigint, salt int, below int) returns int language sql immutable as $$
    select (abs(hashint8extended(n, salt)) % below)::int $$;
  create function pg_temp.word(n bigint, salt int) returns text language sql immutable as $$
    select initcap((array['ka','mo','re','tis','va','lo','ber','dra','nu','fel','gor','hin','jas','pe','qui','sto','wal','zen','ól','ñu'])[1 + pg_temp.draw(n, salt, 20)]
      || (array['ran','mi','do','schen','lu','ber','gan','ti','vor','des','ke','no','ra','li','man','ster','bý'])[1 + pg_temp.draw(n, salt + 1, 17)]
      || (array['son','ez','ski','ova','a','o','ini','en','er','ard','is','off','u','el','ić'])[1 + pg_temp.draw(n, salt + 2, 15)]) $$;
  create function pg_temp.name(program int, n bigint) returns text language sql immutable as $$
    select case
      -- The rare ones: as many in a small program as in a large one.
      when n in (12, 62, 112) then 'Lucía Ibáñez ' || pg_temp.word(n, 7)
      -- One in fifty is there twice: without an accent, or the other way round.
      when n % 100 = 50 then translate(pg_temp.name(program, n - 1), 'áéíóúñÉöüçćý', 'aeiounEouccy')
      when n % 100 = 75 then split_part(pg_temp.name(program, n - 1), ' ', 2) || ' ' || split_part(pg_temp.name(program, n - 1), ' ', 1)
      else (array['Anna','José','Mary','Li','Omar','Zoë','Ivan','Élise','Noor','Hana','Tariq','Sören','Maya','Peter','Aisha','Björn','Chen','Dana','Emeka','Farah',
        'Gül','Hugo','Ines','Jonas','Karim','Lena','Marta','Nadia','Oskar','Priya','Quinn','Rosa','Samir','Tomás','Uma','Vera','Wei','Xenia','Yusuf','Zara'])
        [1 + pg_temp.draw(n, 1, 40)] || ' ' || pg_temp.word(program * 1000003 + n, 2) end $$;
`;

/** A program of a size: which one, and how many people it has, a tenth of them mentors. `at` is the day everything is told from. */
export interface Size {
  program: number;
  people: number;
  at: string;
}

/** The numbers a statement is written with. */
export const figures = ({ program, people, at }: Size) => {
  const mentors = Math.floor(people / 10);
  const mentees = people - mentors;
  return {
    mentors,
    mentees,
    cohorts: Math.max(1, Math.floor(mentees / 50)),
    now: `timestamptz '${at}'`,
    day: `date '${at.slice(0, 10)}'`,
    id: (kind: keyof typeof kinds, n: string) => `pg_temp.id(${kinds[kind]}, ${program}, ${n})`,
    each: (what: 'mentee' | 'mentor', as = 'n') =>
      what === 'mentee' ? `generate_series(1, ${mentees}) ${as}` : `generate_series(${mentees + 1}, ${people}) ${as}`,
    /** So many percent, drawn by `salt`. */
    some: (n: string, salt: number, percent: number) => `pg_temp.draw(${n}, ${salt}, 100) < ${percent}`,
    /** Who was here and has left; offered a place; in between is who is here. */
    past: (n: string) => `pg_temp.draw(${n}, 11, 100) < 20`,
    offered: (n: string) => `pg_temp.draw(${n}, 11, 100) >= 96`,
    here: (n: string) => `pg_temp.draw(${n}, 11, 100) between 20 and 95`,
    alone: (n: string) => `pg_temp.draw(${n}, 12, 100) < 4`,
    mentorOf: (n: string) => `(${mentees} + 1 + (${n}) % ${mentors})`,
    otherMentorOf: (n: string) => `(${mentees} + 1 + (${n} + 1 + ${n} / ${mentors}) % ${mentors})`,
  };
};

const kinds = {
  program: 1,
  person: 2,
  cohort: 3,
  membership: 4,
  period: 5,
  leave: 6,
  mentorship: 7,
  former: 8,
  further: 9,
  pause: 10,
  proposal: 11,
  invitation: 12,
  meeting: 13,
  checkIn: 14,
  compact: 15,
  signature: 16,
  record: 17,
  version: 18,
  submission: 19,
  review: 20,
  request: 21,
  block: 22,
  waiver: 23,
  milestone: 24,
  import: 25,
  round: 26,
  merge: 27,
  event: 28,
  announcement: 29,
} as const;
