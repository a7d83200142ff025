import { ChangeDetectionStrategy, Component, inject, input, signal } from '@angular/core';
import { form, FormField, submit, validateStandardSchema } from '@angular/forms/signals';
import { Router } from '@angular/router';
import { SignIn } from '@cmio-pathway/shared';
import { homeOf } from '../../core/guards';
import { sentenceOf } from '../../core/problem';
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
  protected readonly form = form(this.credentials, path => validateStandardSchema(path, SignIn));
  protected readonly refused = signal<string | null>(null);

  protected async signIn(event: Event): Promise<void> {
    event.preventDefault();
    this.refused.set(null);
    await submit(this.form, async () => {
      try {
        this.#session.take(await this.#sessions.start(this.credentials()));
        const next = this.next();
        await this.#router.navigateByUrl(next?.startsWith('/') && !next.startsWith('//') ? next : homeOf(this.#session));
      } catch (error) {
        this.refused.set(sentenceOf(error));
      }
      return undefined;
    });
  }
}
