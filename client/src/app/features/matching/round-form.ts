import { ChangeDetectionStrategy, Component, computed, inject, input, output, signal } from '@angular/core';
import { FormField, form, submit } from '@angular/forms/signals';
import { MatchingRoundDraft, type MatchingRounds } from '@cmio-pathway/shared/contracts/matching';
import type { Problem } from '@cmio-pathway/shared/contracts/problem';
import { fieldErrors } from '../../core/field-errors';
import { problemOf } from '../../core/problem';
import { Matching } from '../../data/matching';
import { TextField } from '../../ui/text-field';
import { plural } from './round-view';

/** Makes a round: for whom, from when, and what the program wants of it. What was typed stays when it is refused. */
@Component({
  selector: 'app-round-form',
  imports: [FormField, TextField],
  templateUrl: './round-form.html',
  styleUrl: './matching.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class RoundForm {
  readonly #matching = inject(Matching);

  readonly program = input.required<string>();
  readonly waiting = input.required<MatchingRounds['waiting']>();
  readonly made = output<string>();

  protected readonly choices = computed(() =>
    this.waiting().map(({ cohort, mentees }) => ({
      id: cohort?.id ?? '',
      words: `${cohort?.name ?? 'Everybody'}: ${plural(mentees, 'waits', 'wait')}`,
    })),
  );
  protected readonly typed = signal({
    name: '',
    cohort: '',
    organisations: 'any' as MatchingRoundDraft['organisations'],
    from: new Date().toISOString().slice(0, 10),
    usualCapacity: '3',
  });
  protected readonly form = form(this.typed);
  protected readonly refused = signal<string | null>(null);

  protected async make(event: Event): Promise<void> {
    event.preventDefault();
    this.refused.set(null);
    await submit(this.form, async () => {
      const { cohort, usualCapacity, ...typed } = this.typed();
      const whole = { ...typed, cohort: cohort || null, usualCapacity: Number(usualCapacity || NaN) };
      const draft = MatchingRoundDraft.safeParse(whole);
      if (!draft.success) return this.refuse(problemIn(draft.error.issues));
      try {
        this.made.emit(await this.#matching.make(this.program(), draft.data));
        return undefined;
      } catch (error) {
        return this.refuse(problemOf(error));
      }
    });
  }

  private refuse(problem: Problem) {
    const { at, rest } = fieldErrors(this.form, problem);
    this.refused.set(rest);
    return at;
  }
}

/** What is refused here already, in the form the server says it. */
const problemIn = (issues: readonly { path: PropertyKey[]; message: string }[]): Problem => ({
  type: 'about:blank#invalid',
  title: 'Some of this cannot be accepted',
  status: 422,
  code: 'invalid',
  errors: issues.map(({ path, message }) => ({
    pointer: `/${path.join('/')}`,
    code: 'invalid',
    detail: path[0] === 'usualCapacity' ? 'Give a number from 1 to 20.' : message,
  })),
});
