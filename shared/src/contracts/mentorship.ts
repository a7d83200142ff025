import * as z from 'zod';
import { MentorWords } from './matching-profile.js';
import { CivilDate, Id, PersonCard, ProgramCard } from './primitives.js';

/** A day somebody could mean: what no calendar of ours reaches is a slip of the finger. */
const Day = CivilDate.refine((day) => day >= '1950-01-01' && day < '2200-01-01', {
  message: 'Choose a day between 1950 and 2199.',
});

/** Pairs a mentee with a mentor of the program, from today or another day; a primary one takes over what waits for nobody. */
export const MentorshipDraft = z
  .strictObject({ mentor: Id, primary: z.boolean(), from: Day.optional() })
  .meta({ id: 'MentorshipDraft' });
export type MentorshipDraft = z.infer<typeof MentorshipDraft>;

/** Why a mentorship ended. */
export const EndReason = z.enum(['completed', 'changed', 'left', 'other']).meta({ id: 'EndReason' });
export type EndReason = z.infer<typeof EndReason>;

const words = z.string().trim().max(500, 'Use at most 500 characters.');

/** Ends a mentorship: `on` is the first day without it. */
export const MentorshipEnd = z
  .strictObject({ on: Day, reason: EndReason, words })
  .refine((end) => end.reason !== 'other' || end.words !== '', { path: ['words'], message: 'Say why.' })
  .meta({ id: 'MentorshipEnd' });
export type MentorshipEnd = z.infer<typeof MentorshipEnd>;

/** `until` is the first day after the pause; null until it is resumed. */
export const MentorshipPause = z
  .strictObject({ from: Day, until: Day.nullable(), words })
  .meta({ id: 'MentorshipPause' });
export type MentorshipPause = z.infer<typeof MentorshipPause>;

/** Asks both about a mentorship; the reason is read by both. */
export const ProposalDraft = z
  .strictObject({ mentee: Id, mentor: Id, primary: z.boolean(), from: Day.nullable(), reason: words })
  .meta({ id: 'ProposalDraft' });
export type ProposalDraft = z.infer<typeof ProposalDraft>;

/** What one side says to a proposal. */
export const ProposalAnswer = z.strictObject({ agrees: z.boolean() }).meta({ id: 'ProposalAnswer' });
export type ProposalAnswer = z.infer<typeof ProposalAnswer>;

/** `begun` when both have agreed. */
export const ProposalOutcome = z
  .object({ outcome: z.enum(['waiting', 'begun', 'declined']) })
  .meta({ id: 'ProposalOutcome' });
export type ProposalOutcome = z.infer<typeof ProposalOutcome>;

/** A mentorship both are asked about, as either reads it: no more of the other than the card and, of a mentee, the cohort. */
export const MentorshipProposal = z
  .object({
    id: Id,
    program: ProgramCard,
    mentee: PersonCard,
    mentor: PersonCard,
    cohort: z.string().nullable(),
    organisation: z.string().nullable(),
    /** What the mentor says of themselves; only the mentee is shown it. */
    profile: MentorWords.nullable(),
    primary: z.boolean(),
    from: CivilDate,
    reason: z.string(),
    at: z.string(),
    menteeAgreed: z.boolean(),
    mentorAgreed: z.boolean(),
  })
  .meta({ id: 'MentorshipProposal' });
export type MentorshipProposal = z.infer<typeof MentorshipProposal>;

/** At most 200 at once: who is asked more often than that answers first. */
export const MentorshipProposals = z
  .object({ proposals: z.array(MentorshipProposal) })
  .meta({ id: 'MentorshipProposals' });
export type MentorshipProposals = z.infer<typeof MentorshipProposals>;

/** Lets another mentor stand in on exactly these days: `until` is the first day the mentor is back. */
export const CoverDraft = z
  .strictObject({ mentor: Id, cover: Id, from: Day, until: Day })
  .refine(({ from, until }) => from < until, { path: ['until'], message: 'Choose a day after the first.' })
  .refine(({ mentor, cover }) => mentor !== cover, { path: ['cover'], message: 'Choose somebody else.' })
  .meta({ id: 'CoverDraft' });
