/** Where somebody stands on the ladder rests on this alone; what a post is and does is in explore/ladder.ts, for its page. */
export interface RungGates {
  /** 1 to 5, upwards. */
  rung: number;
  title: string;
  /** Milestones that open it, all of them. Ours: no issuer and no employer sets them. */
  gates: readonly string[];
}

export const rungGates: readonly RungGates[] = [
  { rung: 1, title: 'Medical Informatics Specialist', gates: ['first-it-project'] },
  { rung: 2, title: 'Healthcare IT Project Manager', gates: ['lead-it-implementation'] },
  { rung: 3, title: 'Director of Health Informatics', gates: ['informatics-director-role'] },
  {
    rung: 4,
    title: 'Vice President of Clinical Informatics',
    gates: ['lead-department-or-committee', 'cross-it-clinical-management'],
  },
  { rung: 5, title: 'Chief Medical Information Officer', gates: ['cmio-appointed'] },
];
