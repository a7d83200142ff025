import * as z from 'zod';
import { dateOrders } from '../import/dates.js';
import { importKinds } from '../import/fields.js';
import { Id, PersonCard, ProgramCard, Revision } from './primitives.js';
import { InvitedRole } from './session.js';

export const ImportEncoding = z.enum(['utf-8', 'utf-16le', 'utf-16be', 'windows-1252']).meta({ id: 'ImportEncoding' });
export type ImportEncoding = z.infer<typeof ImportEncoding>;

const ReadColumn = z.strictObject({ field: z.string().max(40).nullable(), order: z.enum(dateOrders) });

/** How one sheet is read: what it tells of (null: not at all), which row heads it, counted from 1, and what each column is. */
const ReadSheet = z.strictObject({
  kind: z.enum(importKinds).nullable(),
  head: z.int().min(1).max(50),
  columns: z.array(ReadColumn).max(100),
});

/** How a file is read: recognised when it arrives, and as somebody has changed it since. */
export const ImportReading = z
  .strictObject({
    /** Of a text file; null for a workbook. */
    encoding: ImportEncoding.nullable(),
    /** For rows of people that say none. */
    role: InvitedRole,
    cohort: Id.nullable(),
    sheets: z.array(ReadSheet).min(1).max(20),
  })
  .meta({ id: 'ImportReading' });
export type ImportReading = z.infer<typeof ImportReading>;

const count = z.int().nonnegative();

/** What was found in a sheet: its heads, its first rows, and what the dates of each column look like. */
export const SeenSheet = z
  .object({
    name: z.string(),
    rows: count,
    heads: z.array(z.string()),
    first: z.array(z.array(z.string())),
    dates: z.array(
      z.object({
        order: z.enum(dateOrders),
        sure: z.boolean(),
        forms: z.object({ iso: count, words: count, figures: count, serial: count, none: count }),
      }),
    ),
  })
  .meta({ id: 'SeenSheet' });
export type SeenSheet = z.infer<typeof SeenSheet>;

/** `read`: nothing has happened yet; `checked`: a dry run came to its end; `undone`: what nobody had accepted was taken back. */
export const ImportState = z.enum(['read', 'checked', 'imported', 'undone']).meta({ id: 'ImportState' });
export type ImportState = z.infer<typeof ImportState>;

const Figures = z.object({
  people: z.object({ made: count, there: count }),
  mentorships: z.object({ made: count, there: count }),
  milestones: z.object({ made: count, there: count }),
  rows: count,
  badRows: count,
  problems: count,
});
export type ImportFigures = z.infer<typeof Figures>;

/** One run over the rows: a dry run or the import itself. `interrupted`: the server stopped meanwhile; nothing was changed. */
export const ImportRun = z
  .object({
    number: z.int(),
    dry: z.boolean(),
    onlyGood: z.boolean(),
    startedAt: z.string(),
    done: count,
    total: count,
    state: z.enum(['running', 'interrupted', 'ended', 'refused', 'cancelled', 'failed']),
    figures: Figures.nullable(),
  })
  .meta({ id: 'ImportRun' });
export type ImportRun = z.infer<typeof ImportRun>;

const Undone = z.object({
  at: z.string(),
  by: z.string(),
  invitations: count,
  offers: count,
  proposals: count,
  milestones: count,
  /** What people have taken up since stays theirs. At most 200 are named; `more` are not. */
  stays: z.array(
    z.object({ email: z.string(), what: z.enum(['enrolled', 'works_here', 'paired', 'milestones']), count }),
  ),
  more: count,
});

const summary = {
  id: Id,
  name: z.string(),
  state: ImportState,
  uploadedBy: z.string(),
  uploadedAt: z.string(),
  importedBy: z.string().nullable(),
  importedAt: z.string().nullable(),
  undoneAt: z.string().nullable(),
  run: ImportRun.nullable(),
};

/** One upload, and all that became of it. */
export const Import = z
  .object({
    ...summary,
    program: ProgramCard,
    bytes: z.int(),
    revision: Revision,
    reading: ImportReading,
    seen: z.array(SeenSheet),
    cohorts: z.array(z.object({ id: Id, name: z.string() })),
    /** Until when it can be undone; null when there is nothing to undo. */
    undoableUntil: z.string().nullable(),
    undone: Undone.nullable(),
    /** When the same file was imported here before. */
    sameFileAt: z.string().nullable(),
  })
  .meta({ id: 'Import' });
export type Import = z.infer<typeof Import>;

/** The uploads of a program, newest first. */
export const Imports = z
  .object({ program: ProgramCard, imports: z.array(z.object(summary)), next: z.string().nullable() })
  .meta({ id: 'Imports' });
export type Imports = z.infer<typeof Imports>;
export const ImportsQuery = z.strictObject({ after: z.string().max(100).optional() });
export type ImportsQuery = z.infer<typeof ImportsQuery>;

