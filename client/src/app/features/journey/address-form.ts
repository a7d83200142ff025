import { afterNextRender, ChangeDetectionStrategy, Component, inject, output, signal } from '@angular/core';
import { form, submit, validateStandardSchema } from '@angular/forms/signals';
import { AddressDraft } from '@cmio-pathway/shared/contracts/address';
import { fieldErrors } from '../../core/field-errors';
import { problemOf } from '../../core/problem';
import { AskedAddresses } from '../../data/addresses';
import { TextField } from '../../ui/text-field';

/** The personal address as it is typed. Forms are much to load for a question that most have answered: it comes when it is asked for. */
@Component({
  selector: 'app-address-form',
  imports: [TextField],
  template: `
    <form (submit)="add($event)" novalidate>
      <ui-text-field [of]="form.email" label="Personal address" type="email" autocomplete="email" />
      <ui-text-field [of]="form.password" label="Your password" type="password" autocomplete="current-password" />
      @if (refused(); as sentence) {
        <p class="fault" role="alert">{{ sentence }}</p>
      }
      <p class="acts">
        <button type="submit" class="b fill" [attr.aria-disabled]="form().submitting()">Send the letter</button>
        <button type="button" class="b line" (click)="left.emit()">Leave it</button>
      </p>
    </form>
  `,
  styleUrl: './personal-address.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class AddressForm {
  readonly #asked = inject(AskedAddresses);

  /** The address a letter went to. */
  readonly sent = output<string>();
  readonly left = output();
  protected readonly typed = signal<AddressDraft>({ email: '', recovery: true, password: '' });
  protected readonly form = form(this.typed, (path) => validateStandardSchema(path, AddressDraft));
  protected readonly refused = signal<string | null>(null);

  constructor() {
    // The button that asked for it is gone.
    afterNextRender(() => this.form.email().focusBoundControl());
  }

  protected async add(event: Event): Promise<void> {
    event.preventDefault();
    this.refused.set(null);
    await submit(this.form, {
      action: async () => {
        try {
          await this.#asked.ask(this.typed());
          this.sent.emit(this.typed().email);
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
}
