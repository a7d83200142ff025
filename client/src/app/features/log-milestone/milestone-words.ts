import type { Duration, Milestone, Renewal } from '@cmio-pathway/shared/pathway/model';
import type { Way } from '@cmio-pathway/shared/pathway/way';

const months = (count: number): string => {
  if (count < 1) return `${Math.round(count * 4)} ${count <= 0.25 ? 'week' : 'weeks'}`;
  return count % 12 === 0 && count >= 24 ? `${count / 12} years` : `${count} ${count === 1 ? 'month' : 'months'}`;
};

/** How long it usually takes, and whose word that is. */
export const durationWords = ({ min, typical, max, proposal }: Duration): string => {
  const range =
    min !== null && max !== null && min !== max
      ? `${months(min)} to ${months(max)}`
      : months(typical ?? min ?? max ?? 0);
  return `${typical === null && min === null && max === null ? 'Not known' : range}${proposal ? '. Our proposal' : ''}`;
};

/** When it is due again. */
export const renewalWords = (renewal: Renewal): string => {
  switch (renewal.rule) {
    case 'none':
      return 'Never';
    case 'date_on_document':
      return 'On the date the document gives';
    case 'months':
      return `After ${months(renewal.months)}${renewal.proposal ? '. Our proposal' : ''}`;
    case 'calendar_year':
      return 'At the end of each calendar year';
    case 'each_period':
      return `Every ${months(renewal.months)}${renewal.proposal ? '. Our proposal' : ''}`;
    case 'set_by':
      return `As the ${renewal.by} sets it`;
    case 'at_event':
      return {
        system_upgrade: 'With each upgrade of the system',
        final_rule: 'With each final rule',
        application: 'With each application',
      }[renewal.event];
    case 'unknown':
      return 'Not known: nobody publishes a rule';
  }
};

/** What usually comes after it. */
export const opensNext = (way: Way, { id }: Milestone): readonly Milestone[] =>
  way.milestones.filter(({ needs }) => needs.some(({ anyOf }) => anyOf.some(({ milestone }) => milestone === id)));