/** `onlyGood`: rows with problems are left out; otherwise one problem keeps everything out. */
export const ImportRunDraft = z
  .strictObject({ dry: z.boolean(), onlyGood: z.boolean() })
  .meta({ id: 'ImportRunDraft' });
export type ImportRunDraft = z.infer<typeof ImportRunDraft>;
export const ImportRunStarted = z.object({ number: z.int() }).meta({ id: 'ImportRunStarted' });

/** What is wrong in one cell, or in the row where `column` is empty. */
export const ImportProblem = z
  .object({
    sheet: z.string(),
    row: z.int(),
    column: z.string(),
    value: z.string(),
    code: z.string(),
    detail: z.string(),
  })
  .meta({ id: 'ImportProblem' });
export type ImportProblem = z.infer<typeof ImportProblem>;
export const ImportProblems = z
  .object({
    problems: z.array(ImportProblem),
    /** How many there are of each kind, whatever is asked for. */
    codes: z.array(z.object({ code: z.string(), count })),
    next: z.string().nullable(),
  })
  .meta({ id: 'ImportProblems' });
export type ImportProblems = z.infer<typeof ImportProblems>;
export const ImportProblemsQuery = z.strictObject({
  code: z.string().max(40).optional(),
  search: z.string().trim().max(100).optional(),
  after: z
    .string()
    .regex(/^\d{1,9}$/)
    .optional(),
});
export type ImportProblemsQuery = z.infer<typeof ImportProblemsQuery>;

export const ImportTemplate = z.enum(['people.csv', 'mentorships.csv', 'milestones.csv', 'import.xlsx']);
export type ImportTemplate = z.infer<typeof ImportTemplate>;

const AttachedFile = z.object({ name: z.string(), bytes: z.int() });

/** A past milestone as an import typed it, and the document an admin attached to it. */
export const ImportRow = z
  .object({
    id: Id,
    email: z.string(),
    milestone: z.string(),
    /** Its title where it is a program's own milestone; null where the catalogue has it. */
    title: z.string().nullable(),
    when: z.object({ from: z.string(), until: z.string().nullable(), ongoing: z.boolean() }),
    document: z.string(),
    verifiedBy: z.string().nullable(),
    verifiedOn: z.string().nullable(),
    file: AttachedFile.extend({ addedBy: z.string(), addedAt: z.string() }).nullable(),
  })
  .meta({ id: 'ImportRow' });
export type ImportRow = z.infer<typeof ImportRow>;

/** By address; what people said to them is theirs, and not here. */
export const ImportRows = z
  .object({ rows: z.array(ImportRow), next: z.string().nullable() })
  .meta({ id: 'ImportRows' });
export type ImportRows = z.infer<typeof ImportRows>;
export const ImportRowsQuery = z.strictObject({
  search: z.string().trim().max(100).optional(),
  after: z.string().max(400).optional(),
});
export type ImportRowsQuery = z.infer<typeof ImportRowsQuery>;

/** A milestone that a program's import says somebody has. It is nobody's record until that person confirms it. */
export const ImportedMilestone = z
  .object({
    id: Id,
    program: ProgramCard,
    milestone: z.string(),
    /** Its title where it is a program's own milestone; null where the catalogue has it. */
    title: z.string().nullable(),
    when: z.object({ from: z.string(), until: z.string().nullable(), ongoing: z.boolean() }),
    document: z.string(),
    verifiedBy: z.string().nullable(),
    verifiedOn: z.string().nullable(),
    importedBy: z.string(),
    importedAt: z.string(),
    /** The verifier's document, where an admin attached one: it comes into the record with the milestone. */
    file: AttachedFile.nullable(),
    removedAt: z.string().nullable(),
    /** A record of the same milestone that is there already; of what counts once it keeps this one out. */
    existing: z.object({ record: Id, when: z.string() }).nullable(),
  })
  .meta({ id: 'ImportedMilestone' });
export type ImportedMilestone = z.infer<typeof ImportedMilestone>;

/** What waits for somebody's word, and what they removed in the last 30 days; at most 500 at once. */
export const ImportedMilestones = z
  .object({
    person: PersonCard,
    waiting: z.array(ImportedMilestone),
    removed: z.array(ImportedMilestone),
    /** Confirmed, and a document came later: `existing` is the record it can be put into. */
    late: z.array(ImportedMilestone),
  })
  .meta({ id: 'ImportedMilestones' });
export type ImportedMilestones = z.infer<typeof ImportedMilestones>;

export const ImportedChoice = z.strictObject({ ids: z.array(Id).min(1).max(150) }).meta({ id: 'ImportedChoice' });
export type ImportedChoice = z.infer<typeof ImportedChoice>;
/** `left`: what could not become a record, with the sentence why; the others did. */
export const ImportedConfirmed = z
  .object({ records: z.array(Id), left: z.array(z.object({ id: Id, detail: z.string() })) })
  .meta({ id: 'ImportedConfirmed' });
export type ImportedConfirmed = z.infer<typeof ImportedConfirmed>;
