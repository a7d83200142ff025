import type { Certainty, GroupId } from './model.js';

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

/** What one choice changes of the way. What is left out wins over what is required. */
export interface TrackChoice {
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
  note: string;
  certainty: Certainty;
  sources: readonly string[];
  /** The civil day on which the sources were read. */
  checkedOn: string;
}

/** A milestone under the name and issuer it has on one track. */
interface Named {
  title: string;
  issuer: string;
  officialUrl: string;
}

const usmle = { issuer: 'NBME and FSMB (USMLE)', officialUrl: 'https://www.usmle.org' };
const comlex = { issuer: 'NBOME (COMLEX-USA)', officialUrl: 'https://www.nbome.org/assessments/comlex-usa/' };

/** What was read for the first version; a choice that is read again carries a day of its own. */
const READ_ON = '2026-11-23';

const plain = { requires: [], leavesOut: [], route: null, names: {}, instead: null, checkedOn: READ_ON } as const;
const seed = 'https://interviewguy.com/how-to-become-a-chief-medical-information-officer';
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

const degree: readonly TrackChoice[] = [
  {
    ...plain,
    id: 'md',
    title: 'MD',
    names: {
      'licensing-exam-1': { title: 'USMLE Step 1 passed', ...usmle },
      'licensing-exam-2': { title: 'USMLE Step 2 CK passed', ...usmle },
      'licensing-exam-3': { title: 'USMLE Step 3 passed', ...usmle },
    },
    note: 'USMLE Step 1, Step 2 CK and Step 3; a school accredited by the LCME. At most four attempts at each Step.',
    certainty: 'official',
    sources: ['https://www.usmle.org/common-questions/attempt-limit'],
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
    note: 'COMLEX-USA Levels 1, 2-CE and 3 in this order; a school accredited by COCA. ABPM accepts a current AOA primary certificate.',
    certainty: 'official',
    sources: [
      'https://www.nbome.org/assessments/comlex-usa/bulletin/eligibility/',
      'https://support.theabpm.org/hc/en-us/articles/27803816644763-Clinical-Informatics-Certification',
    ],
  },
  {
    ...plain,
    id: 'abroad',
    title: 'Medical degree from abroad',
    requires: ['ecfmg-certification'],
    leavesOut: ['bachelors-degree', 'mcat-score', 'med-school-matriculation'],
    note: 'ECFMG certification comes before the residency. Most states ask for more years of training before a license, often three: read it at the board of the state, it is not verified here.',
    certainty: 'unverified',
    sources: ['https://virtualcredpossibilities.com/state-board-licensing/'],
  },
  {
    ...plain,
    id: 'bs_md',
    title: 'Combined BS-MD',
    leavesOut: ['mcat-score'],
    note: 'The bachelor’s degree is conferred on the way. Whether the MCAT is asked for is up to the school: not verified here.',
    certainty: 'unverified',
    sources: [seed],
  },
  {
    ...plain,
    id: 'none',
    title: 'No medical degree',
    leavesOut: ofPhysicians,
    instead: { group: 'field-credential', anyOf: ['ahic', 'cphims', 'pmp', 'chps', 'chcio-or-cdh'] },
    note: 'What belongs to physicians falls away; a health or IT degree and AHIC, CPHIMS, PMP, CHPS or CHCIO stand in its place. Employers define a CMIO as a licensed physician: CNIO, CCIO and CHIO are the titles others hold.',
    certainty: 'secondary',
    sources: [
      'https://vdocument.in/the-chief-clinical-informatics-officer-ccio-the-ccio-is-defined-in-title.html',
      'https://buckheadfmv.com/single-post/2020/02/18/cmios-in-2020-are-more-common-and-better-paid',
    ],
  },
];

