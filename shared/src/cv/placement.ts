import { milestoneById } from '../pathway/pathway.js';
import { effectOf, goalOf, noTrack } from '../pathway/track-effects.js';
import type { CvSectionId } from './sections.js';
import type { CvProfile } from './source-facts.js';

/** Why a milestone is no line of a CV. */
export type LeftOut =
  /** Something else that stands there says it. */
  | 'said elsewhere'
  /** Everybody does it, each year anew. */
  | 'routine'
  /** It is about the way and its mentoring, not about the work. */
  | 'of the way'
  /** Feedback and what one made of it: for oneself. */
  | 'reflection'
  /** It says that somebody applies, and where. */
  | 'application';

export interface Placed {
  section: CvSectionId;
  /** As a CV calls it. */
  title: string | ((profile: CvProfile) => string);
  /** Whether what the record says is what a reader wants to know; a note on a diploma is for whoever decided on it. */
  tells: boolean;
  /** Whether its links lead to the work itself. */
  links: boolean;
  /** Done again every few years, and the last time is what counts. */
  lastOnly: boolean;
  /** What takes its place once it is there. */
  unless: string | null;
}

type Row = Placed | LeftOut;

const placed = (section: CvSectionId, title: Placed['title'], rest: Partial<Placed> = {}): Placed => ({
  section,
  title,
  tells: false,
  links: false,
  lastOnly: false,
  unless: null,
  ...rest,
});
const told = { tells: true } as const;
const shown = { tells: true, links: true } as const;

const degree = ({ degree }: CvProfile): string =>
  degree === 'md' || degree === 'bs_md'
    ? 'Doctor of Medicine (MD)'
    : degree === 'do'
      ? 'Doctor of Osteopathic Medicine (DO)'
      : 'Medical degree';
/** By the name it has for their degree. */
const exam = (id: string) =>
  placed(
    'licensure',
    ({ degree }) => effectOf({ ...noTrack, degree }, 'degree')?.names[id]?.title ?? milestoneById(id)!.title,
  );

const goalIn = ({ goal, goalWords }: CvProfile) => goalOf({ ...noTrack, goal, goalWords });

/** The post by the title its holder aimed at. */
const appointed = (profile: CvProfile): string => {
  const { word, title } = goalIn(profile);
  return word === title ? title : `${title} (${word})`;
};

