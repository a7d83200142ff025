import { ChangeDetectionStrategy, Component, effect, inject, input, signal, untracked } from '@angular/core';
import { form, submit, validateStandardSchema } from '@angular/forms/signals';
import { Router, RouterLink } from '@angular/router';
import { SignIn } from '@cmio-pathway/shared/contracts/session';
import { fieldErrors } from '../../core/field-errors';
import { homeOf } from '../../core/guards';
import { problemOf } from '../../core/problem';
import { CurrentSession } from '../../core/session';
import { Sessions } from '../../data/session';
import { Mark } from '../../ui/mark';
import { TextField } from '../../ui/text-field';
import { WayPicture } from './way-picture';

/** The way in. After it, the page somebody was going to. */
@Component({
  selector: 'app-sign-in',
  imports: [Mark, RouterLink, TextField, WayPicture],
  templateUrl: './sign-in.html',
  styleUrl: './sign-in.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class SignInPage {
  readonly #sessions = inject(Sessions);
  readonly #session = inject(CurrentSession);
  readonly #router = inject(Router);

  /** The address to go on to. */
  readonly next = input<string>();

  protected readonly credentials = signal<SignIn>({ email: '', password: '' });
  protected readonly form = form(this.credentials, (path) => validateStandardSchema(path, SignIn));
  protected readonly showsMail = this.#sessions.showsMail;
  protected readonly refused = signal<string | null>(null);

  constructor() {
    void this.#session.load();
    // Somebody who is signed in already, or whom a server that is back knows again, is not asked.
    effect(() => {
      if (this.#session.known() && this.#session.person() && !untracked(() => this.form().submitting()))
        void this.#goOn();
    });
  }

  protected async signIn(event: Event): Promise<void> {
    event.preventDefault();
    this.refused.set(null);
    await submit(this.form, { action: () => this.#start(), onInvalid: () => this.#toFault() });
  }

  async #start() {
    try {
      this.#session.take(await this.#sessions.start(this.credentials()));
    } catch (error) {
      const { at, rest } = fieldErrors(this.form, problemOf(error));
      this.refused.set(rest);
      return at;
    }
    await this.#goOn();
    return undefined;
  }

  #toFault(): void {
    this.form().errorSummary()[0]?.fieldTree().focusBoundControl();
  }

  async #goOn(): Promise<void> {
    const next = this.next();
    await this.#router.navigateByUrl(next?.startsWith('/') && !next.startsWith('//') ? next : homeOf(this.#session));
  }
}
