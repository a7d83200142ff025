import { type About, official, says, secondary, unverified } from './about.js';

const survey2011 =
  'https://healthexec.com/topics/health-it/medical-records/amdis-cmios-need-become-more-business-savvy-survey-shows';

/** Steps 10 to 13: posts, business, the applications and the role itself. */
export const aboutPosts: Record<string, About> = {
  'informatics-portfolio': says('What one has done in informatics in one place, with a CV that says it in results.'),
  'informatics-role-25fte': says(
    'A post with at least a quarter of the week for informatics, paid and protected.',
    official(
      'https://www.amia.org/famia-eligibility-criteria',
      'A quarter is what the boards and the fellowship of AMIA count as working in informatics.',
    ),
  ),
  'informatics-role-3y': says(
    'Three years in such posts, one or several.',
    official(
      'https://www.abpath.org/index.php/to-become-certified/requirements-for-certification?id=40',
      'Three years at a quarter of the time was what the way by practice asked for; that everybody needs them is ours.',
    ),
  ),
  'outcome-project': says('A project whose effect on care, safety or cost was measured before and after.'),
  'vendor-or-selection-lead': says(
    'Leading a part of choosing a system or of its contract. No confidential prices in what is shown.',
  ),
  'informatics-director-role': says(
    'The rung before the chair: medical director of informatics, director of health informatics, associate CMIO.',
  ),
  'consulting-engagement': says('Work for a client or at a vendor, which shows other organizations from within.'),
  'business-course': says('One course in finance, operations or strategy, for those who do not want a degree.'),
  'mba-degree': says(
    'A degree in business, general or for physicians. Consider it; most reach the chair without.',
    secondary(
      'https://resources.noodle.com/articles/physician-executive-mba-online/feed',
      'Programs for physician executives take one to two years.',
    ),
    unverified('Full time an MBA takes two years.'),
  ),
  'mmm-degree': says(
    'A master’s degree in medical management, made for physicians.',
    secondary(
      'https://www.healthcare-administration-degree.net/the-mba-for-physicans-master-of-medical-management-mmm/',
      'It takes about twelve months.',
    ),
  ),
  'mha-degree': says('A master’s degree in health administration, or in public health with management.'),
  'applied-business-case': says('A business case for a project in informatics that was accepted.'),
  'cmio-readiness-review': says(
    'A panel of mentors has looked at the whole record and says that one is ready to apply. It is worth two years.',
  ),
  'cmio-cv-tailored': says('CV, profile and letter written for one position, not for all of them.'),
  'target-organization-research': says(
    'What one knows of the organization before writing to it: its mission and values, its record system, what it struggles with, and to whom the role reports.',
  ),
  'references-secured': says('Three people who have agreed to vouch: a CMO, a CIO and a clinical peer.'),
  'cmio-application': says('An application that was sent. There may be many, and each is one.'),
  'cmio-interview': says(
    'A conversation or a presentation in front of those who choose, with what one learned from it.',
  ),
  'cmio-appointed': says(
    'The chair: CMIO, CHIO, CCIO or what the organization calls it, with scope and reporting line in the letter.',
    secondary('https://informaticspro.com/general/average-cmio', 'In 2015 most who held it were between 40 and 49.'),
    secondary(survey2011, 'In 2011 most new ones had been promoted within their own system.'),
  ),
  'informatics-strategy': says('A road map for informatics that the organization has adopted.'),
  'systems-audit': says('The systems in use, audited: what they are for, what they cost, where they fail.'),
  'user-feedback-cycle': says('Users asked, something changed, and the same users asked again.'),
  'innovation-pilot': says('Something new tried on a small scale and judged by what was agreed before.'),
  'team-recognition': says('Ideas of the team collected, and those who had them named.'),
  'became-mentor': says('Guiding somebody who stands where one stood.'),
  scholarship: says('One’s own improvement work published or presented, so that others need not find it out again.'),
};
