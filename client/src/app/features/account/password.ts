import { ChangeDetectionStrategy, Component, inject, output, signal } from '@angular/core';
import { form, submit, validateStandardSchema } from '@angular/forms/signals';
import { PasswordChange } from '@cmio-pathway/shared/contracts/account';
import { fieldErrors } from '../../core/field-errors';
import { problemOf } from '../../core/problem';
import { Accounts } from '../../data/account';
import { TextField } from '../../ui/text-field';

/** A new password; whoever else is signed in to the account is signed out. */
@Component({
  selector: 'app-password',
  imports: [TextField],
  template: `
    <section class="sec" aria-labelledby="password">
      <header><h2 id="password">Password</h2></header>
      <form (submit)="change($event)" novalidate>
        <ui-text-field [of]="form.current" label="Password of now" type="password" autocomplete="current-password" />
        <ui-text-field
          [of]="form.password"
          label="New password"
          type="password"
          autocomplete="new-password"
          help="At least 15 characters; a few words are fine. Every other device is signed out."
        />
        <p class="fault" role="alert">{{ refused() }}</p>
        <button class="b line" type="submit" [attr.aria-disabled]="form().submitting()">Change the password</button>
      </form>
      <p class="said" role="status">{{ done() }}</p>
    </section>
  `,
  styleUrl: './account.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class Password {
  readonly #accounts = inject(Accounts);

  readonly changed = output();
  protected readonly typed = signal<PasswordChange>({ current: '', password: '' });
  protected readonly form = form(this.typed, (path) => validateStandardSchema(path, PasswordChange));
  protected readonly refused = signal<string | null>(null);
  protected readonly done = signal('');

  protected async change(event: Event): Promise<void> {
    event.preventDefault();
    this.refused.set(null);
    this.done.set('');
    await submit(this.form, async () => {
      try {
        await this.#accounts.changePassword(this.typed());
        this.typed.set({ current: '', password: '' });
        this.form().reset();
        this.done.set('Changed. Every other device is signed out.');
        this.changed.emit();
        return undefined;
      } catch (error) {
        const { at, rest } = fieldErrors(this.form, problemOf(error));
        this.refused.set(rest);
        return at;
      }
    });
  }
}
