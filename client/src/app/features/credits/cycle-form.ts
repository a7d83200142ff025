import {
  afterNextRender,
  ChangeDetectionStrategy,
  Component,
  computed,
  ElementRef,
  inject,
  input,
  linkedSignal,
  output,
  signal,
} from '@angular/core';
import { form, FormField, submit, validateStandardSchema } from '@angular/forms/signals';
import { CreditCycleDraft, type OpenedCreditCycle } from '@cmio-pathway/shared/contracts/credit';
import { creditCategories, creditUnits } from '@cmio-pathway/shared/credits/credit';
import { categoryWords } from '@cmio-pathway/shared/credits/words';
import { formatPartial } from '@cmio-pathway/shared/dates/partial-date';
import * as z from 'zod';
import { fieldErrors } from '../../core/field-errors';
import { problemOf } from '../../core/problem';
import { Credits } from '../../data/credits';
import { TextField } from '../../ui/text-field';
import { cycleDraft, noCycle, TypedCycle, typedCycle } from './cycle-typed';

const Stored = z.object({ ...CreditCycleDraft.shape, revision: z.int() });
const whose = { state: 'Which state', board: 'Which board', other: 'Set by' } as const;

/** Opens a cycle with the figures that a board told, or changes one. */
@Component({
  selector: 'app-cycle-form',
  imports: [FormField, TextField],
  templateUrl: './cycle-form.html',
  styleUrl: './cycle-form.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class CycleForm {
  readonly #credits = inject(Credits);

  /** What is changed; without one a cycle is opened. */
  readonly cycle = input<OpenedCreditCycle>();
  readonly saved = output();
  readonly left = output();

  readonly #revision = linkedSignal(() => this.cycle()?.revision ?? 0);
  protected readonly typed = linkedSignal<TypedCycle>(() => {
    const cycle = this.cycle();
    return cycle ? typedCycle(cycle) : noCycle;
  });
  protected readonly form = form(this.typed, (path) => validateStandardSchema(path, TypedCycle));
  protected readonly units = creditUnits;
  protected readonly parts = creditCategories.map((id) => ({ id, word: categoryWords[id] }));
  protected readonly whose = computed(() => whose[this.form.authority().value()]);
  protected readonly refused = signal<string | null>(null);
  protected readonly stored = signal<z.infer<typeof Stored> | null>(null);
  protected readonly dayOf = formatPartial;
  readonly #key = crypto.randomUUID();

  constructor() {
    const here = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
    afterNextRender(() => here.querySelector('input')?.focus());
  }

  protected async save(event: Event): Promise<void> {
    event.preventDefault();
    this.refused.set(null);
    await submit(this.form, async () => {
      try {
        const cycle = this.cycle();
        const draft = cycleDraft(this.typed());
        if (cycle) await this.#credits.correctCycle(cycle.id, this.#revision(), draft);
        else await this.#credits.openCycle(draft, this.#key);
        this.saved.emit();
        return undefined;
      } catch (error) {
        const problem = problemOf(error);
        const stored = problem.status === 412 ? Stored.safeParse(problem.current) : undefined;
        if (stored?.success) {
          this.stored.set(stored.data);
          return undefined;
        }
        const { at, rest } = fieldErrors(this.form, problem);
        this.refused.set(rest);
        return at;
      }
    });
  }

  /** What is typed here goes over what was stored meanwhile. */
  protected keepMine(event: Event): Promise<void> {
    this.#revision.set(this.stored()!.revision);
    this.stored.set(null);
    return this.save(event);
  }

  protected takeStored(): void {
    const stored = this.stored()!;
    this.#revision.set(stored.revision);
    this.typed.set(typedCycle(stored));
    this.stored.set(null);
  }
}
