import type { Milestone } from '../model.js';

export const step06: readonly Milestone[] = [
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
    renewal: { rule: 'calendar_year', target: null },
    covers: [],
    needs: [],
    skills: ['medical', 'regulatory'],
    issuer: 'ABPM',
    officialUrl: 'https://support.theabpm.org',
    sources: [
      'https://support.theabpm.org/hc/en-us/articles/30156574563355-Longitudinal-Assessment-Program-LAP-FAQ',
      'http://acoem.org/Learning/Continuing-Certification-Program-(CCP)',
      'https://uhms.org/pt/resources/news-announcements/833-the-american-board-of-preventive-medicine-announces-the-approval-of-its-longitudinal-assessment-pilot-for-clinical-informatics.html',
    ],
    certainty: 'official',
    checkedOn: '2026-11-23',
  },
];
