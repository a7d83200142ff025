import { type About, official, says, secondary, unverified } from './about.js';

const docinfo = 'https://www.docinfo.org/learn-about-a-doctor/';
const nbome = 'https://www.nbome.org/assessments/comlex-usa/bulletin/eligibility/';
const usmle = 'https://www.usmle.org/common-questions/attempt-limit';
const stateCycles = 'https://www.credidocs.com/blog/what-are-state-cme-licensure-requirements-for-physicians';
const windows = 'https://virtualcredpossibilities.com/state-board-licensing/';

/** Steps 1 and 2: the degree, the exams, the license and practice. */
export const aboutTraining: Record<string, About> = {
  'bachelors-degree': says(
    'The undergraduate degree that medical school asks for. Any field will do where the courses it wants are taken; biology, chemistry and health science are common.',
    unverified('Four years is the usual length in the United States.'),
  ),
  'mcat-score': says(
    'The score of the Medical College Admission Test as a school will read it. There is no pass mark; a total lies between 472 and 528.',
    secondary(
      'https://onlinecourseing.com/how-long-do-mcat-scores-last/',
      'Each school says how old a score may be, mostly two to three years. Some count to the application, some to the first day: ask the school.',
    ),
  ),
  'med-school-matriculation': says(
    'The first day as a student of a school that is accredited to give the MD (by LCME) or the DO (by COCA).',
    official(docinfo, 'Accreditation of the school is what later exams, residencies and licenses look at.'),
  ),
  'preclerkship-complete': says(
    'The part of medical school before patients: lectures, laboratories and systems. It ends where clerkships begin.',
    official(
      'https://ama-assn.org/medical-students/clinical-rotations/medical-schools-ponder-move-shorter-pre-clerkship-curriculum',
      'In 2019-20 it lasted one year at 6 % of schools, about a year and a half at 29 %, and two years at 56 %.',
    ),
  ),
  'licensing-exam-1': says(
    'The first licensing exam: USMLE Step 1 for an MD, COMLEX-USA Level 1 for a DO. Passing is what counts; the score stays yours.',
    official(usmle, 'USMLE allows four attempts at each Step, passed or not, since 1 July 2021.'),
    secondary(
      windows,
      'Most state boards want all Steps within a window, often seven years, ten in some for MD/PhD graduates: note the day of the first pass.',
    ),
  ),
  'clerkships-complete': says(
    'The rotations through the clinical disciplines, under supervision, with their evaluations.',
  ),
  'licensing-exam-2': says(
    'The exam of clinical knowledge: USMLE Step 2 CK or COMLEX-USA Level 2-CE.',
    official(nbome, 'COMLEX-USA Level 2-PE ended in June 2022.'),
    unverified('USMLE Step 2 CS is no longer given.'),
  ),
  'medical-degree': says(
    'The MD or the DO itself. Everything clinical that follows rests on it.',
    secondary('https://pmc.ncbi.nlm.nih.gov/articles/PMC6211283', 'There are MD programs of three years.'),
    secondary(
      'https://resources.noodle.com/articles/physician-executive-mba-online/feed',
      'A combined MD and MBA usually takes five.',
    ),
  ),
  'ecfmg-certification': says(
    'What lets a graduate of a school outside the United States and Canada enter a residency there.',
    unverified('Nothing about it has been read at ECFMG for this catalogue yet.'),
  ),
  'residency-match': says(
    'The contract with a residency, by the Main Match of NRMP or another match.',
    official(
      'https://www.nrmp.org/medical-schools/match-week-for-schools/',
      'Registration opens in September, rank lists close late in February or early in March, Match Week is the third week of March, and training begins on 1 July.',
    ),
    secondary(
      'https://www.medschool.umaryland.edu/osa/residency-application-manual-/the-match-timeline-and-ranking/',
      'The military, the SF Match and urology (AUA) match on their own.',
    ),
  ),
  'residency-complete': says(
    'The whole residency in an accredited program, with the final evaluation. It is the ground for board certification and for a full license in every state.',
    secondary(
      'https://www.ama-assn.org/medical-students/specialty-profiles/medical-specialty-choice-should-residency-training-length',
      'Family medicine, internal medicine and pediatrics take three years; emergency medicine three or four; psychiatry and anesthesiology four; general surgery and orthopedics five; neurosurgery seven.',
    ),
  ),
  'licensing-exam-3': says(
    'The last licensing exam, usually taken during residency: USMLE Step 3 or COMLEX-USA Level 3.',
    official(
      nbome,
      'Level 3 asks for the DO degree, an attestation of clinical skills by the dean, and one of the residency director.',
    ),
  ),
  'state-medical-license': says(
    'The right to practice without restriction in one state. Every further state is a license of its own, with its own end.',
    secondary(
      windows,
      'A board asks for one to three years of postgraduate training, by state and by where one graduated, and for all exams within its window.',
    ),
    secondary(
      stateCycles,
      'Cycles run from one to four years and ask for up to 50 hours a year; some states ask for none.',
    ),
  ),
  'dea-registration': says(
    'The registration that lets a physician prescribe controlled substances. Who prescribes none needs none. Keep the number masked in what you upload.',
    secondary(
      'https://osma.org/aws/OSMA/page_template/show_detail/514301?model_name=news_article',
      'Eight hours of training on substance use (MATE Act) are attested once, at the first application or renewal since 27 June 2023.',
    ),
  ),
  'primary-board-certification': says(
    'Certification in the specialty one trained in. The Clinical Informatics board stands on it, and lapses with it.',
    official(
      'https://www.abms.org/board-certification/board-certification-standards/standards-for-continuing-certification/',
      'The ABMS standards for continuing certification are in force since 1 January 2024; each board sets its cycle.',
    ),
    official(
      'https://osteopathic.org/cme/cme-policies',
      'AOA boards keep certification up by Osteopathic Continuous Certification; the present cycle of education is 2025 to 2027.',
    ),
  ),
  'cme-cycle-met': says(
    'The hours of continuing education that one license or board cycle asks for, all of them, with the categories it names.',
    secondary(stateCycles, 'What a state asks for differs widely: enter its figures when you open the cycle.'),
  ),
  'independent-practice-3y': says(
    'Three years of seeing patients on one’s own responsibility after training. It is what gives an informatician a voice among clinicians.',
    secondary(
      'http://www.ccmm.org/eligibility',
      'Three years of practice is what the Certified Physician Executive asks for; that everybody needs them is ours.',
    ),
  ),
  'clinical-time-kept': says(
    'Part of the week still spent with patients while working in informatics. Many chief officers keep it; some contracts do not offer it.',
    secondary(
      'https://informaticspro.com/general/average-cmio',
      'Of the CMIOs surveyed, 71 % still practiced in 2014 and 68 % in 2015.',
    ),
    secondary(
      'https://www.healthdatamanagement.com/articles/hiring-the-right-cmio-for-your-organization',
      'One employer wanted nobody who had been away from practice for more than five years.',
    ),
  ),
  'ehr-super-user': says(
    'Being the person on the unit whom others ask about the record system, named as such by those who run it.',
  ),
  'workflow-problem-log': says(
    'One problem of daily work written down well: how it runs today, what it costs, and what informatics could do about it.',
  ),
};
