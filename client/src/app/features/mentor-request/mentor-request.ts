import { ChangeDetectionStrategy, Component, computed, inject, input, signal } from '@angular/core';
import { form, submit, validateStandardSchema } from '@angular/forms/signals';
import { Router, RouterLink } from '@angular/router';
import { NewPassword } from '@cmio-pathway/shared/contracts/session';
import * as z from 'zod';
import { fieldErrors } from '../../core/field-errors';
import { problemOf, sentenceOf } from '../../core/problem';
import { CurrentSession } from '../../core/session';
import { Accounts, mentorRequest } from '../../data/account';
import { LoadFailure } from '../../ui/load-failure';
import { Loading } from '../../ui/loading';
import { Mark } from '../../ui/mark';
import { TextField } from '../../ui/text-field';

const NewAccount = z.object({
  name: z.string().trim().min(1, 'Write your name.'),
  password: NewPassword,
  organisation: z.string().max(160),
});

/** Somebody asks for a mentor: what it means, and the answer. */
@Component({
  selector: 'app-mentor-request',
  imports: [LoadFailure, Loading, Mark, RouterLink, TextField],
  templateUrl: './mentor-request.html',
  styles: `
    .way-in {
      --field: 48px;
      max-width: 520px;
      margin: 0 auto;
      padding: 32px 16px 64px;
      display: grid;
      gap: 16px;
    }
    form {
      display: grid;
      gap: 14px;
    }
    ul {
      list-style: disc;
      padding-left: 20px;
      display: grid;
      gap: 6px;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class MentorRequestPage {
  readonly #accounts = inject(Accounts);
  readonly #session = inject(CurrentSession);
  readonly #router = inject(Router);

  readonly token = input.required<string>();
  protected readonly resource = mentorRequest(this.token);
  protected readonly asked = computed(() => (this.resource.hasValue() ? this.resource.value() : undefined));
  protected readonly person = this.#session.person;
  protected readonly account = signal({ name: '', password: '', organisation: '' });
  protected readonly form = form(this.account, (path) => validateStandardSchema(path, NewAccount));
  protected readonly used = computed(() => [404, 422].includes(problemOf(this.resource.error()).status));
  protected readonly refused = signal<string | null>(null);
  protected readonly shown = signal(false);

  constructor() {
    void this.#session.load();
  }

  protected async make(event: Event): Promise<void> {
    event.preventDefault();
    await submit(this.form, () => {
      const { name, password, organisation } = this.account();
      return this.accept({ name, password, ...(organisation.trim() && { organisation }) });
    });
  }

  protected async signOut(): Promise<void> {
    await this.#session.signOut();
    await this.#session.load();
  }

  protected async accept(acceptance: { name?: string; password?: string; organisation?: string } = {}) {
    this.refused.set(null);
    try {
      const session = await this.#accounts.acceptMentorRequest(this.token(), acceptance);
      this.#session.take(session);
      const mentoring = session.memberships.filter(({ role }) => role === 'mentor').at(-1)!;
      await this.#router.navigateByUrl(`/programs/${mentoring.program.id}/mentees`);
      return undefined;
    } catch (error) {
      const { at, rest } = fieldErrors(this.form, problemOf(error));
      this.refused.set(at.length > 0 ? rest : sentenceOf(error));
      return at;
    }
  }
}