const formalTraining: readonly TrackChoice[] = [
  {
    ...training('fellowship'),
    id: 'fellowship',
    title: 'ACGME fellowship',
    requires: ['amia-membership'],
    note: 'Two years within four, entered through ERAS and the AMIA Match, which asks for AMIA membership. Since the practice pathway ended, the way to the Clinical Informatics board.',
    certainty: 'official',
    sources: [
      'http://www.clinfowiki.org/wiki/index.php/Clinical_Informatics_Fellowship',
      'https://www.amia.org/membership/academic-forum/amia-clinical-informatics-fellowship-match',
    ],
  },
  {
    ...training('master'),
    id: 'masters',
    title: 'Master’s degree',
    note: 'About two years, three to four part time. It no longer opens the Clinical Informatics board by itself.',
    certainty: 'official',
    sources: [
      'https://www.downstate.edu/education-training/school-of-health-professions/programs/health-informatics/master-of-science/requirements.html',
      'https://www.abpath.org/index.php/to-become-certified/requirements-for-certification?id=40',
    ],
  },
  {
    ...training('certificate'),
    id: 'certificate',
    title: 'Postgraduate certificate',
    note: 'Lengths differ by university and are not verified here.',
    certainty: 'unverified',
    sources: [seed],
  },
  {
    ...training(null),
    id: 'practice',
    title: 'By practice',
    note: 'No formal training in informatics: three years in a post at a quarter of full time or more stand in its place, as many sitting CMIOs came. The board’s practice pathway is closed to new plans unless its end is corrected.',
    certainty: 'official',
    sources: ['https://www.abpath.org/index.php/to-become-certified/requirements-for-certification?id=40'],
  },
];

const board: readonly TrackChoice[] = [
  {
    ...plain,
    id: 'clinical_informatics',
    title: 'Clinical Informatics (ABPM or ABPath)',
    requires: ['ci-board-eligible', 'ci-board-certification'],
    note: 'Nearly half of CMIOs held it in 2015. It needs a current primary certificate and an unrestricted license all the time.',
    certainty: 'official',
    sources: [
      'https://www.abpath.org/index.php/to-become-certified/requirements-for-certification?id=40',
      'https://informaticspro.com/general/average-cmio',
    ],
  },
  {
    ...plain,
    id: 'ahic',
    title: 'AHIC (AMIA)',
    requires: ['ahic'],
    note: 'For whoever comes without the board: years of practice, an examination, renewed every four years.',
    certainty: 'official',
    sources: [
      'https://amia.org/careers-certifications/amia-health-informatics-certification-ahic/ahic-recertification-requirements',
    ],
  },
  {
    ...plain,
    id: 'none',
    title: 'No informatics certification',
    note: 'Certifications of step 6 stay optional; none of them gates an application.',
    certainty: 'program-defined',
    sources: ['https://www.informaticspro.com/blog/what-is-a-cmio'],
  },
];

const titled = (id: string, title: string, note: string): TrackChoice => ({
  ...plain,
  id,
  title,
  note,
  certainty: 'secondary',
  sources: ['https://vdocument.in/the-chief-clinical-informatics-officer-ccio-the-ccio-is-defined-in-title.html'],
});

const goal: readonly TrackChoice[] = [
  titled('cmio', 'Chief Medical Information Officer', 'A licensed physician.'),
  titled(
    'chio',
    'Chief Health Information Officer',
    'Often with analytics and information management; not always a physician.',
  ),
  titled('ccio', 'Chief Clinical Informatics Officer', 'The title for any clinical background.'),
  titled('cnio', 'Chief Nursing Informatics Officer', 'The title for nurses.'),
  {
    ...plain,
    id: 'own',
    title: 'In my own words',
    note: 'Whatever the post you aim at is called.',
    certainty: 'program-defined',
    sources: [],
  },
];

/** Every choice of every part, in the order they are asked. */
export const tracks: Record<TrackPart, readonly TrackChoice[]> = { degree, training: formalTraining, board, goal };

export const trackParts: readonly TrackPart[] = ['degree', 'training', 'board', 'goal'];

/** The choice a track has made of a part, with all it changes. */
export const chosen = (track: Track, part: TrackPart): TrackChoice | undefined =>
  tracks[part].find(({ id }) => id === track[part]);

/** The goal as it stands wherever "CMIO" stands: short and in full. */
export const goalOf = (track: Track): { word: string; title: string } => {
  if (track.goal === 'own' && track.goalWords) return { word: track.goalWords, title: track.goalWords };
  const id = track.goal === null || track.goal === 'own' ? 'cmio' : track.goal;
  return { word: id.toUpperCase(), title: goal.find((choice) => choice.id === id)!.title };
};
