import { ChangeDetectionStrategy, Component, computed, inject, input, signal } from '@angular/core';
import { form, submit, validateStandardSchema } from '@angular/forms/signals';
import { Router, RouterLink } from '@angular/router';
import { FirstAccount } from '@cmio-pathway/shared/contracts/session';
import { fieldErrors } from '../../core/field-errors';
import { problemOf } from '../../core/problem';
import { CurrentSession } from '../../core/session';
import { Invitations, setupLink } from '../../data/invitations';
import { LoadFailure } from '../../ui/load-failure';
import { Loading } from '../../ui/loading';
import { Mark } from '../../ui/mark';
import { TextField } from '../../ui/text-field';

/** Where an empty installation begins: the first account, and the first program with it as admin. */
@Component({
  selector: 'app-setup',
  imports: [LoadFailure, Loading, Mark, RouterLink, TextField],
  templateUrl: './setup.html',
  styles: `
    .way-in {
      max-width: 460px;
      margin: 0 auto;
      padding: 32px 16px 64px;
      display: grid;
      gap: 16px;
    }
    form {
      display: grid;
      gap: 14px;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class SetupPage {
  readonly #invitations = inject(Invitations);
  readonly #session = inject(CurrentSession);
  readonly #router = inject(Router);

  readonly token = input.required<string>();
  protected readonly link = setupLink(this.token);
  protected readonly account = signal<FirstAccount>({ name: '', email: '', password: '', program: '' });
  protected readonly form = form(this.account, (path) => validateStandardSchema(path, FirstAccount));
  /** Only the server can say that an address is used up; one that did not answer says nothing of it. */
  protected readonly used = computed(() => [404, 410, 422].includes(problemOf(this.link.error()).status));
  protected readonly refused = signal<string | null>(null);
  protected readonly shown = signal(false);

  protected async begin(event: Event): Promise<void> {
    event.preventDefault();
    this.refused.set(null);
    await submit(this.form, async () => {
      try {
        const session = await this.#invitations.setUp(this.token(), this.account());
        this.#session.take(session);
        await this.#router.navigateByUrl(`/programs/${session.memberships[0]!.program.id}/people`);
        return undefined;
      } catch (error) {
        const { at, rest } = fieldErrors(this.form, problemOf(error));
        this.refused.set(rest);
        return at;
      }
    });
  }
}
