import { noTrack, type Track } from '@cmio-pathway/shared';

/** What a mentee of the demo is like. Months count from the bachelor's degree; `inProgram` are the months since joining. */
export interface Life {
  name: string;
  email: string;
  /** How far along the usual way they are. */
  months: number;
  inProgram: number;
  cohort: 0 | 1 | 2;
  /** Milestones their way leaves out. */
  without?: readonly string[];
  /** Optional things they took on. */
  also?: readonly string[];
  /** What they no longer renew. */
  unrenewed?: readonly string[];
  /** What is going on just now. */
  now?: 'usual' | 'stalled' | 'waiting' | 'stated' | 'new';
  mentored?: boolean;
  fraction?: number;
  onLeave?: boolean;
  /** The choices they made; without any, the common way. */
  track?: Partial<Track>;
}

const email = (name: string) =>
  `${name
    .toLowerCase()
    .replaceAll(/[^a-z]+/g, '.')
    .replaceAll(/^\.|\.$/g, '')}@northmoor.example`;
const life = (name: string, rest: Omit<Life, 'name' | 'email'>): Life => ({ name, email: email(name), ...rest });

/** The whole track of a life; null where they have chosen nothing. */
export const trackOf = ({ track }: Life): Track | null => (track ? { ...noTrack, ...track } : null);

const ofBoard = ['ci-board-eligible', 'ci-board-certification', 'ci-continuing-certification'] as const;
/** Left out by whoever trains by practice instead of in a fellowship. */
export const noFellowship = ['ci-fellowship-match', 'ci-fellowship-complete', ...ofBoard] as const;

const fellow: Partial<Track> = { degree: 'md', training: 'fellowship', board: 'clinical_informatics', goal: 'cmio' };

/** The mentees of the cast, who specs and journeys know by their first names. */
export const ada: Life = {
  name: 'Ada Calloway',
  email: 'ada@northmoor.example',
  months: 139,
  inProgram: 44,
  cohort: 0,
  now: 'usual',
  without: ['amia-membership'],
  also: ['physician-builder', 'cphims'],
  track: fellow,
};
export const lin: Life = {
  name: 'Lin Okafor',
  email: 'lin@northmoor.example',
  months: 96,
  inProgram: 0,
  cohort: 2,
  now: 'new',
  mentored: false,
};

/** A dozen lives, each one way of being on the way. */
export const lives = {
  thirdYearStudent: life('Juno Fairweather', { months: 30, inProgram: 4, cohort: 2, track: { degree: 'md' } }),
  secondYearResident: life('Caleb Juniper', {
    months: 66,
    inProgram: 10,
    cohort: 2,
    track: { degree: 'md', training: 'fellowship' },
  }),
  osteopathInFellowship: life('Hana Devereaux-Kim', {
    months: 108,
    inProgram: 14,
    cohort: 1,
    track: { ...fellow, degree: 'do', goal: null },
  }),
  graduateFromAbroad: life('Dariush Rosendahl', {
    months: 92,
    inProgram: 9,
    cohort: 2,
    without: ['mcat-score', 'bachelors-degree', 'med-school-matriculation'],
    also: ['ecfmg-certification'],
    track: { ...fellow, degree: 'abroad' },
  }),
  fellowAtSixtyPercent: life('Signe Brandvold', {
    months: 116,
    inProgram: 26,
    cohort: 1,
    fraction: 0.6,
    track: fellow,
  }),
  onParentalLeave: life('Kofi Umberland', {
    months: 121,
    inProgram: 30,
    cohort: 1,
    onLeave: true,
    now: 'stalled',
    track: fellow,
  }),
  midCareerStated: life('Odile Castellane', {
    months: 150,
    inProgram: 1,
    cohort: 2,
    now: 'stated',
    without: noFellowship,
    also: ['hi-masters'],
    track: { degree: 'md', training: 'masters', board: 'ahic', goal: 'chio' },
  }),
  byPractice: life('Tomas Abernathy-Ruiz', {
    months: 175,
    inProgram: 50,
    cohort: 0,
    without: noFellowship.slice(0, 2),
    track: { degree: 'md', training: 'practice', board: 'clinical_informatics', goal: 'cmio' },
  }),
  lapsedLicense: life('Maya Kestrel', {
    months: 141,
    inProgram: 46,
    cohort: 0,
    unrenewed: ['state-medical-license'],
    track: fellow,
  }),
  inTwoPrograms: life('Rafael Quillon', {
    months: 132,
    inProgram: 28,
    cohort: 1,
    without: noFellowship,
    also: ['hi-certificate'],
    track: { degree: 'md', training: 'certificate', board: 'none', goal: 'ccio' },
  }),
  appointed: life('Ines Pemberly', { months: 198, inProgram: 66, cohort: 0, also: ['mba-degree'], track: fellow }),
} as const;

/** Somebody without any program: everything but review is theirs. */
export const alone: Life = {
  name: 'Noor Thistlewood',
  email: 'noor@home.example',
  months: 104,
  inProgram: 0,
  cohort: 0,
  track: { degree: 'bs_md' },
};
