import type { Step } from './model.js';

/** The 13 steps from medical school to CMIO and after. */
export const steps: readonly Step[] = [
  { id: 1, title: 'Obtain a Medical Degree', short: 'Degree', kind: 'sequential', needs: [] },
  { id: 2, title: 'Gain Clinical Experience', short: 'Clinic', kind: 'sequential', needs: [1] },
  { id: 3, title: 'Expand Knowledge in Healthcare IT and Informatics', short: 'Learn', kind: 'continuous', needs: [] },
  { id: 4, title: 'Pursue Formal Training in Medical Informatics', short: 'Train', kind: 'sequential', needs: [1] },
  { id: 5, title: 'Gain Leadership and Management Experience', short: 'Lead', kind: 'sequential', needs: [2] },
  { id: 6, title: 'Acquire Relevant Certifications', short: 'Certify', kind: 'sequential', needs: [2, 4] },
  { id: 7, title: 'Network with Medical IT Professionals', short: 'Peers', kind: 'continuous', needs: [] },
  {
    id: 8,
    title: 'Stay Abreast of Trends and Regulations in Healthcare IT',
    short: 'Rules',
    kind: 'continuous',
    needs: [],
  },
  {
    id: 9,
    title: 'Develop Strong Interpersonal and Communication Skills',
    short: 'Skills',
    kind: 'continuous',
    needs: [],
  },
  {
    id: 10,
    title: 'Seek Positions in Healthcare Information Management',
    short: 'Posts',
    kind: 'sequential',
    needs: [1, 2, 4],
  },
  { id: 11, title: 'Consider a Master’s in Business Administration (MBA)', short: 'MBA', kind: 'optional', needs: [5] },
  {
    id: 12,
    title: 'Apply for Chief Medical Information Officer Roles',
    short: 'Apply',
    kind: 'sequential',
    needs: [5, 10],
  },
  {
    id: 13,
    title: 'Continuously Improve and Innovate in Healthcare IT Practices',
    short: 'CMIO',
    kind: 'sequential',
    needs: [12],
  },
];

/** The order of the line that is drawn from medical school to after the appointment. */
export const mainLine: readonly number[] = [1, 2, 4, 5, 6, 10, 12, 13];
/** What runs alongside at every stage, and blocks nothing. */
export const lanes: readonly number[] = [3, 7, 8, 9];
/** The optional branch. */
export const branch = 11;
/** Holding certifications is counted, and gates nothing. */
export const gatesNothing = 6;
