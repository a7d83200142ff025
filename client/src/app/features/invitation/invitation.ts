import { ChangeDetectionStrategy, Component, computed, inject, input, signal } from '@angular/core';
import { form, submit, validateStandardSchema } from '@angular/forms/signals';
import { Router, RouterLink } from '@angular/router';
import { NewPassword } from '@cmio-pathway/shared/contracts/session';
import * as z from 'zod';
import { fieldErrors } from '../../core/field-errors';
import { problemOf, sentenceOf } from '../../core/problem';
import { CurrentSession } from '../../core/session';
import { invitation, Invitations } from '../../data/invitations';
import { LoadFailure } from '../../ui/load-failure';
import { Loading } from '../../ui/loading';
import { Mark } from '../../ui/mark';
import { TextField } from '../../ui/text-field';

const NewAccount = z.object({
  name: z.string().trim().min(1, 'Write your name.'),
  password: NewPassword,
  organisation: z.string().max(160),
});

const asWhat = { mentee: 'a mentee', mentor: 'a mentor', admin: 'an admin' } as const;

/** What an invited person reads first, and the account they make or already have. */
@Component({
  selector: 'app-invitation',
  imports: [LoadFailure, Loading, Mark, RouterLink, TextField],
  templateUrl: './invitation.html',
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
export class InvitationPage {
  readonly #invitations = inject(Invitations);
  readonly #session = inject(CurrentSession);
  readonly #router = inject(Router);

  readonly token = input.required<string>();
  protected readonly resource = invitation(this.token);
  protected readonly offer = computed(() => (this.resource.hasValue() ? this.resource.value() : undefined));
  protected readonly person = this.#session.person;
  protected readonly role = computed(() => asWhat[this.offer()?.role ?? 'mentee']);
  protected readonly account = signal({ name: '', password: '', organisation: '' });
  protected readonly form = form(this.account, (path) => validateStandardSchema(path, NewAccount));
  /** Only the server can say that an address is used up; one that did not answer says nothing of it. */
  protected readonly used = computed(() => [404, 410, 422].includes(problemOf(this.resource.error()).status));
  protected readonly refused = signal<string | null>(null);
  protected readonly shown = signal(false);

  protected async make(event: Event): Promise<void> {
    event.preventDefault();
    await submit(this.form, async () => {
      const { name, password, organisation } = this.account();
      return this.accept({ name, password, ...(organisation.trim() && { organisation }) });
    });
  }

  protected async join(): Promise<void> {
    await this.accept({});
  }

  /** The page stays for whoever the invitation is for. */
  protected async leave(): Promise<void> {
    this.refused.set(null);
    try {
      await this.#session.signOut();
      await this.#session.load();
    } catch (error) {
      this.refused.set(sentenceOf(error));
    }
  }

  private async accept(acceptance: { name?: string; password?: string; organisation?: string }) {
    this.refused.set(null);
    try {
      this.#session.take(await this.#invitations.accept(this.token(), acceptance));
      const offer = this.offer()!;
      const places = {
        mentee: '/journey',
        mentor: `/programs/${offer.program.id}/reviews`,
        admin: `/programs/${offer.program.id}/cohorts`,
      };
      await this.#router.navigateByUrl(places[offer.role]);
      return undefined;
    } catch (error) {
      const { at, rest } = fieldErrors(this.form, problemOf(error));
      this.refused.set(at.length > 0 ? rest : sentenceOf(error));
      return at;
    }
  }
}
