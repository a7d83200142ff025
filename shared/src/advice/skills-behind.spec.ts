import { expect, it } from '@jest/globals';
import { usually } from '../pathway/need.js';
import { aVerified } from '../testing/a-record.js';
import { aMilestone, aWay } from '../testing/a-way.js';
import { advise } from './advise.js';

const today = '2026-11-23';
const way = aWay([
  aMilestone('first-it-project', {
    step: 3,
    skills: ['it'],
    needs: [usually('ward'), usually('court'), usually('vote'), usually('done')],
  }),
  ...['a', 'b', 'c', 'd', 'e'].map((id) => aMilestone(id, { step: 1, needs: [] })),
  ...['b2', 'c2', 'd2', 'e2'].map((id) => aMilestone(id, { step: 1, needs: [usually(id[0]!)] })),
  aMilestone('ward', { step: 3, kind: 'meeting', skills: ['medical'] }),
  aMilestone('court', { step: 3, kind: 'meeting', skills: ['regulatory', 'decision'] }),
  aMilestone('vote', { step: 3, kind: 'meeting', skills: ['decision'] }),
  aMilestone('done', { step: 3, skills: ['decision'] }),
]);

it('names what the skill most behind the rung asks for', () => {
  const found = advise({ records: [aVerified('first-it-project'), aVerified('done')], way }, { today });
  expect(found.map(({ key }) => key)).toEqual(['start:b', 'start:c', 'start:d', 'start:e', 'start:court']);
});

it('says which rung, how many are open, and what is said of it otherwise', () => {
  const found = advise({ records: [aVerified('first-it-project'), aVerified('done')], way }, { today });
  expect(found.at(-1)).toMatchObject({
    reason:
      'You stand on rung 1, Medical Informatics Specialist; 2 of the 3 milestones that grow decision-making for it are open, this among them. Step 3 asks for it; nothing else waits for it.',
    rule: {
      is: 'ours',
      text: 'A rung asks for what its gate milestones, and what they need, grow.',
      source: { title: 'This pathway, the career ladder', url: '/explore/ladder' },
    },
  });
});

it('goes on to the next skill where nothing can be done for one', () => {
  const dismissed = ['start:court', 'start:vote'];
  const found = advise({ records: [aVerified('first-it-project'), aVerified('done')], way }, { today, dismissed });
  expect(found.at(-1)).toMatchObject({
    key: 'start:ward',
    reason: expect.stringContaining('1 of the 1 milestones that grow medical expertise'),
  });
});

it('before the first rung names nothing behind it', () => {
  const found = advise({ records: [], way }, { today });
  expect(found.filter(({ reason }) => reason.startsWith('You stand'))).toEqual([]);
});
