import { ChangeDetectionStrategy, Component, computed, inject, input, output, signal } from '@angular/core';
import { EnrollmentChange, type EnrollmentOfPerson } from '@cmio-pathway/shared/contracts/enrollment';
import { faultAt, problemOf, sentenceOf } from '../../core/problem';
import { EnrollmentChanges } from '../../data/enrollments';
import { kinds, previewOf } from './change-words';

const nothing = { from: '', until: '', percent: '100', cohort: '', toProgram: '', reason: '' };
type Typed = typeof nothing;

/** States something about an enrollment from a day on; what follows is shown before it is saved. */
@Component({
  selector: 'app-change-form',
  templateUrl: './change-form.html',
  styleUrl: './enrollment.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ChangeForm {
  readonly #changes = inject(EnrollmentChanges);

  readonly of = input.required<EnrollmentOfPerson>();
  readonly stated = output<{ change: string; words: string }>();

  protected readonly kinds = kinds;
  protected readonly kind = signal<EnrollmentChange['kind']>('leave');
  protected readonly typed = signal<Typed>(nothing);
  protected readonly words = computed(() => kinds.find(({ id }) => id === this.kind())!);
  protected readonly hasUntil = computed(() => ['leave', 'fraction', 'training'].includes(this.kind()));
  readonly #draft = computed(() => EnrollmentChange.safeParse(draftOf(this.kind(), this.typed())));
  /** Nothing until the form can be read as a change. */
  protected readonly preview = computed(() => {
    const draft = this.#draft();
    return draft.success ? previewOf(this.of(), draft.data) : null;
  });
  protected readonly faults = signal<Record<string, string | undefined>>({});
  protected readonly refused = signal<string | null>(null);
  protected readonly saving = signal(false);

  protected type(change: Partial<Typed>): void {
    this.typed.update((before) => ({ ...before, ...change }));
    this.faults.set({});
    this.refused.set(null);
  }

  protected choose(kind: string): void {
    this.kind.set(kind as EnrollmentChange['kind']);
    this.type({});
  }

  protected async save(event: Event): Promise<void> {
    event.preventDefault();
    if (this.saving()) return;
    const draft = this.#draft();
    if (!draft.success) {
      const at = (field: string) => draft.error.issues.find(({ path }) => path[0] === field)?.message;
      const day = (field: string) => at(field) && 'Write the day, as 2026-07-01.';
      this.faults.set({
        from: day('from'),
        until: day('until'),
        fraction: at('fraction'),
        cohort: at('cohort') && 'Choose a cohort.',
        toProgram: at('toProgram'),
        reason: at('reason'),
      });
      return;
    }
    this.saving.set(true);
    this.refused.set(null);
    try {
      const { program, person } = this.of();
      const { change } = await this.#changes.state(program.id, person.id, draft.data);
      this.typed.set(nothing);
      this.stated.emit({ change, words: this.words().words });
    } catch (error) {
      const problem = problemOf(error);
      const fields = ['from', 'until', 'fraction', 'cohort', 'toProgram', 'reason'];
      const faults = Object.fromEntries(fields.map((field) => [field, faultAt(problem, `/${field}`)]));
      this.faults.set(faults);
      if (!Object.values(faults).some(Boolean)) this.refused.set(`${sentenceOf(error)} What you typed is kept.`);
    } finally {
      this.saving.set(false);
    }
  }
}

const draftOf = (kind: EnrollmentChange['kind'], typed: Typed): unknown => {
  const reason = typed.reason.trim();
  const base = { kind, from: typed.from, ...(reason || kind === 'withdrawal' ? { reason } : {}) };
  const until = typed.until || null;
  switch (kind) {
    case 'leave':
    case 'training':
      return { ...base, until };
    case 'fraction':
      return { ...base, until, fraction: Number(typed.percent.replace(',', '.')) / 100 };
    case 'cohort':
      return { ...base, cohort: typed.cohort };
    case 'transfer':
      return { ...base, toProgram: typed.toProgram };
    case 'began':
    case 'completion':
    case 'withdrawal':
      return base;
  }
};
