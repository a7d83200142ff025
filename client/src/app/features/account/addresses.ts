import { ChangeDetectionStrategy, Component, inject, input, output, signal } from '@angular/core';
import { form, submit, validateStandardSchema } from '@angular/forms/signals';
import type { Account } from '@cmio-pathway/shared/contracts/account';
import { AddressDraft } from '@cmio-pathway/shared/contracts/address';
import { fieldErrors } from '../../core/field-errors';
import { problemOf, sentenceOf } from '../../core/problem';
import { Accounts } from '../../data/account';
import { AskedAddresses } from '../../data/addresses';
import { TextField } from '../../ui/text-field';

/** The addresses one signs in with: a new one in place of the first, or a further one for the day the first is gone. */
@Component({
  selector: 'app-addresses',
  imports: [TextField],
  templateUrl: './addresses.html',
  styleUrl: './account.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class Addresses {
  readonly #accounts = inject(Accounts);
  readonly #asked = inject(AskedAddresses);

  readonly account = input.required<Account>();
  readonly changed = output();
  protected readonly asking = signal<'replace' | 'add' | null>(null);
  protected readonly typed = signal<AddressDraft>({ email: '', recovery: false, password: '' });
  protected readonly form = form(this.typed, (path) => validateStandardSchema(path, AddressDraft));
  protected readonly refused = signal<string | null>(null);

  protected begin(what: 'replace' | 'add'): void {
    this.typed.update((typed) => ({ ...typed, recovery: what === 'add' }));
    this.asking.set(what);
  }

  protected async ask(event: Event): Promise<void> {
    event.preventDefault();
    this.refused.set(null);
    await submit(this.form, async () => {
      try {
        await this.#asked.ask(this.typed());
        this.asking.set(null);
        this.typed.set({ email: '', recovery: false, password: '' });
        this.changed.emit();
        return undefined;
      } catch (error) {
        const { at, rest } = fieldErrors(this.form, problemOf(error));
        this.refused.set(rest);
        return at;
      }
    });
  }

  protected async remove(address: string): Promise<void> {
    this.refused.set(null);
    try {
      await this.#accounts.removeAddress(address);
      this.changed.emit();
    } catch (error) {
      this.refused.set(sentenceOf(error));
    }
  }
}
