import type { GroupId } from './model.js';

/** The four choices that make a track. Null is not chosen yet: the common way, with nothing added or left out. */
export interface Track {
  degree: 'md' | 'do' | 'abroad' | 'bs_md' | 'none' | null;
  training: 'fellowship' | 'masters' | 'certificate' | 'practice' | null;
  board: 'clinical_informatics' | 'ahic' | 'none' | null;
  goal: 'cmio' | 'chio' | 'ccio' | 'cnio' | 'own' | null;
  /** The goal in own words; only with `goal: 'own'`. */
  goalWords: string | null;
}
export type TrackPart = 'degree' | 'training' | 'board' | 'goal';

export const noTrack: Track = { degree: null, training: null, board: null, goal: null, goalWords: null };

/** What one choice changes of the way, without where that was read, which its own pages alone say. What is left out wins over what is required. */
export interface TrackEffect {
  id: string;
  title: string;
  requires: readonly string[];
  leavesOut: readonly string[];
  /** The one route of a group it takes; a null route needs none of them. */
  route: { group: GroupId; route: string | null } | null;
  /** What several routes of the way are called where this track has only one of them, and who issues that. */
  names: Readonly<Record<string, Named>>;
  /** Any one of these is asked for in the place of what is left out. */
  instead: { group: GroupId; anyOf: readonly string[] } | null;
}

/** A milestone under the name and issuer it has on one track. */
interface Named {
  title: string;
  issuer: string;
  officialUrl: string;
}

const usmle = { issuer: 'NBME and FSMB (USMLE)', officialUrl: 'https://www.usmle.org' };
const comlex = { issuer: 'NBOME (COMLEX-USA)', officialUrl: 'https://www.nbome.org/assessments/comlex-usa/' };

const plain = { requires: [], leavesOut: [], route: null, names: {}, instead: null } as const;
const training = (route: string | null) => ({ ...plain, route: { group: 'formal-training', route } as const });

const ofPhysicians = [
  'mcat-score',
  'med-school-matriculation',
  'preclerkship-complete',
  'licensing-exam-1',
  'clerkships-complete',
  'licensing-exam-2',
  'medical-degree',
  'residency-match',
  'residency-complete',
  'licensing-exam-3',
  'state-medical-license',
  'dea-registration',
  'primary-board-certification',
  'cme-cycle-met',
  'independent-practice-3y',
  'clinical-time-kept',
  'ci-fellowship-match',
  'ci-fellowship-complete',
  'ci-milestones-semiannual',
  'halm-certification',
  'cpe-credential',
  'ci-board-eligible',
  'ci-board-certification',
  'ci-continuing-certification',
] as const;

const degree: readonly TrackEffect[] = [
  {
    ...plain,
    id: 'md',
    title: 'MD',
    names: {
      'licensing-exam-1': { title: 'USMLE Step 1 passed', ...usmle },
      'licensing-exam-2': { title: 'USMLE Step 2 CK passed', ...usmle },
      'licensing-exam-3': { title: 'USMLE Step 3 passed', ...usmle },
    },
  },
  {
    ...plain,
    id: 'do',
    title: 'DO',
    names: {
      'licensing-exam-1': { title: 'COMLEX-USA Level 1 passed', ...comlex },
      'licensing-exam-2': { title: 'COMLEX-USA Level 2-CE passed', ...comlex },
      'licensing-exam-3': { title: 'COMLEX-USA Level 3 passed', ...comlex },
    },
  },
  {
    ...plain,
    id: 'abroad',
    title: 'Medical degree from abroad',
    requires: ['ecfmg-certification'],
    leavesOut: ['bachelors-degree', 'mcat-score', 'med-school-matriculation'],
  },
  {
    ...plain,
    id: 'bs_md',
    title: 'Combined BS-MD',
    leavesOut: ['mcat-score'],
  },
  {
    ...plain,
    id: 'none',
    title: 'No medical degree',
    leavesOut: ofPhysicians,
    instead: { group: 'field-credential', anyOf: ['ahic', 'cphims', 'pmp', 'chps', 'chcio-or-cdh'] },
  },
];

const formalTraining: readonly TrackEffect[] = [
  {
    ...training('fellowship'),
    id: 'fellowship',
    title: 'ACGME fellowship',
    requires: ['amia-membership'],
  },
  {
    ...training('master'),
    id: 'masters',
    title: 'Master’s degree',
  },
  {
    ...training('certificate'),
    id: 'certificate',
    title: 'Postgraduate certificate',
  },
  {
    ...training(null),
    id: 'practice',
    title: 'By practice',
  },
];

const board: readonly TrackEffect[] = [
  {
    ...plain,
    id: 'clinical_informatics',
    title: 'Clinical Informatics (ABPM or ABPath)',
    requires: ['ci-board-eligible', 'ci-board-certification'],
  },
  {
    ...plain,
    id: 'ahic',
    title: 'AHIC (AMIA)',
    requires: ['ahic'],
  },
  {
    ...plain,
    id: 'none',
    title: 'No informatics certification',
  },
];

const goal: readonly TrackEffect[] = [
  { ...plain, id: 'cmio', title: 'Chief Medical Information Officer' },
  { ...plain, id: 'chio', title: 'Chief Health Information Officer' },
  { ...plain, id: 'ccio', title: 'Chief Clinical Informatics Officer' },
  { ...plain, id: 'cnio', title: 'Chief Nursing Informatics Officer' },
  { ...plain, id: 'own', title: 'In my own words' },
];

/** Every choice of every part, in the order they are asked. */
export const trackEffects: Record<TrackPart, readonly TrackEffect[]> = {
  degree,
  training: formalTraining,
  board,
  goal,
};

export const trackParts: readonly TrackPart[] = ['degree', 'training', 'board', 'goal'];

/** What the choice a track has made of a part changes. */
export const effectOf = (track: Track, part: TrackPart): TrackEffect | undefined =>
  trackEffects[part].find(({ id }) => id === track[part]);

/** The goal as it stands wherever "CMIO" stands: short and in full. */
export const goalOf = (track: Track): { word: string; title: string } => {
  if (track.goal === 'own' && track.goalWords) return { word: track.goalWords, title: track.goalWords };
  const id = track.goal === null || track.goal === 'own' ? 'cmio' : track.goal;
  return { word: id.toUpperCase(), title: goal.find((choice) => choice.id === id)!.title };
};
