const heads = 'Name,E-mail,Role,Cohort,Start,Fraction,Mentor e-mail';

/** Ways for a row to be wrong, each in one column, with the code it is reported under. */
const faults: { at: number; as: string | ((row: string[]) => string); code: string }[] = [
  { at: 1, as: 'nobody', code: 'email' },
  { at: 1, as: '', code: 'missing' },
  { at: 2, as: 'boss', code: 'role' },
  { at: 3, as: 'Cohort 1925', code: 'cohort' },
  { at: 3, as: '', code: 'missing' },
  { at: 4, as: '2026-02-30', code: 'date' },
  { at: 4, as: 'next summer', code: 'date' },
  { at: 5, as: '180 %', code: 'fraction' },
  { at: 0, as: 'x'.repeat(121), code: 'long' },
  { at: 6, as: 'a mentor', code: 'email' },
  { at: 6, as: (row) => row[1]!, code: 'oneself' },
  { at: 6, as: 'nobody@elsewhere.example', code: 'not_here' },
];

/** A planted fault as it has to be reported. */
interface Planted {
  row: number;
  column: string;
  code: string;
}

/** A file of mentees, one row each, and where of them `bad` are wrong, spread over all of it. */
export const manyPeople = (rows: number, bad: number, cohort: string): { csv: string; wrong: Planted[] } => {
  const every = Math.floor(rows / Math.max(1, bad));
  const wrong: Planted[] = [];
  const lines = Array.from({ length: rows }, (_, at) => {
    const row = [`Mentee ${at}`, `mentee${at}@bulk.example`, 'mentee', cohort, '2026-03-01', '80 %', ''];
    if (wrong.length === bad || at % every !== every - 1) return row;
    const { at: column, as, code } = faults[wrong.length % faults.length]!;
    wrong.push({ row: at + 2, column: heads.split(',')[column]!, code });
    return row.with(column, typeof as === 'string' ? as : as(row));
  });
  return { csv: [heads, ...lines.map((row) => row.join(','))].join('\n'), wrong };
};