export type CoverDraft = z.infer<typeof CoverDraft>;
/** With how many mentees somebody stands in now, and with whom another has to. */
export const CoverMade = z.object({ id: Id, mentees: z.int(), without: z.array(PersonCard) }).meta({ id: 'CoverMade' });
export type CoverMade = z.infer<typeof CoverMade>;

export const Wish = z.enum(['other_mentor', 'pause', 'end', 'talk']).meta({ id: 'Wish' });
export type Wish = z.infer<typeof Wish>;
const confidential = z.string().trim().max(2000, 'Use at most 2,000 characters.');
/** What a mentee asks of the program in confidence. */
export const OwnChangeRequestDraft = z
  .strictObject({ program: Id, mentor: Id, wish: Wish, words: confidential })
  .meta({ id: 'OwnChangeRequestDraft' });
export type OwnChangeRequestDraft = z.infer<typeof OwnChangeRequestDraft>;
/** What a mentor asks of the program in confidence. */
export const ChangeRequestDraft = z
  .strictObject({ mentee: Id, wish: Wish, words: confidential })
  .meta({ id: 'ChangeRequestDraft' });
export type ChangeRequestDraft = z.infer<typeof ChangeRequestDraft>;
export const ChangeRequestAnswer = z
  .strictObject({ answer: confidential.min(1, 'Write the answer.') })
  .meta({ id: 'ChangeRequestAnswer' });
export type ChangeRequestAnswer = z.infer<typeof ChangeRequestAnswer>;
/** A request as its requester and the admins of the program read it, and nobody else. */
export const ChangeRequest = z
  .object({
    id: Id,
    program: ProgramCard,
    mentee: PersonCard,
    mentor: PersonCard,
    by: z.enum(['mentee', 'mentor']),
    wish: Wish,
    words: z.string(),
    at: z.string(),
    answer: z.object({ text: z.string(), by: z.string(), at: z.string() }).nullable(),
  })
  .meta({ id: 'ChangeRequest' });
export type ChangeRequest = z.infer<typeof ChangeRequest>;
export const ChangeRequests = z
  .object({ requests: z.array(ChangeRequest), next: z.string().nullable() })
  .meta({ id: 'ChangeRequests' });
export type ChangeRequests = z.infer<typeof ChangeRequests>;
export const ChangeRequestsQuery = z.strictObject({
  of: z.enum(['waiting', 'answered']).default('waiting'),
  after: Id.optional(),
});
export type ChangeRequestsQuery = z.infer<typeof ChangeRequestsQuery>;

/** Sets two apart: neither matching nor anybody pairs them before that is lifted. */
export const PairingBlockDraft = z
  .strictObject({ mentee: Id, mentor: Id, reason: words })
  .refine(({ mentee, mentor }) => mentee !== mentor, { path: ['mentor'], message: 'Choose somebody else.' })
  .meta({ id: 'PairingBlockDraft' });
export type PairingBlockDraft = z.infer<typeof PairingBlockDraft>;
export const PairingBlocks = z
  .object({
    blocks: z.array(z.object({ id: Id, mentee: PersonCard, mentor: PersonCard, reason: z.string(), at: z.string() })),
    next: z.string().nullable(),
  })
  .meta({ id: 'PairingBlocks' });
export type PairingBlocks = z.infer<typeof PairingBlocks>;
export const AfterQuery = z.strictObject({ after: Id.optional() });
export type AfterQuery = z.infer<typeof AfterQuery>;

/** How far a compact is, and no word of it. */
export const CompactState = z
  .object({ number: z.int(), menteeSignedAt: z.string().nullable(), mentorSignedAt: z.string().nullable() })
  .meta({ id: 'CompactState' });
export type CompactState = z.infer<typeof CompactState>;

const stretch = {
  primary: z.boolean(),
  from: CivilDate,
  /** The first day without; null while nobody has said. */
  until: CivilDate.nullable(),
  pausedUntil: CivilDate.nullable(),
  paused: z.boolean(),
  compact: CompactState.nullable(),
};
const StandIn = z.object({ person: PersonCard, from: CivilDate, until: CivilDate.nullable() });

