import { ChangeDetectionStrategy, Component, inject, signal } from '@angular/core';
import { form, submit, validateStandardSchema } from '@angular/forms/signals';
import { RouterLink } from '@angular/router';
import { ResetAsked } from '@cmio-pathway/shared/contracts/account';
import { Accounts } from '../../data/account';
import { TextField } from '../../ui/text-field';
import { WayIn } from './way-in';
import { Sending } from './way-in-form';

/** Asks for a letter with an address to set a new password. Whether there is an account, only the letter says. */
@Component({
  selector: 'app-forgot',
  imports: [RouterLink, TextField, WayIn],
  template: `
    <app-way-in>
      @if (sending.done()) {
        <h1 tabindex="-1">Open the letter.</h1>
        <p role="status">
          If <b>{{ asked().email }}</b> is the address of an account, a letter goes there. Its address sets a new
          password, within an hour.
        </p>
        <button type="button" class="b line" (click)="sending.done.set(false)">Try another address</button>
      } @else {
        <h1>A new password</h1>
        <p class="fault" role="alert">{{ sending.refused() }}</p>
        <form (submit)="send($event)" novalidate>
          <ui-text-field
            [of]="form.email"
            label="E-mail"
            type="email"
            autocomplete="username"
            help="Any address of your account."
          />
          <button class="b fill" type="submit" [attr.aria-disabled]="form().submitting()">Send the letter</button>
        </form>
      }
      <p><a routerLink="/sign-in">To the sign-in</a></p>
    </app-way-in>
  `,
  styles: `
    form {
      display: grid;
      gap: 14px;
    }
    .fault:empty {
      display: none;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ForgotPage {
  readonly #accounts = inject(Accounts);

  protected readonly asked = signal<ResetAsked>({ email: '' });
  protected readonly form = form(this.asked, (path) => validateStandardSchema(path, ResetAsked));
  protected readonly sending = new Sending();

  protected async send(event: Event): Promise<void> {
    event.preventDefault();
    await submit(this.form, () => this.sending.send(this.form, () => this.#accounts.askReset(this.asked().email)));
  }
}
