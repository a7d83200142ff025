import type { MilestoneRecord } from '@cmio-pathway/shared/contracts/milestone';
import { recordNow } from './record-now';

const content = { when: { from: '2024', until: null, ongoing: false }, note: 'Chair.', links: [], files: [] };
const version = (id: string, number: number) => ({
  id,
  number,
  content,
  digest: 'd',
  createdAt: '2026-01-01T00:00:00Z',
});
const review = {
  id: 'r',
  version: 'v1',
  number: 1,
  decision: 'returned' as const,
  known: null,
  note: 'Who?',
  reason: null,
  amends: null,
  by: { id: 'g', name: 'Grace', role: 'mentor', organisation: '' },
  program: { id: 'p', name: 'N' },
  at: '2026-01-02T00:00:00Z',
};
const record = (over: Partial<MilestoneRecord>): MilestoneRecord => ({
  id: 'x',
  person: { id: 'a', name: 'Ada' },
  milestone: 'lead-small-team',
  ownMilestone: null,
  state: 'logged',
  renews: null,
  revision: 1,
  verifiedVersion: null,
  versions: [version('v1', 1)],
  submissions: [],
  reviews: [],
  knownHere: null,
  confined: null,
  ...over,
});
const now = (over: Partial<MilestoneRecord>) => recordNow(record(over), '2026-11-23');

describe('what its owner may do with a record', () => {
  it('that is stated: submit, revise and take out', () => {
    expect(now({})).toMatchObject({
      standing: 'stated',
      canSubmit: true,
      canRevise: true,
      canRetract: true,
      canWithdraw: false,
    });
  });

  it('that waits: withdraw the request, nothing else', () => {
    expect(now({ state: 'submitted' })).toMatchObject({
      standing: 'waiting',
      canSubmit: false,
      canRevise: false,
      canRetract: false,
      canWithdraw: true,
    });
  });

  it('that came back: submit only what was changed since', () => {
    expect(now({ state: 'returned', reviews: [review] }).canSubmit).toBe(false);
    expect(
      now({ state: 'returned', reviews: [review], versions: [version('v2', 2), version('v1', 1)] }).canSubmit,
    ).toBe(true);
  });

  it('that is verified: revise, never take out', () => {
    expect(
      now({ state: 'verified', verifiedVersion: 'v1', reviews: [{ ...review, decision: 'approved' }] }),
    ).toMatchObject({ standing: 'verified', canRetract: false, canSubmit: false, canRevise: true });
  });
});
