import { PATHWAY, type RecordFact } from '../../shared/dist/index.js';

export const RECORDS = 280;
export const TODAY = '2026-11-23';

/** The records of one person: every milestone of the catalogue in turn, most verified, some waiting, returned or only stated. */
export const recordsOf = (person: number): readonly RecordFact[] =>
  Array.from({ length: RECORDS }, (_, nth): RecordFact => {
    const kind = (nth + person) % 10;
    const from = `${2012 + (nth % 14)}-${String(1 + (nth % 12)).padStart(2, '0')}-05`;
    const at = `2026-0${1 + (nth % 9)}-11T08:00:00Z`;
    return {
      id: `${person}-${nth}`,
      milestone: PATHWAY.milestones[(nth * 7 + person) % PATHWAY.milestones.length]!.id,
      state: kind < 7 ? 'verified' : kind === 7 ? 'submitted' : kind === 8 ? 'returned' : 'logged',
      when: { from, until: null, ongoing: kind === 9 },
      verified: kind < 7 ? { version: 1, from, until: nth % 3 ? null : '2027-06-30', program: 'p', at } : null,
      waiting: kind === 7 ? { since: at, program: 'p', reviewer: null, batch: null } : null,
      returnedAt: kind === 8 ? at : null,
      notMetAt: null,
      loggedAt: at,
      updatedAt: at,
      lastDecision: null,
      versions: 1,
      renews: null,
      files: 1,
    };
  });
