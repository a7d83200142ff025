import type { Milestone } from '../model.js';
import { orBy, rule, ruleThroughout } from '../need.js';

const abpath = 'https://www.abpath.org/index.php/to-become-certified/requirements-for-certification?id=40';
const abpmQuestions = 'https://support.theabpm.org/hc/en-us/articles/27803816644763-Clinical-Informatics-Certification';
const abpm = 'https://www.theabpm.org/become-certified/subspecialties/clinical-informatics/';
const assessment =
  'https://support.theabpm.org/hc/en-us/articles/30156574563355-Longitudinal-Assessment-Program-LAP-FAQ';

/** The board of clinical informatics, from admission to keeping it. */
export const informaticsBoard: readonly Milestone[] = [
  {
    id: 'ci-board-eligible',
    step: 6,
    title: 'Admitted to the Clinical Informatics board examination',
    evidence: ['Approval of the application by ABPM or ABPath'],
    kind: 'credential',
    when: 'day',
    counts: 'many',
    requirement: { is: 'optional' },
    duration: null,
    renewal: { rule: 'unknown' },
    covers: ['medical-degree'],
    needs: [
      orBy(
        rule(abpath, 'ci-fellowship-complete'),
        'ci-practice-pathway',
        'informatics-role-3y',
        'hi-masters',
        'hi-doctorate',
      ),
      ruleThroughout(abpmQuestions, 'primary-board-certification'),
      ruleThroughout(abpm, 'state-medical-license'),
    ],
    skills: ['medical', 'it'],
    issuer: 'ABPM, for pathologists ABPath',
    officialUrl: abpm,
    sources: [
      abpm,
      abpmQuestions,
      abpath,
      'https://abpath.org/index.php/article/593-extension-of-the-practice-pathway-for-certification-in-clinical-informatics',
      'https://informaticsprofessor.blogspot.com/2022/03/clinical-informatics-subspecialty.html',
      'https://thieme-connect.de/products/all/doi/10.1055/s-0042-1744386',
      'http://clinfowiki.org/wiki/index.php/Medical_Subspecialty_Board_of_Clinical_Informatics',
    ],
    certainty: 'official',
    checkedOn: '2026-11-23',
  },
  {
    id: 'ci-board-certification',
    step: 6,
    title: 'Board certified in Clinical Informatics',
    evidence: ['Certificate', 'Look-up at the board'],
    kind: 'credential',
    when: 'validity',
    counts: 'held',
    requirement: { is: 'optional' },
    duration: null,
    renewal: { rule: 'date_on_document', usualMonths: null, target: null, graceMonths: null },
    covers: ['ci-board-eligible'],
    needs: [
      rule(abpath, 'ci-board-eligible'),
      ruleThroughout(abpmQuestions, 'primary-board-certification'),
      ruleThroughout(abpm, 'state-medical-license'),
    ],
    skills: ['it', 'medical', 'data'],
    issuer: 'ABPM, for pathologists ABPath',
    officialUrl: abpm,
    sources: [
      abpm,
      abpmQuestions,
      abpath,
      'https://informaticspro.com/general/average-cmio',
      'https://www.informaticspro.com/blog/what-is-a-cmio',
      'https://open-exam-prep.com/practice/abpm-clinical-informatics',
    ],
    certainty: 'official',
    checkedOn: '2026-11-23',
  },
  {
    id: 'ci-continuing-certification',
    step: 6,
    title: 'Continuing certification in clinical informatics up to date',
    evidence: ['Portal print-out of the calendar year'],
    kind: 'credential',
    when: 'period',
    counts: 'each_period',
    requirement: { is: 'required_when', held: 'ci-board-certification' },
    duration: null,
    renewal: {
      rule: 'calendar_year',
      target: {
        amount: 30,
        unit: 'questions',
        atLeast: [{ category: 'longitudinal_assessment', amount: 30 }],
        proposal: false,
      },
    },
    covers: [],
    needs: [rule(assessment, 'ci-board-certification')],
    skills: ['medical', 'regulatory'],
    issuer: 'ABPM',
    officialUrl: 'https://support.theabpm.org',
    sources: [
      assessment,
      'http://acoem.org/Learning/Continuing-Certification-Program-(CCP)',
      'https://uhms.org/pt/resources/news-announcements/833-the-american-board-of-preventive-medicine-announces-the-approval-of-its-longitudinal-assessment-pilot-for-clinical-informatics.html',
    ],
    certainty: 'official',
    checkedOn: '2026-11-23',
  },
];