/** One's mentors: now and to come, before, and what was asked of the program. */
export const OwnMentors = z
  .object({
    mentors: z.array(
      z.object({
        program: ProgramCard,
        mentor: PersonCard,
        organisation: z.string().nullable(),
        profile: MentorWords.nullable(),
        ...stretch,
        /** Who stands in for this mentor, today or soon. */
        cover: StandIn.nullable(),
        /** The mentor this one stands in for. */
        standsInFor: PersonCard.nullable(),
      }),
    ),
    former: z.array(
      z.object({
        program: ProgramCard,
        mentor: PersonCard,
        from: CivilDate,
        until: CivilDate,
        reason: EndReason.nullable(),
      }),
    ),
    requests: z.array(ChangeRequest),
  })
  .meta({ id: 'OwnMentors' });
export type OwnMentors = z.infer<typeof OwnMentors>;

/** A mentor's own side: whom they mentor, who stands in for them and for whom they do, and what they asked of the program. */
export const Mentoring = z
  .object({
    mentorships: z.array(z.object({ mentee: PersonCard, ...stretch })),
    covers: z.array(
      z.object({ id: Id, mentor: PersonCard, cover: PersonCard, from: CivilDate, until: CivilDate, mentees: z.int() }),
    ),
    colleagues: z.array(PersonCard),
    requests: z.array(ChangeRequest),
  })
  .meta({ id: 'Mentoring' });
export type Mentoring = z.infer<typeof Mentoring>;

export const mentorshipViews = ['none', 'proposed', 'active', 'paused', 'ended'] as const;
export type MentorshipView = (typeof mentorshipViews)[number];
/** One line of a program's mentorships; of a mentee without a mentor there is no mentor in it. */
export const MentorshipLine = z
  .object({
    mentee: PersonCard,
    cohort: z.string().nullable(),
    mentor: PersonCard.nullable(),
    primary: z.boolean(),
    from: CivilDate.nullable(),
    until: CivilDate.nullable(),
    pausedUntil: CivilDate.nullable(),
    cover: StandIn.nullable(),
    compact: CompactState.nullable(),
    reason: EndReason.nullable(),
    words: z.string(),
    proposal: z.object({ id: Id, menteeAgreed: z.boolean(), mentorAgreed: z.boolean() }).nullable(),
  })
  .meta({ id: 'MentorshipLine' });
export type MentorshipLine = z.infer<typeof MentorshipLine>;
export const ProgramMentorships = z
  .object({
    program: ProgramCard,
    counts: z.object({
      none: z.int(),
      proposed: z.int(),
      active: z.int(),
      paused: z.int(),
      ended: z.int(),
      requests: z.int(),
      over: z.int(),
    }),
    lines: z.array(MentorshipLine),
    next: z.string().nullable(),
  })
  .meta({ id: 'ProgramMentorships' });
export type ProgramMentorships = z.infer<typeof ProgramMentorships>;
export const MentorshipsQuery = z.strictObject({
  state: z.enum(mentorshipViews).default('none'),
  search: z.string().trim().max(80).optional(),
  after: z.string().max(400).optional(),
});
export type MentorshipsQuery = z.infer<typeof MentorshipsQuery>;

/** A mentor with what they carry; `over` when it is more than they said they can. */
export const MentorLoad = z
  .object({
    person: PersonCard,
    organisation: z.string(),
    mentees: z.int(),
    further: z.int(),
    waiting: z.int(),
    capacity: z.int().nullable(),
    until: CivilDate.nullable(),
  })
  .meta({ id: 'MentorLoad' });
export type MentorLoad = z.infer<typeof MentorLoad>;
export const MentorLoads = z
  .object({ mentors: z.array(MentorLoad), next: z.string().nullable() })
  .meta({ id: 'MentorLoads' });
export type MentorLoads = z.infer<typeof MentorLoads>;
export const MentorLoadsQuery = z.strictObject({
  of: z.enum(['all', 'over', 'free']).default('all'),
  search: z.string().trim().max(80).optional(),
  after: z.string().max(400).optional(),
});
export type MentorLoadsQuery = z.infer<typeof MentorLoadsQuery>;
