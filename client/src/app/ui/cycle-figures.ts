import type { CreditCycle } from '@cmio-pathway/shared/credits/credit';
import { formatPartial } from '@cmio-pathway/shared/dates/partial-date';
import { sureSince } from './certainty';

/** Whose figures a cycle has, and how sure they are. */
export const figuresOf = ({ figures }: Pick<CreditCycle, 'figures'>, today: string): string => {
  if (figures.by === 'person')
    return figures.askedOn
      ? `As you typed it; asked of the board on ${formatPartial(figures.askedOn)}`
      : 'As you typed it; not asked of the board yet';
  const sure = sureSince(figures.certainty, figures.checkedOn, today);
  return figures.by === 'proposal' ? `Our proposal, no issuer’s figure. ${sure}` : `The issuer’s figure. ${sure}`;
};
