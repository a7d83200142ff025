import { ChangeDetectionStrategy, Component, computed, inject, linkedSignal, signal } from '@angular/core';
import type { PersonalAddress } from '@cmio-pathway/shared/contracts/address';
import { formatPartial } from '@cmio-pathway/shared/dates/partial-date';
import { addressAsk } from '@cmio-pathway/shared/enrollment/personal-address';
import { PartFailure } from '../../core/part-failure';
import { sentenceOf } from '../../core/problem';
import { AskedAddresses, personalAddress } from '../../data/addresses';
import { Loading } from '../../ui/loading';
import { AddressForm } from './address-form';
import { View } from './view';

/** Asks for a second, personal address: from the first day, and with the day when an enrollment ends. "Later" keeps it away for a while. */
@Component({
  selector: 'app-personal-address',
  imports: [AddressForm, Loading, PartFailure],
  templateUrl: './personal-address.html',
  styleUrl: './personal-address.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class PersonalAddressAsk {
  readonly #asked = inject(AskedAddresses);
  readonly #today = inject(View).today;
  readonly #resource = personalAddress();

  protected readonly facts = linkedSignal<PersonalAddress | undefined, PersonalAddress | undefined>({
    source: () => (this.#resource.hasValue() ? this.#resource.value() : undefined),
    computation: (read, before) => read ?? before?.value,
  });
  protected readonly ask = computed(() => {
    const facts = this.facts();
    return facts ? addressAsk(facts, this.#today) : null;
  });
  protected readonly title = computed(() => {
    const ask = this.ask();
    if (ask?.because !== 'end') return 'Add an address that stays yours.';
    return ask.isStated
      ? `${ask.program} states an end: ${formatPartial(ask.on)}.`
      : `Your training in ${ask.program} is expected to end on ${formatPartial(ask.on)}.`;
  });
  protected readonly typing = signal(false);
  protected readonly refused = signal<string | null>(null);
  protected readonly said = signal('');

  protected sent(to: string): void {
    this.said.set(`A letter went to ${to}.`);
    this.typing.set(false);
    this.#resource.reload();
  }

  protected async later(): Promise<void> {
    this.refused.set(null);
    try {
      await this.#asked.putOff();
      this.said.set('This comes back later.');
      this.#resource.reload();
    } catch (error) {
      this.refused.set(sentenceOf(error));
    }
  }
}
