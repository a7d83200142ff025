const heads = 'Name,E-mail,Role,Cohort,Start,Fraction,Mentor e-mail';

/** Ways for a row to be wrong, each in one place. */
const faults: ((row: string[]) => string[])[] = [
  (row) => row.with(1, 'nobody'),
  (row) => row.with(1, ''),
  (row) => row.with(2, 'boss'),
  (row) => row.with(3, 'Cohort 1925'),
  (row) => row.with(3, ''),
  (row) => row.with(4, '2026-02-30'),
  (row) => row.with(4, 'next summer'),
  (row) => row.with(5, '180 %'),
  (row) => row.with(0, 'x'.repeat(121)),
  (row) => row.with(6, 'a mentor'),
  (row) => row.with(6, row[1]!),
  (row) => row.with(6, 'nobody@elsewhere.example'),
];

/** A file of mentees, one row each, and where of them `bad` are wrong, spread over all of it. */
export const manyPeople = (rows: number, bad: number, cohort: string): { csv: string; wrong: number[] } => {
  const every = Math.floor(rows / Math.max(1, bad));
  const wrong: number[] = [];
  const lines = Array.from({ length: rows }, (_, at) => {
    const row = [`Mentee ${at}`, `mentee${at}@bulk.example`, 'mentee', cohort, '2026-03-01', '80 %', ''];
    if (wrong.length === bad || at % every !== every - 1) return row;
    wrong.push(at + 2);
    return faults[wrong.length % faults.length]!(row);
  });
  return { csv: [heads, ...lines.map((row) => row.join(','))].join('\n'), wrong };
};
