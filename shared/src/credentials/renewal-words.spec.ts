import { expect, it } from '@jest/globals';
import type { Renewal } from '../pathway/model.js';
import { renewalWords } from './renewal-words.js';

it.each<[Renewal, string]>([
  [{ rule: 'none' }, 'It never ends.'],
  [
    { rule: 'date_on_document', usualMonths: 36, target: null, graceMonths: 3 },
    'It ends on the date on the document, usually 36 months after the issue, with 3 months of grace.',
  ],
  [{ rule: 'months', months: 12, proposal: true, target: null }, 'It is due again every year, as we propose.'],
  [{ rule: 'months', months: 24, proposal: false, target: null }, 'It is due again every 2 years.'],
  [{ rule: 'months', months: 6, proposal: false, target: null }, 'It is due again every 6 months.'],
  [{ rule: 'calendar_year', target: null }, 'It ends on 31 December.'],
  [
    { rule: 'calendar_year', target: null, countsForNextFrom: '11-01' },
    'It ends on 31 December; what is begun from 1 Nov counts for the next year, too.',
  ],
  [
    { rule: 'each_period', months: 6, proposal: true },
    'It is due again in each period of the program, every 6 months as we propose.',
  ],
  [{ rule: 'each_period', months: 12, proposal: false }, 'It is due again in each period of the program, every year.'],
  [{ rule: 'set_by', by: 'state' }, 'How long it lasts is set by the state: look it up there.'],
  [{ rule: 'set_by', by: 'board' }, 'How long it lasts is set by the board: look it up there.'],
  [{ rule: 'set_by', by: 'school' }, 'How long it lasts is set by the school: look it up there.'],
  [{ rule: 'at_event', event: 'system_upgrade' }, 'It is due again at a major upgrade of the system.'],
  [{ rule: 'at_event', event: 'final_rule' }, 'It is due again at each new final rule.'],
  [{ rule: 'at_event', event: 'application' }, 'It is due again at each application.'],
  [{ rule: 'unknown' }, 'Whether it ends is not known.'],
])('%j reads: %s', (renewal, words) => {
  expect(renewalWords(renewal)).toBe(words);
});
