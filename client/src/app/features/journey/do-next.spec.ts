import { type Journey, noTrack, standing } from '@cmio-pathway/shared';
import { nextThings } from './do-next';

const today = '2026-11-23';
const program = { id: '0175f3d2-91ec-70f1-a006-cba087cdbac0', name: 'Northmoor' };
const record = (over: Partial<Journey['records'][number]>): Journey['records'][number] => ({
  id: '01870d30-09ec-704d-b14b-ba484ac4f524',
  milestone: 'bachelors-degree',
  state: 'logged',
  when: { from: '2012', until: null, ongoing: false },
  verified: null,
  waiting: null,
  returnedAt: null,
  notMetAt: null,
  loggedAt: '2026-01-01T00:00:00Z',
  updatedAt: '2026-01-01T00:00:00Z',
  lastDecision: null,
  versions: 1,
  renews: null,
  files: 0,
  ...over,
});
const facts = (over: Partial<Journey>): Journey => ({
  person: { id: '01870d30-09ec-704d-b14b-ba484ac4f524', name: 'Ada' },
  revision: 1,
  track: { ...noTrack, revision: 0 },
  rules: [],
  enrollments: [{ program, cohort: null, accepted: true, ended: false, mentor: null, periods: [] }],
  records: [],
  drafts: [],
  notes: [],
  ...over,
});
const next = (over: Partial<Journey>) => {
  const all = facts(over);
  return nextThings(all, standing(all, today));
};

describe('what to do next', () => {
  it('begins with what came back, in the reviewer’s words', () => {
    const lastDecision = {
      decision: 'returned' as const,
      at: '2026-11-20T12:00:00Z',
      by: 'Grace',
      known: null,
      note: 'Who chaired?',
    };
    const [first] = next({ records: [record({ state: 'returned', lastDecision })] });
    expect(first).toMatchObject({ act: 'Revise', because: 'Returned 20 Nov 2026 by Grace: “Who chaired?”' });
  });

  it('continues the draft of a revision instead of beginning it again', () => {
    const returned = record({ state: 'returned' });
    const draft = {
      id: '01870d30-09ec-704d-b14b-ba484ac4f525',
      milestone: 'bachelors-degree',
      record: returned.id,
      savedAt: '2026-11-21T12:00:00Z',
    };
    expect(next({ records: [returned], drafts: [draft] }).map(({ act }) => act)).not.toContain('Revise');
  });

  it('offers to submit what is stated only to who is in a program', () => {
    expect(next({ records: [record({})] }).map(({ act }) => act)).toContain('Submit');
    expect(next({ records: [record({})], enrollments: [] }).map(({ act }) => act)).not.toContain('Submit');
  });

  it('asks once for a group of routes', () => {
    const behind = [
      'residency-complete',
      'licensing-exam-3',
      'state-medical-license',
      'primary-board-certification',
      'cme-cycle-met',
      'independent-practice-3y',
      'ehr-super-user',
      'workflow-problem-log',
    ];
    const things = next({ records: behind.map((milestone) => record({ id: milestone, milestone })) });
    expect(things.filter(({ title }) => title === 'One of the routes of this step')).toHaveLength(1);
  });
});
