import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { formatPartial } from '@cmio-pathway/shared/dates/partial-date';
import type { Certainty } from '@cmio-pathway/shared/pathway/model';
import { CHECK_WITH_ISSUER, isOld } from '@cmio-pathway/shared/pathway/staleness';

/** How sure a fact is, wherever one is shown. */
export const certaintyWords: Record<Certainty, string> = {
  official: 'Read at the issuer',
  secondary: 'Read in a secondary source',
  'program-defined': 'Set by programs',
  unverified: 'Not verified',
};

/** The words for how sure a fact is and since when; what was read long ago sends to the issuer. */
export const sureSince = (certainty: Certainty, checkedOn: string, today: string): string => {
  const day = formatPartial(checkedOn);
  if (!isOld({ checkedOn }, today)) return `${certaintyWords[certainty]}, ${day}`;
  return `${CHECK_WITH_ISSUER}: ${certaintyWords[certainty].toLowerCase()}, last on ${day}`;
};

/** Said beside a fact that was read over a year ago; empty for any other. */
export const askAgain = (fact: { checkedOn: string }, today: string): string =>
  isOld(fact, today) ? `${CHECK_WITH_ISSUER}: last read on ${formatPartial(fact.checkedOn)}.` : '';

/** How sure a fact is, in words; a fact that carries the day it was read says that too. */
@Component({
  selector: 'ui-certainty',
  template: `<span class="cap">{{ text() }}</span>`,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class CertaintyWords {
  readonly is = input.required<Certainty>();
  /** The civil day the fact was read; without it only how sure it is. */
  readonly checkedOn = input<string>();
  /** Today, as a civil day. */
  readonly today = input(new Date().toLocaleDateString('sv'));

  protected readonly text = computed(() => {
    const checked = this.checkedOn();
    return checked ? sureSince(this.is(), checked, this.today()) : certaintyWords[this.is()];
  });
}
