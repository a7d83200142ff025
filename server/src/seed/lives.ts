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
  /** What they no longer renew. */
  unrenewed?: readonly string[];
  /** What is going on just now. */
  now?: 'usual' | 'stalled' | 'waiting' | 'stated' | 'new';
  mentored?: boolean;
  fraction?: number;
  onLeave?: boolean;
}

const email = (name: string) =>
  `${name
    .toLowerCase()
    .replaceAll(/[^a-z]+/g, '.')
    .replaceAll(/^\.|\.$/g, '')}@northmoor.example`;
const life = (name: string, rest: Omit<Life, 'name' | 'email'>): Life => ({ name, email: email(name), ...rest });

/** Left out by whoever trains by practice instead of in a fellowship. */
export const noFellowship = ['ci-fellowship-match', 'ci-fellowship-complete'] as const;

/** The mentees of the cast, who specs and journeys know by their first names. */
export const ada: Life = {
  name: 'Ada Calloway',
  email: 'ada@northmoor.example',
  months: 139,
  inProgram: 44,
  cohort: 0,
  now: 'usual',
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
  thirdYearStudent: life('Juno Fairweather', { months: 30, inProgram: 4, cohort: 2 }),
  secondYearResident: life('Caleb Juniper', { months: 66, inProgram: 10, cohort: 2 }),
  osteopathInFellowship: life('Hana Devereaux-Kim', { months: 108, inProgram: 14, cohort: 1 }),
  graduateFromAbroad: life('Dariush Rosendahl', {
    months: 92,
    inProgram: 9,
    cohort: 2,
    without: ['mcat-score', 'bachelors-degree'],
  }),
  fellowAtSixtyPercent: life('Signe Brandvold', { months: 116, inProgram: 26, cohort: 1, fraction: 0.6 }),
  onParentalLeave: life('Kofi Umberland', { months: 121, inProgram: 30, cohort: 1, onLeave: true, now: 'stalled' }),
  midCareerStated: life('Odile Castellane', {
    months: 150,
    inProgram: 1,
    cohort: 2,
    now: 'stated',
    without: noFellowship,
  }),
  byPractice: life('Tomas Abernathy-Ruiz', {
    months: 160,
    inProgram: 50,
    cohort: 0,
    without: noFellowship,
    now: 'waiting',
  }),
  lapsedLicense: life('Maya Kestrel', { months: 141, inProgram: 46, cohort: 0, unrenewed: ['state-medical-license'] }),
  inTwoPrograms: life('Rafael Quillon', { months: 132, inProgram: 28, cohort: 1 }),
  appointed: life('Ines Pemberly', { months: 198, inProgram: 66, cohort: 0 }),
} as const;

/** Somebody without any program: everything but review is theirs. */
export const alone: Life = {
  name: 'Noor Thistlewood',
  email: 'noor@home.example',
  months: 104,
  inProgram: 0,
  cohort: 0,
};
