import { ChangeDetectionStrategy, Component, inject, signal } from '@angular/core';
import { form, submit, validateStandardSchema } from '@angular/forms/signals';
import { RouterLink } from '@angular/router';
import { SignUp } from '@cmio-pathway/shared/contracts/account';
import { Accounts } from '../../data/account';
import { TextField } from '../../ui/text-field';
import { WayIn } from './way-in';
import { Sending } from './way-in-form';

/** Asks for an account: there is one when the letter's address was opened. */
@Component({
  selector: 'app-sign-up',
  imports: [RouterLink, TextField, WayIn],
  template: `
    <app-way-in>
      @if (sending.done()) {
        <h1 tabindex="-1">Open the letter.</h1>
        <p role="status">
          A letter goes to <b>{{ account().email }}</b>. Your account begins when you open its address, within a day.
        </p>
        <p class="sub">Nothing there after some minutes? Look into the folder for unwanted mail, or ask again.</p>
        <button type="button" class="b line" (click)="sending.done.set(false)">Change the address or ask again</button>
      } @else {
        <h1>Make an account</h1>
        <p class="sub">Your journey, plan and record are yours, with a program or without one.</p>
        <p class="fault" role="alert">{{ sending.refused() }}</p>
        <form (submit)="send($event)" novalidate>
          <ui-text-field [of]="form.name" label="Your name" autocomplete="name" />
          <ui-text-field
            [of]="form.email"
            label="E-mail"
            type="email"
            autocomplete="username"
            help="Rather an address that stays yours than a hospital's."
          />
          <ui-text-field
            [of]="form.password"
            label="Password"
            help="At least 15 characters; a few words are fine."
            [type]="shown() ? 'text' : 'password'"
            autocomplete="new-password"
          />
          <button type="button" class="b text small" [attr.aria-pressed]="shown()" (click)="shown.set(!shown())">
            {{ shown() ? 'Hide the password' : 'Show the password' }}
          </button>
          <button class="b fill" type="submit" [attr.aria-disabled]="form().submitting()">
            {{ form().submitting() ? 'Asking' : 'Make the account' }}
          </button>
        </form>
        <p><a routerLink="/sign-in">Sign in instead</a></p>
      }
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
export class SignUpPage {
  readonly #accounts = inject(Accounts);

  protected readonly account = signal<SignUp>({
    name: '',
    email: '',
    password: '',
    timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
  });
  protected readonly form = form(this.account, (path) => validateStandardSchema(path, SignUp));
  protected readonly sending = new Sending();
  protected readonly shown = signal(false);

  protected async send(event: Event): Promise<void> {
    event.preventDefault();
    await submit(this.form, {
      action: () => this.sending.send(this.form, () => this.#accounts.signUp(this.account())),
      onInvalid: () => this.form().errorSummary()[0]?.fieldTree().focusBoundControl(),
    });
  }
}
