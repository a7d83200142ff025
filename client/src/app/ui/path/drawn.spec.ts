import type { RecordFact } from '@cmio-pathway/shared/record/facts';
import { standing } from '@cmio-pathway/shared/record/standing';
import { drawnLane, drawnStep } from './drawn';

const today = '2026-11-23';
const fact = (milestone: string, over: Partial<RecordFact> = {}): RecordFact => ({
  id: `${milestone}-${JSON.stringify(over).length}`,
  milestone,
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
const verified = { version: 1, from: '2012-01-01', until: null, program: null, at: '2026-01-02T00:00:00Z' };
const draw = (step: number, ...records: RecordFact[]) => {
  const way = standing({ records }, today);
  return drawnStep(
    way.steps.find((one) => one.step.id === step)!,
    way,
  );
};

describe('a step as it is drawn', () => {
  it('fills the tube with what is verified and with what that covers', () => {
    const step = draw(1, fact('medical-degree', { state: 'verified', verified }));
    expect(step.tube).toBeGreaterThan(1);
    expect(step.beads.every(({ standing }) => standing === 'not_started')).toBe(true);
  });

  it('puts what asks for somebody before what is open', () => {
    const step = draw(
      1,
      fact('bachelors-degree'),
      fact('mcat-score', { state: 'returned', returnedAt: '2026-11-20T00:00:00Z' }),
    );
    expect(step.beads.map(({ standing }) => standing).slice(0, 3)).toEqual(['returned', 'stated', 'not_started']);
    expect(step.asks).toEqual([{ standing: 'returned', text: '1 returned' }]);
  });

  it('says of a bead that only its person sees it while no other record makes it what it is', () => {
    const stated = (...records: RecordFact[]) =>
      draw(12, ...records).beads.find(({ title }) => title === 'Applied for a CMIO position');
    const [hers, sent, open] = [
      fact('cmio-application', { confined: { to: null } }),
      fact('cmio-application', { confined: { to: 'p' } }),
      fact('cmio-application', { files: 1 }),
    ];
    expect(stated(hers)).toMatchObject({ standing: 'stated', onlyYours: true });
    expect(stated(sent)).toMatchObject({ standing: 'stated', onlyYours: false });
    expect(stated(hers, open)).toMatchObject({ onlyYours: false });
    expect(stated()).toMatchObject({ standing: 'not_started', onlyYours: false });
  });

  it('never says of a year that it was a month', () => {
    const { says } = draw(
      1,
      fact('residency-complete', {
        state: 'verified',
        verified,
        when: { from: '2009', until: '2012', ongoing: false },
      }),
    );
    expect(says).toEqual({ standing: 'verified', text: 'Verified 2012' });
  });

  it('calls a step that rests on one’s word stated, not verified', () => {
    const step = draw(1, fact('residency-complete'));
    expect(step.says).toEqual({ standing: 'stated', text: 'As stated' });
    expect(step.tube).toBe(0);
    expect(step.place).toBe('past');
  });
});

describe('a lane', () => {
  it('shows the next three things, what lapsed first with its date', () => {
    const past = { ...verified, until: '2023-12-31' };
    const way = standing(
      { records: [fact('himss-ahima-chime-membership', { state: 'verified', verified: past })] },
      today,
    );
    const lane = drawnLane(way.steps.find((one) => one.step.id === 7)!);
    expect(lane.next).toHaveLength(3);
    expect(lane.next[0]).toMatchObject({ standing: 'lapsed', text: 'lapsed 31 Dec 2023' });
  });
});
