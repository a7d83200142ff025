import { describe, expect, it } from '@jest/globals';
import type { SkillId } from '../pathway/model.js';
import { milestoneById, PATHWAY } from '../pathway/pathway.js';
import { steps } from '../pathway/steps.js';
import { faq, ladder, responsibilities, salaryBands, skills, workEnvironment } from './index.js';

/** What the 13 steps of the article name, each with the milestones that it became; one of another step may serve as well. */
const inSteps: Record<number, readonly (readonly [item: string, ...milestones: string[]])[]> = {
  1: [
    ['bachelor’s degree in biology, chemistry or health science', 'bachelors-degree'],
    ['MCAT', 'mcat-score'],
    ['medical school, four years', 'med-school-matriculation', 'medical-degree'],
    ['two years of theory', 'preclerkship-complete'],
    ['two years of rotations', 'clerkships-complete'],
    ['residency of 3 to 7 years', 'residency-match', 'residency-complete'],
    ['interest in informatics', 'intro-informatics-course'],
    ['understanding of administration', 'lead-small-team'],
  ],
  2: [
    ['license to practice', 'licensing-exam-1', 'licensing-exam-2', 'licensing-exam-3', 'state-medical-license'],
    ['specialization', 'primary-board-certification'],
    ['years in a clinical setting', 'independent-practice-3y', 'clinical-time-kept'],
    ['exposure to health information systems', 'ehr-super-user'],
    ['workflow and where it could be better', 'workflow-problem-log'],
  ],
  3: [
    ['courses in health informatics', 'intro-informatics-course'],
    ['health data management, EHR, information systems', 'ehr-and-data-course'],
    ['health data analytics', 'analytics-course'],
    ['master’s degree', 'hi-masters'],
    ['doctorate', 'hi-doctorate'],
    ['certification by AHIMA', 'ahima-him-credential'],
    ['certification by HIMSS', 'cahims', 'cphims'],
    ['seminars, webinars, workshops, conferences', 'annual-conference', 'informatics-ce-hours'],
    ['legal and ethical aspects', 'legal-ethics-course'],
    ['hands-on projects: implementation, data management', 'first-it-project'],
    ['software development for healthcare', 'physician-builder'],
  ],
  4: [
    ['choice of formal training', 'training-route-declared'],
    ['master’s degree', 'hi-masters'],
    ['postgraduate certificate', 'hi-certificate'],
    ['clinical informatics as specialization', 'ci-fellowship-complete'],
    ['health information management as specialization', 'ahima-him-credential'],
    ['design, strategies and policies for systems', 'informatics-capstone'],
  ],
  5: [
    ['small team in a department', 'lead-small-team'],
    ['larger teams or whole departments', 'lead-department-or-committee'],
    ['managing in medicine and IT', 'cross-it-clinical-management'],
    ['formal leadership training', 'leadership-course'],
    ['leadership certifications', 'cpe-credential', 'halm-certification'],
    ['health-IT projects', 'lead-it-implementation'],
  ],
  6: [
    ['CPHIMS of HIMSS', 'cphims'],
    ['informatics board of ABPM', 'ci-board-certification'],
    ['PMP', 'pmp'],
    ['CHPS', 'chps'],
  ],
  7: [
    ['HIM professionals, administrators, practitioners', 'amia-membership', 'amdis-membership'],
    ['conferences, seminars, workshops', 'annual-conference'],
    ['learning from those who went the way', 'mentor-paired'],
    ['AHIMA, HIMSS', 'himss-ahima-chime-membership'],
    ['LinkedIn', 'linkedin-presence'],
    ['help to others', 'peer-contribution'],
  ],
  8: [
    ['new technologies, systems and protocols', 'technology-watch'],
    ['conferences, organizations, publications', 'annual-conference', 'amia-membership'],
    ['HIPAA', 'hipaa-training'],
    ['HITECH', 'regulatory-brief'],
    ['standards of ONC', 'certified-ehr-review'],
    ['continuing education', 'informatics-ce-hours'],
    ['vendors and IT professionals', 'vendor-briefing'],
  ],
  9: [
    ['explaining what is complex', 'plain-language-brief'],
    ['training staff', 'training-delivered'],
    ['conflict and consensus', 'consensus-case'],
    ['communication and leadership courses', 'communication-course'],
    ['team projects', 'team-project'],
    ['mentorship', 'mentor-meetings'],
    ['feedback', 'multisource-feedback', 'feedback-response'],
  ],
  10: [
    ['healthcare IT consulting', 'consulting-engagement'],
    ['informatics project management', 'informatics-role-25fte', 'informatics-role-3y'],
    ['information management at a hospital', 'informatics-director-role'],
    ['projects that improve care', 'outcome-project'],
    ['networking', 'annual-conference'],
    ['keeping current', 'technology-watch'],
  ],
  11: [
    ['MBA', 'mba-degree'],
    ['concentration in healthcare management', 'mha-degree'],
    ['business courses', 'business-course'],
  ],
  12: [
    ['CV, LinkedIn, cover letter', 'cmio-cv-tailored'],
    ['research into the organization', 'target-organization-research'],
    ['reaching out to one’s network', 'references-secured'],
    ['application', 'cmio-application'],
    ['a rigorous process', 'cmio-interview'],
    ['the post', 'cmio-appointed'],
  ],
  13: [
    ['conferences, workshops, webinars', 'annual-conference'],
    ['network to learn from', 'became-mentor'],
    ['feedback of team and users', 'user-feedback-cycle'],
    ['audits of systems', 'systems-audit'],
    ['innovation', 'innovation-pilot'],
    ['recognition of the team', 'team-recognition'],
  ],
};

