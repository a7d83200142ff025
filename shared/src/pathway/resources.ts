import type { SkillId } from './model.js';

/** A society, a course or a publication that helps somebody on; `checkedOn` is the civil day its address was found. */
export interface Helpful {
  title: string;
  url: string;
  checkedOn: string;
}

const found = (title: string, url: string): Helpful => ({ title, url, checkedOn: '2026-11-23' });

const tenByTen = found(
  'AMIA 10x10, introductory course',
  'https://amia.org/education-events/10x10-virtual-courses/10x10-oregon-health-science-university/course-description',
);
const roadmap = found('ACI Fellows, road map by stage of training', 'https://www.acifellows.org/roadmap');
const fellowships = found(
  'AMIA, fellowship match',
  'https://www.amia.org/membership/academic-forum/amia-clinical-informatics-fellowship-match',
);
const cahiim = found('CAHIIM, accredited programs in health informatics', 'http://cahiim.org/hi/hi.html');
const domains = found(
  'AMIA, foundational domains for graduate education',
  'https://pmc.ncbi.nlm.nih.gov/articles/PMC7647152',
);
const aapl = found('AAPL, courses for physician leaders', 'https://www.physicianleaders.org');
const capstone = found(
  'AAPL, Certified Physician Executive capstone',
  'https://www.physicianleaders.org/credentials/cpe-capstone',
);
const himssCe = found(
  'HIMSS, continuing education',
  'https://www.himss.org/resources/healthcare-information-and-technology-continuing-education',
);
const amdis = found('AMDIS, physicians who lead informatics', 'https://amdis.org');
const himss = found('HIMSS', 'https://www.himss.org');
const ahima = found('AHIMA', 'https://www.ahima.org');
const aoa = found('AOA boards', 'https://certification.osteopathic.org');
const abpath = found('ABPath, for pathologists', 'https://www.abpath.org');
const chime = found('CHIME, executives of health IT', 'https://chimecentral.org');
const htiRundown = found(
  'CHIME, rundown of the HTI rules',
  'https://chimecentral.org/resource-post/Cheat-Sheet-ASTP-ONC-HTI-Regulations-Rundown',
);
const hipaa = found('HHS, HIPAA', 'https://www.hhs.gov/hipaa');
const recruiter = found(
  'Tyler & Company, what recruiters look for in a CMIO',
  'http://www.tylerandco.com/resources/articles/the-chief-medical-information-officer-cmio-role-part-2-increasing-knowledge-and-skills/',
);
const role = found(
  'WittKieffer and AMDIS, how the role evolves',
  'https://www.wittkieffer.com/blog/the-evolving-healthcare-cmio-role/',
);
const compacts = found(
  'FSU, development plans and mentoring compacts',
  'https://research.fsu.edu/research-offices/ord/research-mentoring/research-mentoring-competencies/individualized-development-plans-and-mentoring-compacts',
);
const coaching = found(
  'Competency committees, coaching and plans',
  'https://pmc.ncbi.nlm.nih.gov/articles/PMC9021365/',
);
const practice = found(
  'Health informatics practice analysis: what the work consists of',
  'https://pmc.ncbi.nlm.nih.gov/articles/PMC7647284/',
);
const businessDegrees = found(
  'NEJM CareerCenter, business degrees for physicians',
  'https://resources.nejmcareercenter.org/article/eyeing-physician-career-boost-via-formal-business-education/',
);
const cmio3 = found(
  'Healthcare Innovation, CMIO 3.0',
  'https://www.hcinnovationgroup.com/clinical-it/electronic-health-record-electronic-medical-record-ehr-emr/article/21250442/cmio-30',
);

/** What helps with one milestone. */
const ofMilestone: Record<string, readonly Helpful[]> = {
  'informatics-ilp': [coaching, compacts],
  'intro-informatics-course': [tenByTen],
  'ehr-and-data-course': [tenByTen, cahiim],
  'analytics-course': [tenByTen, domains],
  'legal-ethics-course': [hipaa, domains],
  'training-route-declared': [fellowships, cahiim, roadmap],
  'hi-masters': [cahiim, domains],
  'hi-certificate': [cahiim, tenByTen],
  'hi-doctorate': [domains],
  'informatics-capstone': [roadmap, domains],
  'leadership-course': [aapl, capstone],
  'hipaa-training': [hipaa],
  'regulatory-brief': [htiRundown, hipaa],
  'information-blocking-review': [htiRundown],
  'certified-ehr-review': [htiRundown],
  'informatics-ce-hours': [himssCe],
  'himss-ahima-chime-membership': [himss, ahima, chime],
  'amdis-membership': [amdis],
  'primary-board-certification': [aoa],
  'ci-board-eligible': [abpath],
  'mentor-paired': [compacts],
  'references-secured': [recruiter],
  'cmio-cv-tailored': [recruiter],
  'target-organization-research': [role, cmio3],
  'cmio-application': [recruiter, role],
  'cmio-interview': [role, cmio3],
  'cmio-appointed': [role],
  'informatics-strategy': [cmio3, chime],
  'business-course': [businessDegrees, aapl],
  'mba-degree': [businessDegrees],
  'mmm-degree': [businessDegrees],
  'mha-degree': [businessDegrees],
  'applied-business-case': [businessDegrees],
};

/** What helps with whatever grows a skill. */
const ofSkill: Record<SkillId, readonly Helpful[]> = {
  medical: [roadmap],
  it: [tenByTen, amdis],
  leadership: [aapl, amdis],
  communication: [aapl],
  problem_solving: [practice],
  project_management: [practice, chime],
  data: [tenByTen, domains],
  regulatory: [htiRundown, hipaa],
  change: [practice, amdis],
  decision: [role, cmio3],
  technology: [himssCe, chime],
  teamwork: [coaching, aapl],
};

/** What helps with a milestone: its own first, then what helps with the skill it grows most. Each once. */
export const helpfulFor = (milestone: string, skills: readonly SkillId[]): readonly Helpful[] => [
  ...new Set([...(ofMilestone[milestone] ?? []), ...(skills[0] ? ofSkill[skills[0]] : [])]),
];

export const helpfulIds: readonly string[] = Object.keys(ofMilestone);

/** Everything that helps with anything, each once. */
export const helpful: readonly Helpful[] = [
  ...new Set([...Object.values(ofMilestone), ...Object.values(ofSkill)].flat()),
];
