import type { ProgramSettings } from '@cmio-pathway/shared/contracts/program-settings';

const always = [
  ['Decide on what is submitted', 'of their mentees, and what waits for any mentor', 'no'],
  ['Read the journey and what was submitted', 'of their mentees', 'of everybody enrolled'],
  ['Write notes, agree on plans, sign compacts, meet', 'with their mentees', 'no'],
  ['Invite, import, enroll, move between cohorts, end', 'no', 'yes'],
  ['Pair mentees with mentors, match a cohort, hand over', 'agree or decline', 'yes'],
  ['Set what the program asks, settings, admins', 'no', 'yes'],
  ['Verify training, read the audit log', 'no', 'yes'],
] as const;

/** Who may do what in a program, a line each: first what it sets itself. */
export const whoMayDoWhat = (set: Pick<ProgramSettings, 'mentorsSeeCohorts' | 'mentorsWaive'> | undefined) => [
  { what: 'See the dashboards of cohorts', mentors: set?.mentorsSeeCohorts ? 'yes' : 'no', admins: 'yes' },
  {
    what: 'Waive a milestone',
    mentors: set?.mentorsWaive ? 'for their mentees' : 'no',
    admins: 'for everybody but themselves',
  },
  ...always.map(([what, mentors, admins]) => ({ what, mentors, admins })),
];
