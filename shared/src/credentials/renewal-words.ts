import { formatPartial } from '../dates/partial-date.js';
import type { Renewal } from '../pathway/model.js';

const events = {
  system_upgrade: 'a major upgrade of the system',
  final_rule: 'each new final rule',
  application: 'each application',
};
const owners = { state: 'the state', board: 'the board', school: 'the school' };

const everyMonths = (months: number) =>
  months % 12 === 0 ? (months === 12 ? 'every year' : `every ${months / 12} years`) : `every ${months} months`;

/** '11-01' as people read it: 1 Nov. */
const dayOfYear = (day: string) => formatPartial(`2000-${day}`).replace(/ 2000$/, '');

/** The usual renewal as a sentence. What nobody published is said to be not known. */
export const renewalWords = (renewal: Renewal): string => {
  switch (renewal.rule) {
    case 'none':
      return 'It never ends.';
    case 'date_on_document': {
      const usually = renewal.usualMonths === null ? '' : `, usually ${renewal.usualMonths} months after the issue`;
      const grace = renewal.graceMonths === null ? '' : `, with ${renewal.graceMonths} months of grace`;
      return `It ends on the date on the document${usually}${grace}.`;
    }
    case 'months':
      return `It is due again ${everyMonths(renewal.months)}${renewal.proposal ? ', as we propose' : ''}.`;
    case 'calendar_year':
      return renewal.countsForNextFrom === undefined
        ? 'It ends on 31 December.'
        : `It ends on 31 December; what is begun from ${dayOfYear(renewal.countsForNextFrom)} counts for the next year, too.`;
    case 'each_period':
      return `It is due again in each period of the program, ${everyMonths(renewal.months)}${renewal.proposal ? ' as we propose' : ''}.`;
    case 'set_by':
      return `How long it lasts is set by ${owners[renewal.by]}: look it up there.`;
    case 'at_event':
      return `It is due again at ${events[renewal.event]}.`;
    case 'unknown':
      return 'Whether it ends is not known.';
  }
};
