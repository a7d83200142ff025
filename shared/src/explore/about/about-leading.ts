import { type About, official, says, secondary, unverified } from './about.js';

const cpe = 'http://www.ccmm.org/eligibility';
const halm = 'https://www.theabfm.org/added-qualifications/halm/';
const ahima = 'https://www.ahima.org/certification/Recertification';
const lap = 'https://support.theabpm.org/hc/en-us/articles/30156574563355-Longitudinal-Assessment-Program-LAP-FAQ';
const himss = 'https://www.himss.org/resources-certification/recertification';

/** Steps 5 and 6: leading, and the certificates of the field. */
export const aboutLeading: Record<string, About> = {
  'lead-small-team': says('Answering for the work of a few people in one department, with a title and dates.'),
  'leadership-course': says(
    'Leadership learned in a course that tests it: strategy, decisions, teams, conflict.',
    official(cpe, 'The Certified Physician Executive asks for 150 hours of tested management education.'),
  ),
  'lead-it-implementation': says(
    'Being the clinical lead of a system’s introduction, from the plan to the report after its first weeks.',
  ),
  'lead-department-or-committee': says(
    'Leading a department, a service line or a committee that governs something, such as decision support or quality.',
  ),
  'cross-it-clinical-management': says(
    'Managing people or work on both sides: in a clinical unit and in IT. Few have done both, and the role is both.',
  ),
  'budget-owner': says('Answering for money: a budget, or a business case that was approved with one’s name on it.'),
  'halm-certification': says(
    'Board certification in Health Care Administration, Leadership, and Management, on top of a primary board.',
    official(
      halm,
      'The ways by practice close on 31 December 2030; after that a HALM fellowship of 12 or 24 months is the way.',
    ),
    official(halm, 'The exam is half a day, in even years, and certification is kept by cycles of five years.'),
  ),
  'cpe-credential': says(
    'The Certified Physician Executive, for physicians who lead.',
    official(
      cpe,
      '150 hours of tested education or a graduate degree in management, three years of practice and one of management.',
    ),
    official(
      'https://www.physicianleaders.org/credentials/cpe-capstone',
      'It ends with a capstone of three and a half days.',
    ),
    unverified('Whether it is renewed could not be found.'),
  ),
  'ci-board-eligible': says(
    'The board has approved the application: by fellowship, or by practice as long as that way was open.',
    official(
      'https://support.theabpm.org/hc/en-us/articles/27803816644763-Clinical-Informatics-Certification',
      'ABPM certifies all specialties but pathologists, who go to ABPath.',
    ),
    unverified('For how long eligibility lasts could not be found.'),
  ),
  'ci-board-certification': says(
    'The subspecialty board of the field. Postings call it a plus more often than they demand it.',
    secondary('https://informaticspro.com/general/average-cmio', '48 % of the CMIOs surveyed in 2015 had it.'),
    secondary(
      'https://open-exam-prep.com/practice/abpm-clinical-informatics',
      'The exam has about 200 questions in about five hours. The site that says so sells preparation, and is wrong about another rule.',
    ),
  ),
  'ci-continuing-certification': says(
    'What keeps the board certificate: questions of the longitudinal assessment every calendar year, and the fee.',
    official(lap, 'Thirty questions between 1 January and 31 December, with 60 minutes for each.'),
    official(
      lap,
      'This is a pilot from 2025 to 2029, and takes the place of the exam every ten years; the lasting form begins in 2030.',
    ),
    unverified('ABPath runs a program of its own for pathologists.'),
  ),
  cphims: says(
    'The professional certification of HIMSS, across the whole of healthcare information and management systems.',
    official(
      himss,
      'Of the 45 hours at least 25 are from HIMSS or approved by it, and 2 are on ethics; or the exam again.',
    ),
    unverified('There is a rule about years of experience; its exact words were not found.'),
  ),
  chps: says(
    'Certified in Healthcare Privacy and Security: for those who answer for patients’ information.',
    official(
      'https://cms-test.ahima.org/certification-careers/certification-exams/chps/',
      'One year in privacy or security management with a master’s degree or higher, and a medical degree counts; two with a bachelor’s. Read on a page of about 2021: check again.',
    ),
    official(
      ahima,
      'Of the 30 units at least 80 % are in its domains. Read on a page of about 2019, before the policy changed in 2024.',
    ),
  ),
  pmp: says(
    'The certificate of project management that is known outside medicine too.',
    secondary(
      'https://www.invensislearning.com/articles/pmp/what-is-project-management',
      'With a four-year degree 36 months of leading projects within the last eight years and 35 hours of education; 24 months with an accredited degree.',
    ),
  ),
  ahic: says(
    'AMIA’s certification in health informatics: the main way for those without a Clinical Informatics board.',
    official(
      'https://amia.org/careers-certifications/amia-health-informatics-certification-ahic/eligibility-requirements-amia',
      'With a medical degree alone six of the last eight years at half time or more, or eight of the last ten at 20 to 49 %; with a master’s degree in informatics four of six, or six of eight.',
    ),
    official(
      'https://amia.org/careers-certifications/amia-health-informatics-certification-ahic/ahic-recertification-requirements',
      'Renewal asks for active practice of at least 20 % besides the units; or the exam again.',
    ),
  ),
  'ahima-him-credential': says(
    'A credential of health information management: RHIA, RHIT or CHDA. Few physicians hold one.',
    official(
      ahima,
      'RHIA and CHDA ask for 30 units in two years, RHIT for 20; each further credential adds 10, to at most 50. Read on a page of about 2019.',
    ),
    secondary(
      'https://open-exam-prep.com/study-guides/rhia/12-final-rhia-review-domain-integration-exam-week-and-career-next-steps/12-05-rhia-rhit-chda-chps-ccs-career-map',
      'RHIA asks for an accredited degree or certificate in the field.',
    ),
    unverified('What RHIT and CHDA ask for was not read.'),
  ),
  'chcio-or-cdh': says(
    'The certification of CHIME for those who lead IT: CHCIO, or the newer one in digital health.',
    secondary(
      'https://searchhealthit.techtarget.com/news/2240016640/CHIME-recruiting-more-candidates-for-CHCIO-credential',
      'In 2011 CHCIO asked for membership, three years at the level of a CIO within six, and an exam. Check again.',
    ),
    unverified('The rules of the one in digital health were not read.'),
  ),
  famia: says(
    'Fellow of AMIA: recognition by peers for applied informatics.',
    official(
      'https://www.amia.org/famia-eligibility-criteria',
      'A Clinical Informatics board and two years at more than a quarter of the time, or ten years of experience; membership in three of the last five years, one contribution to AMIA in five, and a recommendation.',
    ),
    unverified('Whether it ends could not be found.'),
  ),
};
