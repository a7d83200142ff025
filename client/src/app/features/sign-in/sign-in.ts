import { ChangeDetectionStrategy, Component, effect, inject, input, signal, untracked } from '@angular/core';
import { form, FormField, submit, validateStandardSchema } from '@angular/forms/signals';
import { Router } from '@angular/router';
import { SignIn } from '@cmio-pathway/shared';
import { homeOf } from '../../core/guards';
import { faultAt, problemOf, sentenceOf } from '../../core/problem';
import { CurrentSession } from '../../core/session';
import { Sessions } from '../../data/session';
import { Mark } from '../../ui/mark';
import { WayPicture } from './way-picture';

/** The way in. After it, the page somebody was going to. */
@Component({
  selector: 'app-sign-in',
  imports: [FormField, Mark, WayPicture],
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
      return this.#refusal(error);
    }
    await this.#goOn();
    return undefined;
  }

  /** What the server refused of a field goes to it, the rest above the form; what was typed stays. */
  #refusal(error: unknown) {
    const problem = problemOf(error);
    const faults = (['email', 'password'] as const).flatMap((name) => {
      const message = faultAt(problem, `/${name}`);
      return message ? [{ kind: 'server', message, fieldTree: this.form[name] }] : [];
    });
    if (faults.length === 0) this.refused.set(sentenceOf(error));
    return faults;
  }

  #toFault(): void {
    this.form().errorSummary()[0]?.fieldTree().focusBoundControl();
  }

  async #goOn(): Promise<void> {
    const next = this.next();
    await this.#router.navigateByUrl(next?.startsWith('/') && !next.startsWith('//') ? next : homeOf(this.#session));
  }
}
