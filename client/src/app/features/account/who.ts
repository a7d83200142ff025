import { ChangeDetectionStrategy, Component, inject, input, linkedSignal, output, signal } from '@angular/core';
import { form, submit, validateStandardSchema } from '@angular/forms/signals';
import { type Account, AccountDraft } from '@cmio-pathway/shared/contracts/account';
import * as z from 'zod';
import { fieldErrors } from '../../core/field-errors';
import { problemOf } from '../../core/problem';
import { CurrentSession } from '../../core/session';
import { Accounts } from '../../data/account';
import { TextField } from '../../ui/text-field';

/** As the contract, with empty fields for what is not said. */
const Typed = z.object({
  name: AccountDraft.shape.name,
  timeZone: z.union([z.literal(''), AccountDraft.shape.timeZone.unwrap()]),
  npi: z.union([z.literal(''), AccountDraft.shape.npi.unwrap()]),
});

/** Name, time zone and NPI. What was signed keeps the name it was signed with. */
@Component({
  selector: 'app-who',
  imports: [TextField],
  template: `
    <section class="sec" aria-labelledby="who">
      <header><h2 id="who">You</h2></header>
      <form (submit)="save($event)" novalidate>
        <ui-text-field
          [of]="form.name"
          label="Name"
          autocomplete="name"
          help="What was signed keeps the name it was signed with."
        />
        <ui-text-field
          [of]="form.timeZone"
          label="Time zone, optional"
          help="Such as America/New_York. Letters and meetings follow it."
          [options]="zones"
        />
        <ui-text-field [of]="form.npi" label="NPI, optional" help="Ten digits. Nobody but you reads it." />
        <p class="fault" role="alert">{{ refused() }}</p>
        <button class="b fill" type="submit" [attr.aria-disabled]="form().submitting()">Save</button>
      </form>
      <p class="said" role="status">{{ done() }}</p>
    </section>
  `,
  styleUrl: './account.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class Who {
  readonly #accounts = inject(Accounts);
  readonly #session = inject(CurrentSession);

  readonly account = input.required<Account>();
  readonly saved = output();
  protected readonly zones = Intl.supportedValuesOf('timeZone');
  protected readonly typed = linkedSignal(() => {
    const { name, timeZone, npi } = this.account();
    return { name, timeZone: timeZone ?? '', npi: npi ?? '' };
  });
  protected readonly form = form(this.typed, (path) => validateStandardSchema(path, Typed));
  protected readonly refused = signal<string | null>(null);
  protected readonly done = signal('');

  protected async save(event: Event): Promise<void> {
    event.preventDefault();
    this.refused.set(null);
    this.done.set('');
    await submit(this.form, async () => {
      const { name, timeZone, npi } = this.typed();
      try {
        await this.#accounts.save({ name, timeZone: timeZone || null, npi: npi || null }, this.account().revision);
        this.done.set('Saved.');
        this.#session.doubt();
        await this.#session.load();
        this.saved.emit();
        return undefined;
      } catch (error) {
        const problem = problemOf(error);
        const { at, rest } = fieldErrors(this.form, problem);
        this.refused.set(
          problem.status === 412 ? 'This was changed elsewhere meanwhile: reload, then save again.' : rest,
        );
        return at;
      }
    });
  }
}
