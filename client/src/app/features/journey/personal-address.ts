import { ChangeDetectionStrategy, Component, computed, inject, linkedSignal, signal } from '@angular/core';
import { form, submit, validateStandardSchema } from '@angular/forms/signals';
import { AddressDraft, type PersonalAddress } from '@cmio-pathway/shared/contracts/account';
import { formatPartial } from '@cmio-pathway/shared/dates/partial-date';
import { addressAsk } from '@cmio-pathway/shared/enrollment/personal-address';
import { fieldErrors } from '../../core/field-errors';
import { problemOf, sentenceOf } from '../../core/problem';
import { Accounts, personalAddress } from '../../data/account';
import { TextField } from '../../ui/text-field';
import { View } from './view';

/** Asks for a second, personal address: from the first day, and with the day when an enrollment ends. "Later" keeps it away for a while. */
@Component({
  selector: 'app-personal-address',
  imports: [TextField],
  templateUrl: './personal-address.html',
  styleUrl: './personal-address.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class PersonalAddressAsk {
  readonly #accounts = inject(Accounts);
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
  protected readonly typed = signal<AddressDraft>({ email: '', recovery: true, password: '' });
  protected readonly form = form(this.typed, (path) => validateStandardSchema(path, AddressDraft));
  protected readonly refused = signal<string | null>(null);
  protected readonly said = signal('');

  protected async add(event: Event): Promise<void> {
    event.preventDefault();
    this.refused.set(null);
    await submit(this.form, {
      action: async () => {
        try {
          await this.#accounts.askAddress(this.typed());
          this.said.set(`A letter went to ${this.typed().email}.`);
          this.typing.set(false);
          this.typed.set({ email: '', recovery: true, password: '' });
          this.#resource.reload();
          return undefined;
        } catch (error) {
          const { at, rest } = fieldErrors(this.form, problemOf(error));
          this.refused.set(rest);
          return at;
        }
      },
      onInvalid: () => this.form().errorSummary()[0]?.fieldTree().focusBoundControl(),
    });
  }

  protected async later(): Promise<void> {
    this.refused.set(null);
    try {
      await this.#accounts.putAddressOff();
      this.said.set('This comes back later.');
      this.#resource.reload();
    } catch (error) {
      this.refused.set(sentenceOf(error));
    }
  }
}
