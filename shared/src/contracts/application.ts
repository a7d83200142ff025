import * as z from 'zod';
import { places } from '../applications/stages.js';
import { EvidenceFile } from './content.js';
import { CivilDate, Id, Instant, MilestoneId, PartialDate, PersonCard, ProgramCard, Revision } from './primitives.js';

export const ApplicationPlace = z.enum(places).meta({ id: 'ApplicationPlace' });

const line = (most: number) =>
  z
    .string()
    .trim()
    .max(most, `Use at most ${most.toLocaleString('en')} characters.`);
const required = (most: number, message: string) => line(most).min(1, message);
const Organisation = required(200, 'Name the organization.');
const Role = required(200, 'Say which role it is.');
const Address = z
  .union([
    z.literal(''),
    z.url({ protocol: /^https?$/, message: 'Paste a whole address, beginning with https://' }).max(2000),
  ])
  .meta({ id: 'ApplicationLink' });
const Posting = line(20_000);

/** How somebody came to know of a position. */
export const applicationSources = ['portal', 'network', 'recruiter', 'internal'] as const;

/** Adds an application with three answers; `on` is the day it was first looked at. */
export const ApplicationDraft = z
  .strictObject({ organisation: Organisation, role: Role, link: Address, posting: Posting, on: CivilDate })
  .meta({ id: 'ApplicationDraft' });
export type ApplicationDraft = z.infer<typeof ApplicationDraft>;

/** What is to be done next, whose turn it is, and by when as far as it is known. */
export const NextAction = z
  .strictObject({
    what: required(200, 'Say what comes next.'),
    turn: z.enum(['me', 'them']),
    on: PartialDate.nullable(),
  })
  .meta({ id: 'NextAction' });
export type NextAction = z.infer<typeof NextAction>;

/** A yearly range; what is not known is null. */
export const SalaryRange = z
  .strictObject({
    low: z.int().min(0).max(100_000_000).nullable(),
    high: z.int().min(0).max(100_000_000).nullable(),
    currency: z.string().regex(/^[A-Z]{3}$/, 'Three letters, such as USD.'),
  })
  .refine(({ low, high }) => low === null || high === null || low <= high, {
    path: ['high'],
    message: 'The upper end is below the lower.',
  })
  .meta({ id: 'SalaryRange' });

/** Whom one talks to there. */
export const ApplicationContact = z
  .strictObject({ name: required(120, 'Name them.'), role: line(120), reach: line(200), note: line(1000) })
  .meta({ id: 'ApplicationContact' });

export const referenceRelations = ['cmo', 'cio', 'clinical_peer', 'other'] as const;
/** Somebody who vouches, and how far that is: a day for each that has happened. */
export const ApplicationReference = z
  .strictObject({
    name: required(120, 'Name them.'),
    relation: z.enum(referenceRelations),
    reach: line(200),
    askedOn: CivilDate.nullable(),
    agreedOn: CivilDate.nullable(),
    usedOn: CivilDate.nullable(),
  })
  .meta({ id: 'ApplicationReference' });

/** A document that was sent: a frozen CV by its id, or a file of evidence. */
export const ApplicationDocument = z
  .discriminatedUnion('is', [
    z.strictObject({ is: z.literal('cv'), version: Id }),
    z.strictObject({ is: z.literal('file'), file: Id }),
  ])
  .meta({ id: 'ApplicationDocument' });

/** What is found out about an organization before one writes to it. */
export const OrganisationResearch = z
  .strictObject({ mission: line(4000), values: line(4000), challenges: line(4000) })
  .meta({ id: 'OrganisationResearch' });

/** An answer prepared for one responsibility of the role, or for a question of one's own. */
export const PreparedAnswer = z
  .strictObject({ about: required(200, 'Say what it is about.'), text: line(4000) })
  .meta({ id: 'PreparedAnswer' });

/** What was offered, and what became of it: `file` is the letter among one's evidence. */
export const JobOffer = z
  .strictObject({
    title: line(200),
    startsOn: CivilDate.nullable(),
    /** Full-time equivalents of the informatics part; 0.25 is a quarter. */
    fte: z.number().min(0).max(1, 'At most 1.').nullable(),
    terms: line(2000),
    file: Id.nullable(),
  })
  .meta({ id: 'JobOffer' });

const content = {
  organisation: Organisation,
  role: Role,
  /** Of the career ladder, 1 to 5. */
  rung: z.int().min(1).max(5).nullable(),
  reportsTo: line(120),
  ehr: line(120),
  place: line(160),
  size: line(120),
  source: z.enum(applicationSources).nullable(),
  link: Address,
  posting: Posting,
  closesOn: CivilDate.nullable(),
  salary: SalaryRange.nullable(),
  next: NextAction.nullable(),
  lastContactOn: CivilDate.nullable(),
  contacts: z.array(ApplicationContact).max(30),
  research: OrganisationResearch,
  letter: line(10_000),
  documents: z.array(ApplicationDocument).max(20),
  references: z.array(ApplicationReference).max(10),
  prepared: z.array(PreparedAnswer).max(60),
  offer: JobOffer.nullable(),
  notes: line(8000),
};

