import { ChangeDetectionStrategy, Component, inject, signal } from '@angular/core';
import { form, submit, validateStandardSchema } from '@angular/forms/signals';
import { MentorRequestDraft, type MentorRequests } from '@cmio-pathway/shared/contracts/account';
import { formatPartial } from '@cmio-pathway/shared/dates/partial-date';
import { fieldErrors } from '../../core/field-errors';
import { problemOf, sentenceOf } from '../../core/problem';
import { Accounts, mentorRequests } from '../../data/account';
import { LoadFailure } from '../../ui/load-failure';
import { Loading } from '../../ui/loading';
import { TextField } from '../../ui/text-field';

type Request = MentorRequests['requests'][number];

/** Asks somebody by letter to be one's mentor, with a program or without one. */
@Component({
  selector: 'app-ask-mentor',
  imports: [LoadFailure, Loading, TextField],
  templateUrl: './ask-mentor.html',
  styles: `
    h1 {
      margin-top: 28px;
    }
    .stack {
      display: grid;
      gap: 40px;
      max-width: 720px;
      margin-top: 20px;
    }
    form {
      --field: 44px;
      display: grid;
      gap: 14px;
      max-width: 460px;
    }
    form .b {
      justify-self: start;
    }
    .lines li {
      display: flex;
      flex-wrap: wrap;
      gap: 8px 20px;
      justify-content: space-between;
      align-items: center;
      padding: 10px 0;
      border-bottom: 1px solid var(--rule);
    }
    .lines .cap {
      display: block;
    }
    .acts {
      display: flex;
      flex-wrap: wrap;
      gap: 8px;
    }
    .fault:empty {
      display: none;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class AskMentorPage {
  readonly #accounts = inject(Accounts);

  protected readonly resource = mentorRequests();
  protected readonly typed = signal<MentorRequestDraft>({ email: '' });
  protected readonly form = form(this.typed, (path) => validateStandardSchema(path, MentorRequestDraft));
  protected readonly refused = signal<string | null>(null);
  protected readonly said = signal('');

  protected stateOf({ state, askedAt, expiresAt, program }: Request): string {
    const day = (instant: string) => formatPartial(instant.slice(0, 10));
    if (state === 'accepted') return `accepted; ${program?.name ?? 'a program'} is yours together`;
    return state === 'waiting'
      ? `asked ${day(askedAt)}, can answer until ${day(expiresAt)}`
      : `did not answer until ${day(expiresAt)}`;
  }

  protected async ask(event: Event): Promise<void> {
    event.preventDefault();
    this.refused.set(null);
    await submit(this.form, async () => {
      const { email } = this.typed();
      try {
        await this.#accounts.askMentor(email);
        this.said.set(`A letter goes to ${email}.`);
        this.typed.set({ email: '' });
        this.form().reset();
        this.resource.reload();
        return undefined;
      } catch (error) {
        const { at, rest } = fieldErrors(this.form, problemOf(error));
        this.refused.set(rest);
        return at;
      }
    });
  }

  protected async again({ id, email }: Request): Promise<void> {
    await this.try(() => this.#accounts.askMentorAgain(id), `A letter goes to ${email} again.`);
  }

  protected async takeBack({ id, email }: Request): Promise<void> {
    await this.try(() => this.#accounts.takeMentorRequestBack(id), `${email} can no longer accept.`);
  }

  private async try(act: () => Promise<void>, said: string): Promise<void> {
    this.refused.set(null);
    try {
      await act();
      this.said.set(said);
      this.resource.reload();
    } catch (error) {
      this.refused.set(sentenceOf(error));
    }
  }
}