/** The other parts of the article, by its own headings. */
const skillsNamed: Record<string, SkillId> = {
  'Medical Expertise': 'medical',
  'Information Technology (IT) Knowledge': 'it',
  Leadership: 'leadership',
  Communication: 'communication',
  'Problem-Solving': 'problem_solving',
  'Project Management': 'project_management',
  'Data Analysis': 'data',
  'Regulatory Compliance': 'regulatory',
  'Change Management': 'change',
  'Decision-Making': 'decision',
  'Technology Evaluation': 'technology',
  Teamwork: 'teamwork',
};
const groupsNamed: readonly (readonly [heading: string, group: string, items: number])[] = [
  ['Strategy and Planning', 'strategy', 2],
  ['Implementation and Optimization', 'implementation', 3],
  ['Change Management', 'change', 2],
  ['Compliance', 'compliance', 2],
  ['Training and Education', 'training', 2],
  ['Clinician Support', 'clinicians', 2],
  ['Data Analysis', 'data', 2],
  ['Collaboration', 'collaboration', 1],
  ['Vendor Management', 'vendors', 2],
  ['Research and Development', 'research', 2],
  ['Leadership', 'leadership', 2],
  ['Communication', 'communication', 2],
  ['Continuous Learning', 'learning', 2],
];
const rungsNamed: readonly (readonly [title: string, ...tips: string[]])[] = [
  ['Medical Informatics Specialist', 'Interdisciplinary knowledge', 'Problem-solving', 'Communication'],
  ['Healthcare IT Project Manager', 'Organization', 'Teamwork', 'Quality assurance'],
  ['Director of Health Informatics', 'Strategic thinking', 'Leadership', 'Continuous learning'],
  ['Vice President of Clinical Informatics', 'Coordination across departments', 'Policy', 'Change management'],
  ['Chief Medical Information Officer'],
];
const bandsNamed = ['Entry-level', 'Mid-level', 'Senior', 'Executive-level'];
const workNamed = ['places', 'rooms', 'hours', 'people', 'travel', 'employers', 'after'];
const questionsNamed = ['qualifications', 'how-long', 'without-degree', 'stress', 'prospects'];

describe('what the article names has a place', () => {
  it('in each of its 13 steps', () => {
    expect(Object.keys(inSteps).map(Number)).toEqual(steps.map(({ id }) => id));
    expect(Object.values(inSteps).flat().length).toBeGreaterThan(80);
  });

  it.each(
    Object.entries(inSteps).flatMap(([step, items]) => items.map(([item, ...places]) => ({ step, item, places }))),
  )('step $step: $item', ({ places }) => {
    expect(places.length).toBeGreaterThan(0);
    expect(places.filter((id) => !milestoneById(id))).toEqual([]);
  });

  it('among the skills, and each is grown by something', () => {
    expect(skills.map(({ id }) => id)).toEqual(Object.values(skillsNamed));
    expect(Object.keys(skillsNamed)).toHaveLength(12);
    for (const { id } of skills)
      expect(PATHWAY.milestones.some((milestone) => milestone.skills.includes(id))).toBe(true);
  });

  it.each(groupsNamed)('among the responsibilities: %s', (_heading, group, items) => {
    expect(responsibilities.find(({ id }) => id === group)?.items).toHaveLength(items);
  });

  it('on the ladder, with the tips of each rung and milestones that open it', () => {
    expect(ladder.map(({ title, tips }) => [title, ...tips.map((tip) => tip.title)])).toEqual(rungsNamed);
    const gates = ladder.flatMap((rung) => rung.gates);
    expect(gates.filter((id) => !milestoneById(id))).toEqual([]);
  });

  it('among salaries, work and questions', () => {
    expect(salaryBands.map(({ title }) => title)).toEqual(bandsNamed);
    expect(workEnvironment.map(({ id }) => id)).toEqual(workNamed);
    expect(faq.map(({ id }) => id)).toEqual(questionsNamed);
  });
});
