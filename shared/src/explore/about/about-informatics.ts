import { type About, official, says, secondary, unverified } from './about.js';

const himss = 'https://www.himss.org/resources-certification/recertification';
const matchFaq =
  'https://origin.amia.org/membership/academic-forum/amia-clinical-informatics-fellowship-match/amia-clinical-informatics';

/** Steps 3 and 4: learning informatics, beside the work and formally. */
export const aboutInformatics: Record<string, About> = {
  'informatics-ilp': says(
    'A page with what one wants to learn next and by when, agreed with a mentor. It is looked at again every half year.',
  ),
  'intro-informatics-course': says(
    'A first course over the whole of the field, so that later ones have something to hang on. AMIA’s 10x10 is the best known.',
    official(
      'https://amia.org/education-events/10x10-virtual-courses/10x10-oregon-health-science-university/course-description',
      'The OHSU course has about ten units in cycles of three weeks: two for the material, one to finish.',
    ),
    unverified('How long it takes in all is not published.'),
  ),
  'ehr-and-data-course': says('A course on how record systems are built and how their data are kept, named and moved.'),
  'analytics-course': says(
    'A course on asking questions of clinical data, with an analysis of one’s own that somebody else could repeat. No patient data in what is shown.',
  ),
  'legal-ethics-course': says(
    'What law and ethics ask of those who hold patients’ information: privacy, consent, access and fairness.',
  ),
  'first-it-project': says(
    'A part in one real project of health IT, from its charter to its first day in use, with a role that can be named.',
  ),
  'physician-builder': says(
    'A vendor’s certificate to build in the record system oneself, as an employer sponsors it.',
    secondary(
      'https://builders.connect-care.ca/clinician-builder-training',
      'One health system gives its builders at least a day a week for it.',
    ),
    unverified('How long courses take and whether certificates are renewed is not public.'),
  ),
  cahims: says(
    'The entry certification of HIMSS, for those at the beginning. CPHIMS is the one that counts later.',
    official(himss, 'Of the 45 hours at least 25 are from HIMSS or approved by it, and 2 are on ethics.'),
  ),
  'training-route-declared': says(
    'The decision how to train formally: by fellowship, master’s degree or certificate. It may be changed at each half-yearly review.',
  ),
  'ci-fellowship-match': says(
    'A place in an accredited Clinical Informatics fellowship, by the match that AMIA runs. Membership in AMIA is part of it.',
    official(
      matchFaq,
      'In 2024 both sides committed by 5 December, the result came on the 16th, and open places could be offered from the 20th.',
    ),
  ),
  'ci-fellowship-complete': says(
    'The two years of fellowship after residency, whole. It is the way to the Clinical Informatics board that stays open.',
    secondary(
      'http://www.clinfowiki.org/wiki/index.php/Clinical_Informatics_Fellowship',
      'The 24 months may be spread over up to 48.',
    ),
  ),
  'ci-milestones-semiannual': says(
    'What the fellowship’s committee reports of a fellow twice a year: a level from 1 to 5 for each competency. These are the ACGME Milestones, another thing than the milestones of this pathway.',
  ),
  'hi-masters': says(
    'A master’s degree in health or biomedical informatics. Many can be done beside the work, and take longer so.',
    official(
      'https://www.downstate.edu/education-training/school-of-health-professions/programs/health-informatics/master-of-science/requirements.html',
      'One program has 39 credits: 24 months full time, 36 to 48 beside a job.',
    ),
    unverified('Eighteen months as the least is our figure.'),
  ),
  'hi-certificate': says(
    'A postgraduate certificate: a few of the courses of a master’s degree, often counted toward one.',
  ),
  'hi-doctorate': says('A doctorate, for those who want to do research in the field as well as lead it.'),
  'informatics-capstone': says(
    'A piece of work in informatics that stands on its own: a report, a poster, a paper or code. No patient data in it.',
    secondary(
      'https://gme.medicine.uiowa.edu/book/export/html/15226',
      'One fellowship asks for two academic products.',
    ),
  ),
};
