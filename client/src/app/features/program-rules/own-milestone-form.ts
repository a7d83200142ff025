import { ChangeDetectionStrategy, Component, inject, input, linkedSignal, output, signal } from '@angular/core';
import { FormField, form, submit } from '@angular/forms/signals';
import type { Problem } from '@cmio-pathway/shared/contracts/problem';
import { OwnMilestoneDraft, type RulesOfProgram } from '@cmio-pathway/shared/contracts/program-rules';
import { steps } from '@cmio-pathway/shared/pathway/steps';
import { fieldErrors } from '../../core/field-errors';
import { problemOf } from '../../core/problem';
import { ProgramRules } from '../../data/program-rules';
import { TextField } from '../../ui/text-field';
import { MET, revisionMet } from './met';
import { kinds, occurrences, whens } from './rule-words';
import { draftOf, nothingTyped, typedOf } from './typed-milestone';

/** Adds a milestone of the program's own, or corrects one; what was typed stays until it is saved. */
@Component({
  selector: 'app-own-milestone-form',
  imports: [FormField, TextField],
  templateUrl: './own-milestone-form.html',
  styleUrl: './rules.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class OwnMilestoneForm {
  readonly #rules = inject(ProgramRules);

  readonly program = input.required<string>();
  /** The one that is corrected; null to add another. */
  readonly corrects = input.required<RulesOfProgram['milestones'][number] | null>();
  readonly saved = output();
  readonly closed = output();

  readonly #revision = linkedSignal(() => this.corrects()?.revision ?? 0);
  protected readonly steps = steps;
  protected readonly kinds = kinds;
  protected readonly whens = whens;
  protected readonly occurrences = occurrences;
  protected readonly typed = linkedSignal(() => {
    const corrects = this.corrects();
    return corrects ? typedOf(corrects.is) : nothingTyped;
  });
  protected readonly form = form(this.typed);
  protected readonly refused = signal<string | null>(null);

  protected async save(event: Event): Promise<void> {
    event.preventDefault();
    this.refused.set(null);
    await submit(this.form, async () => {
      const draft = OwnMilestoneDraft.safeParse(draftOf(this.typed()));
      if (!draft.success) return this.refuse(problemIn(draft.error.issues));
      try {
        const corrects = this.corrects();
        if (corrects) await this.#rules.correct(this.program(), corrects.id, this.#revision(), draft.data);
        else await this.#rules.add(this.program(), draft.data);
        this.saved.emit();
        return undefined;
      } catch (error) {
        return this.refuse(problemOf(error));
      }
    });
  }

  private refuse(problem: Problem) {
    const met = revisionMet(problem);
    if (met !== null) this.#revision.set(met);
    const { at, rest } = fieldErrors(this.form, problem);
    this.refused.set(met === null ? rest : MET);
    return at;
  }
}

/** What is refused here already, in the form the server says it. */
const problemIn = (issues: readonly { path: PropertyKey[]; message: string }[]): Problem => ({
  type: 'about:blank#invalid',
  title: 'Some of this cannot be accepted',
  status: 422,
  code: 'invalid',
  errors: issues.map(({ path, message }) => ({ pointer: `/${path.join('/')}`, code: 'invalid', detail: message })),
});
