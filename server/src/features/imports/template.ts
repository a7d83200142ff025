import {
  importFields,
  type ImportField,
  type ImportKind,
  importKinds,
  type Milestone,
  PATHWAY,
} from '@cmio-pathway/shared';
import type { SheetToWrite } from './workbook-file.js';

const sheetNames: Record<ImportKind, string> = {
  people: 'People',
  mentorships: 'Mentorships',
  milestones: 'Milestones',
};

const holds: Record<ImportField['holds'], string> = {
  text: 'Text.',
  email: 'An e-mail address.',
  date: 'A day, as 2026-07-01 or 1 Jul 2026.',
  month: 'A day, a month or a year, as 2024-03-09, Mar 2024 or 2024. In Until also: present.',
  role: 'mentee, mentor or admin. Left empty: as chosen when you import.',
  fraction: 'The full-time share, as 80 % or 0.8. Left empty: full time.',
  yes_no: 'yes or no. Left empty: yes.',
  milestone: 'The title or the id of a milestone; the last sheet lists them.',
  cohort: 'The name of a cohort of your program. Left empty: as chosen when you import.',
};

/** The heads of a template, in the order of its columns. */
export const headsOf = (kind: ImportKind): string[] => importFields[kind].map(({ title }) => title);

/** A workbook with a sheet for each kind, what its columns hold, and what can be named in them. */
export const templateSheets = (cohorts: string[], own: Milestone[]): SheetToWrite[] => [
  ...importKinds.map((kind) => ({
    name: sheetNames[kind],
    rows: [headsOf(kind)],
    widths: importFields[kind].map(({ title }) => Math.max(18, title.length + 4)),
  })),
  {
    name: 'What to write',
    rows: [
      ['Sheet', 'Column', 'Needed', 'What to write', 'Example'],
      ...importKinds.flatMap((kind) =>
        importFields[kind].map((field) => [
          sheetNames[kind],
          field.title,
          field.required ? 'yes' : '',
          holds[field.holds],
          field.examples.find((example) => example !== '') ?? '',
        ]),
      ),
    ],
    widths: [14, 24, 9, 70, 34],
  },
  { name: 'Cohorts', rows: [['Cohorts of your program'], ...cohorts.map((name) => [name])], widths: [40] },
  {
    name: 'Names of milestones',
    rows: [
      ['Step', 'Id', 'Title'],
      ...[...PATHWAY.milestones, ...own].map(({ step, id, title }) => [String(step), id, title]),
    ],
    widths: [8, 40, 72],
  },
];
