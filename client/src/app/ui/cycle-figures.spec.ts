import type { CreditCycle } from '@cmio-pathway/shared/credits/credit';
import { figuresOf } from './cycle-figures';

it('says whose figures they are', () => {
  const says = (figures: CreditCycle['figures']) => figuresOf({ figures }, '2026-11-23');
  expect(says({ by: 'issuer', certainty: 'secondary', checkedOn: '2026-11-23' })).toBe(
    'The issuer’s figure. Read in a secondary source, 23 Nov 2026',
  );
  expect(says({ by: 'proposal', certainty: 'program-defined', checkedOn: '2026-11-23' })).toMatch(/^Our proposal, /);
  expect(says({ by: 'person', askedOn: '2026-01-15' })).toMatch(/asked of the board on 15 Jan 2026$/);
  expect(says({ by: 'person', askedOn: null })).toMatch(/not asked of the board yet$/);
});
