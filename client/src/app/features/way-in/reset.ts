import { ChangeDetectionStrategy, Component, computed, inject, input, signal } from '@angular/core';
import { form, submit, validateStandardSchema } from '@angular/forms/signals';
import { Router, RouterLink } from '@angular/router';
import { PasswordSet } from '@cmio-pathway/shared/contracts/account';
import { problemOf } from '../../core/problem';
import { CurrentSession } from '../../core/session';
import { Accounts, resetLink } from '../../data/account';
import { LoadFailure } from '../../ui/load-failure';
import { Loading } from '../../ui/loading';
import { TextField } from '../../ui/text-field';
import { WayIn } from './way-in';
import { Sending } from './way-in-form';

/** Sets a new password at the address a letter brought, once. */
@Component({
  selector: 'app-reset',
  imports: [LoadFailure, Loading, RouterLink, TextField, WayIn],
  template: `
    <app-way-in>
      @if (link.hasValue()) {
        <h1>Set a new password.</h1>
        <p class="sub">Whoever is signed in to your account is then signed out.</p>
        <p class="fault" role="alert">{{ sending.refused() }}</p>
        <form (submit)="send($event)" novalidate>
          <ui-text-field
            [of]="form.password"
            label="New password"
            help="At least 15 characters; a few words are fine."
            [type]="shown() ? 'text' : 'password'"
            autocomplete="new-password"
          />
          <button type="button" class="b text small" [attr.aria-pressed]="shown()" (click)="shown.set(!shown())">
            {{ shown() ? 'Hide the password' : 'Show the password' }}
          </button>
          <button class="b fill" type="submit" [attr.aria-disabled]="form().submitting()">
            Set the password and sign in
          </button>
        </form>
      } @else if (used()) {
        <h1>This address no longer serves.</h1>
        <p class="sub">It was used, or its hour is over.</p>
        <p><a class="b line" routerLink="/forgot">Ask for another</a></p>
      } @else if (link.error()) {
        <h1>A new password</h1>
        <ui-load-failure what="This address" (again)="link.reload()" />
      } @else {
        <ui-loading />
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
export class ResetPage {
  readonly #accounts = inject(Accounts);
  readonly #session = inject(CurrentSession);
  readonly #router = inject(Router);

  readonly token = input.required<string>();
  protected readonly link = resetLink(this.token);
  protected readonly used = computed(() => [404, 422].includes(problemOf(this.link.error()).status));
  protected readonly set = signal<PasswordSet>({ password: '' });
  protected readonly form = form(this.set, (path) => validateStandardSchema(path, PasswordSet));
  protected readonly sending = new Sending();
  protected readonly shown = signal(false);

  protected async send(event: Event): Promise<void> {
    event.preventDefault();
    await submit(this.form, () =>
      this.sending.send(this.form, async () => {
        this.#session.take(await this.#accounts.setPassword(this.token(), this.set().password));
        await this.#router.navigateByUrl('/');
      }),
    );
  }
}