/** Where a CV has each milestone of the catalogue, or why it has not. */
export const placement: Readonly<Record<string, Row>> = {
  'bachelors-degree': placed('education', 'Bachelor’s degree'),
  'mcat-score': placed('education', 'MCAT'),
  'med-school-matriculation': placed('education', 'Medical school, enrolled', { unless: 'medical-degree' }),
  'preclerkship-complete': 'said elsewhere',
  'licensing-exam-1': exam('licensing-exam-1'),
  'clerkships-complete': 'said elsewhere',
  'licensing-exam-2': exam('licensing-exam-2'),
  'medical-degree': placed('education', degree),
  'ecfmg-certification': placed('licensure', 'ECFMG certification'),
  'residency-match': placed('training', 'Residency, matched', { unless: 'residency-complete' }),
  'residency-complete': placed('training', 'Residency'),

  'licensing-exam-3': exam('licensing-exam-3'),
  'state-medical-license': placed('licensure', 'Medical license'),
  'dea-registration': placed('licensure', 'DEA registration'),
  'primary-board-certification': placed('licensure', 'Board certification in a primary specialty'),
  'cme-cycle-met': 'routine',
  'independent-practice-3y': placed('appointments', 'Independent practice', told),
  'clinical-time-kept': 'said elsewhere',
  'ehr-super-user': placed('leadership', 'EHR super-user and physician champion', told),
  'workflow-problem-log': 'of the way',

  'informatics-ilp': 'of the way',
  'intro-informatics-course': placed('training', 'Introductory course in informatics'),
  'ehr-and-data-course': placed('training', 'Course in EHR systems and health data management'),
  'analytics-course': placed('training', 'Course in health data analytics'),
  'legal-ethics-course': placed('training', 'Course on law and ethics of patient information', { lastOnly: true }),
  'first-it-project': placed('informatics', 'Health-IT project', told),
  'physician-builder': placed('licensure', 'EHR builder certification for physicians'),
  cahims: placed('licensure', 'CAHIMS'),

  'training-route-declared': 'of the way',
  'ci-fellowship-match': placed('training', 'Fellowship in Clinical Informatics, matched', {
    unless: 'ci-fellowship-complete',
  }),
  'ci-fellowship-complete': placed('training', 'Fellowship in Clinical Informatics'),
  'ci-milestones-semiannual': 'of the way',
  'hi-masters': placed('education', 'Master’s degree in informatics'),
  'hi-certificate': placed('education', 'Postgraduate certificate in informatics'),
  'hi-doctorate': placed('education', 'Doctorate in informatics'),
  'informatics-capstone': placed('informatics', 'Capstone in informatics', shown),

  'lead-small-team': placed('leadership', 'Leader of a team in one department', told),
  'leadership-course': placed('training', 'Leadership training'),
  'lead-it-implementation': placed('informatics', 'Clinical lead of a health-IT implementation', told),
  'lead-department-or-committee': placed('leadership', 'Leader of a department or committee', told),
  'cross-it-clinical-management': placed('leadership', 'Management across clinical work and IT', told),
  'budget-owner': placed('leadership', 'Budget or business case answered for', told),
  'halm-certification': placed(
    'licensure',
    'Board certification in Health Care Administration, Leadership and Management (HALM)',
  ),
  'cpe-credential': placed('licensure', 'Certified Physician Executive (CPE)'),

  'ci-board-eligible': placed('licensure', 'Admitted to the board examination in Clinical Informatics', {
    unless: 'ci-board-certification',
  }),
  'ci-board-certification': placed('licensure', 'Board certification in Clinical Informatics'),
  'ci-continuing-certification': 'said elsewhere',
  cphims: placed('licensure', 'CPHIMS'),
  chps: placed('licensure', 'Certified in Healthcare Privacy and Security (CHPS)'),
  pmp: placed('licensure', 'Project Management Professional (PMP)'),
  ahic: placed('licensure', 'AMIA Health Informatics Certification (AHIC)'),
  'ahima-him-credential': placed('licensure', 'AHIMA credential (RHIA, RHIT or CHDA)'),
  'chcio-or-cdh': placed('licensure', 'CHIME certification (CHCIO or digital health)'),
  famia: placed('awards', 'Fellow of AMIA (FAMIA)'),

  'mentor-paired': 'of the way',
  'mentor-meetings': 'of the way',
  'amia-membership': placed('service', 'Member, AMIA'),
  'amdis-membership': placed('service', 'Member, AMDIS'),
  'himss-ahima-chime-membership': placed('service', 'Member, HIMSS, AHIMA or CHIME'),
  'annual-conference': 'routine',
  'conference-contribution': placed('talks', 'Contribution to a conference', shown),
  'linkedin-presence': 'of the way',
  'peer-contribution': 'of the way',

  'hipaa-training': 'routine',
  'regulatory-brief': 'routine',
  'information-blocking-review': 'of the way',
  'certified-ehr-review': 'of the way',
  'informatics-ce-hours': 'routine',
  'vendor-briefing': 'routine',
  'ai-governance-review': placed('informatics', 'Review of AI decision support', told),
  'technology-watch': 'of the way',

  'communication-course': placed('training', 'Course in communication or leadership'),
  'training-delivered': placed('teaching', 'Training of clinicians and staff', told),
  'plain-language-brief': 'of the way',
  'consensus-case': 'reflection',
  'multisource-feedback': 'reflection',
  'team-project': placed('informatics', 'Team project', told),
  'feedback-response': 'reflection',

  'informatics-portfolio': 'said elsewhere',
  'informatics-role-25fte': placed('appointments', 'Physician informatics role', told),
  'informatics-role-3y': 'said elsewhere',
  'outcome-project': placed('informatics', 'Project with a measured effect on care, safety or cost', told),
  'vendor-or-selection-lead': placed('informatics', 'Lead of a system selection or vendor contract', told),
  'informatics-director-role': placed('appointments', 'Director-level informatics role', told),
  'consulting-engagement': placed('appointments', 'Consulting engagement', told),

  'business-course': placed('training', 'Business course'),
  'mba-degree': placed('education', 'Master of Business Administration (MBA)'),
  'mmm-degree': placed('education', 'Master of Medical Management (MMM)'),
  'mha-degree': placed('education', 'Master of Health Administration (MHA) or MPH in management'),
  'applied-business-case': placed('informatics', 'Business case for an informatics project', told),

  'cmio-readiness-review': 'of the way',
  'cmio-cv-tailored': 'application',
  'target-organization-research': 'application',
  'references-secured': 'application',
  'cmio-application': 'application',
  'cmio-interview': 'application',
  'cmio-appointed': placed('appointments', appointed, told),

  'informatics-strategy': placed('informatics', 'Informatics strategy', told),
  'systems-audit': placed('informatics', 'Audit of health information systems', told),
  'user-feedback-cycle': placed('informatics', 'User feedback, acted on and measured again', told),
  'innovation-pilot': placed('informatics', 'Innovation pilot', told),
  'team-recognition': 'reflection',
  'became-mentor': placed('teaching', (profile) => `Mentor of physicians on the way to ${goalIn(profile).word}`, told),
  scholarship: placed('publications', 'Improvement work, published or presented', shown),
};
