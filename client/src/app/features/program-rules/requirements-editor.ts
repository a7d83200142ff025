import {
  ChangeDetectionStrategy,
  Component,
  computed,
  inject,
  input,
  linkedSignal,
  output,
  signal,
} from '@angular/core';
import type { RulesOfProgram } from '@cmio-pathway/shared/contracts/program-rules';
import { PATHWAY } from '@cmio-pathway/shared/pathway/pathway';
import { isAskedFor } from '@cmio-pathway/shared/pathway/way';
import { problemOf, sentenceOf } from '../../core/problem';
import { ProgramRules } from '../../data/program-rules';
import { MET, revisionMet } from './met';

/** What nobody is asked for on the pathway itself. */
const optional = PATHWAY.milestones.filter(
  ({ requirement }) => requirement.is === 'optional' || (requirement.is === 'one_of' && !isAskedFor(requirement.group)),
);

/** Which optional milestones of the pathway the program requires. */
@Component({
  selector: 'app-requirements-editor',
  templateUrl: './requirements-editor.html',
  styleUrl: './rules.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class RequirementsEditor {
  readonly #rules = inject(ProgramRules);

  readonly program = input.required<string>();
  readonly requirements = input.required<RulesOfProgram['requirements']>();
  readonly saved = output();

  readonly #revision = linkedSignal(() => this.requirements().revision);
  protected readonly search = signal('');
  protected readonly chosen = linkedSignal<ReadonlySet<string>>(() => new Set(this.requirements().milestones));
  protected readonly shown = computed(() => {
    const text = this.search().trim().toLowerCase();
    const required = new Set(this.requirements().milestones);
    return optional
      .filter(({ title, step }) => `${step} ${title}`.toLowerCase().includes(text))
      .toSorted((a, b) => Number(required.has(b.id)) - Number(required.has(a.id)));
  });
  protected readonly changed = computed(() => {
    const before = new Set(this.requirements().milestones);
    return optional.filter(({ id }) => before.has(id) !== this.chosen().has(id)).length;
  });
  protected readonly saving = signal(false);
  protected readonly refused = signal<string | null>(null);

  protected tick(id: string): void {
    const others = [...this.chosen()].filter((other) => other !== id);
    this.chosen.set(new Set(this.chosen().has(id) ? others : [...others, id]));
  }

  protected async save(): Promise<void> {
    if (this.saving()) return;
    this.saving.set(true);
    this.refused.set(null);
    try {
      await this.#rules.require(this.program(), this.#revision(), { milestones: [...this.chosen()] });
      this.saved.emit();
    } catch (error) {
      const met = revisionMet(problemOf(error));
      if (met !== null) this.#revision.set(met);
      this.refused.set(met === null ? `${sentenceOf(error)} Your choice is kept here.` : MET);
    } finally {
      this.saving.set(false);
    }
  }
}