/** An application as it shall stand, over the revision that was read. */
export const ApplicationContent = z.strictObject(content).meta({ id: 'ApplicationContent' });
export type ApplicationContent = z.infer<typeof ApplicationContent>;

/** A move to any place on a day; nothing before it is overwritten. Over the revision of the application. */
export const ApplicationMoveDraft = z
  .strictObject({ to: ApplicationPlace, on: CivilDate, words: line(500) })
  .meta({ id: 'ApplicationMoveDraft' });
export type ApplicationMoveDraft = z.infer<typeof ApplicationMoveDraft>;

/** A move that counts: on which day it led where. */
export const ApplicationMove = z
  .object({
    id: Id,
    to: ApplicationPlace,
    on: z.string(),
    words: z.string(),
    saidAt: z.string(),
    /** When a correction or an undo took its place; null for what holds. */
    supersededAt: z.string().nullable(),
  })
  .meta({ id: 'ApplicationMove' });
export type ApplicationMove = z.infer<typeof ApplicationMove>;

/** What the board, the table and the funnel are drawn from: the moves that hold, in the order of their days. */
export const ApplicationLine = z
  .object({
    id: Id,
    organisation: z.string(),
    role: z.string(),
    rung: z.int().nullable(),
    reportsTo: z.string(),
    place: z.string(),
    size: z.string(),
    next: NextAction.nullable(),
    closesOn: z.string().nullable(),
    moves: z.array(ApplicationMove.pick({ to: true, on: true, words: true })),
    lastContactOn: z.string().nullable(),
    /** The next interview that is to come. */
    interviewAt: z.string().nullable(),
    archivedAt: z.string().nullable(),
    /** With how many people it is shared. */
    readers: z.int(),
    revision: Revision,
    createdAt: z.string(),
  })
  .meta({ id: 'ApplicationLine' });
export type ApplicationLine = z.infer<typeof ApplicationLine>;

export const interviewKinds = ['screen', 'panel', 'presentation', 'visit', 'other'] as const;
/** An interview: planned at a time, then held with a reflection, or cancelled. */
export const InterviewDraft = z
  .strictObject({
    kind: z.enum(interviewKinds),
    at: Instant,
    minutes: z.int().min(5, 'At least 5 minutes.').max(960, 'At most 16 hours.'),
    where: line(300),
    with: line(300),
    state: z.enum(['planned', 'held', 'cancelled']),
    /** For oneself: never shared. */
    reflection: line(4000),
  })
  .meta({ id: 'InterviewDraft' });
export type InterviewDraft = z.infer<typeof InterviewDraft>;

export const Interview = z
  .object({ id: Id, ...InterviewDraft.shape, at: z.string(), revision: Revision })
  .meta({ id: 'Interview' });
export type Interview = z.infer<typeof Interview>;

/** Somebody who may read an application, or all of them, with the program they read it for. */
export const ApplicationShare = z
  .object({ id: Id, reader: PersonCard, program: ProgramCard, all: z.boolean(), sharedAt: z.string() })
  .meta({ id: 'ApplicationShare' });
export type ApplicationShare = z.infer<typeof ApplicationShare>;

/** Everything one applied for, archived or not; a person has at most 500. `shares`: who reads all of them, those to come too. */
export const Applications = z
  .object({ applications: z.array(ApplicationLine), shares: z.array(ApplicationShare).optional() })
  .meta({ id: 'Applications' });
export type Applications = z.infer<typeof Applications>;

/** An application as its owner reads it. */
export const Application = z
  .object({
    id: Id,
    content: ApplicationContent,
    /** Newest first, also what was corrected. */
    moves: z.array(ApplicationMove),
    interviews: z.array(Interview),
    files: z.array(EvidenceFile),
    cvVersions: z.array(z.object({ id: Id, name: z.string(), number: z.int(), frozenAt: z.string() })),
    shares: z.array(ApplicationShare),
    /** Records made from it: the milestone, the record, and the interview where it was one. */
    records: z.array(z.object({ milestone: z.string(), record: Id, interview: Id.nullable() })),
    archivedAt: z.string().nullable(),
    removedAt: z.string().nullable(),
    revision: Revision,
    createdAt: z.string(),
    savedAt: z.string(),
  })
  .meta({ id: 'Application' });
export type Application = z.infer<typeof Application>;

/** What a write of an application answers with. */
export const ApplicationSaved = z.object({ revision: Revision, savedAt: z.string() }).meta({ id: 'ApplicationSaved' });
export type ApplicationSaved = z.infer<typeof ApplicationSaved>;

/** What a write of a part of it answers with: the id of the move or interview; the revision is the application's after a move, else the part's. */
export const ApplicationPartSaved = z
  .object({ id: Id, revision: Revision, savedAt: z.string() })
  .meta({ id: 'ApplicationPartSaved' });
export type ApplicationPartSaved = z.infer<typeof ApplicationPartSaved>;

/** Logs a milestone from an application with what is there already; only its owner sees the record. */
export const ApplicationRecordDraft = z
  .strictObject({ milestone: MilestoneId, interview: Id.nullable() })
  .meta({ id: 'ApplicationRecordDraft' });
export type ApplicationRecordDraft = z.infer<typeof ApplicationRecordDraft>;
