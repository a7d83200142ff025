import {
  afterNextRender,
  ChangeDetectionStrategy,
  Component,
  computed,
  ElementRef,
  inject,
  input,
  output,
} from '@angular/core';
import { form, FormField, validateStandardSchema } from '@angular/forms/signals';
import { CreditCycleDraft, type OpenedCreditCycle } from '@cmio-pathway/shared/contracts/credit-cycle';
import { creditCategories, creditUnits } from '@cmio-pathway/shared/credits/credit';
import { categoryWords } from '@cmio-pathway/shared/credits/words';
import { formatPartial } from '@cmio-pathway/shared/dates/partial-date';
import * as z from 'zod';
import { Credits } from '../../data/credits';
import { TextField } from '../../ui/text-field';
import { BegunCycle, cycleDraft, noCycle, TypedCycle, typedCycle } from './cycle-typed';
import { SavedForm } from '../../core/keeping/saved-form';

const StoredCycle = z.object({ ...CreditCycleDraft.shape, revision: z.int() });
type StoredCycle = z.infer<typeof StoredCycle>;
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

  protected readonly saving = new SavedForm<TypedCycle, StoredCycle>({
    what: 'credit-cycle',
    of: this.cycle,
    begun: BegunCycle,
    stored: StoredCycle,
    nothing: () => noCycle,
    typedOf: typedCycle,
    send: (typed, revision) => this.#send(cycleDraft(typed), revision),
  });
  protected readonly form = form(this.saving.typed, (path) => validateStandardSchema(path, TypedCycle));
  protected readonly units = creditUnits;
  protected readonly parts = creditCategories.map((id) => ({ id, word: categoryWords[id] }));
  protected readonly whose = computed(() => whose[this.form.authority().value()]);
  protected readonly dayOf = formatPartial;
  readonly #key = crypto.randomUUID();

  constructor() {
    const here = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
    afterNextRender(() => here.querySelector('input')?.focus());
  }

  protected async save(event: Event): Promise<void> {
    event.preventDefault();
    await this.saving.save(this.form);
  }

  protected leave(): void {
    this.saving.leave();
    this.left.emit();
  }

  async #send(draft: CreditCycleDraft, revision: number): Promise<void> {
    const cycle = this.cycle();
    if (cycle) await this.#credits.correctCycle(cycle.id, revision, draft);
    else await this.#credits.openCycle(draft, this.#key);
    this.saved.emit();
  }
}
