import {
  afterNextRender,
  ChangeDetectionStrategy,
  Component,
  effect,
  ElementRef,
  inject,
  input,
  linkedSignal,
  output,
  signal,
} from '@angular/core';
import { form, submit, validateStandardSchema } from '@angular/forms/signals';
import { type CreditEntry, CreditDraft } from '@cmio-pathway/shared/contracts/credit';
import { formatPartial } from '@cmio-pathway/shared/dates/partial-date';
import * as z from 'zod';
import { fieldErrors } from '../../core/field-errors';
import { problemOf } from '../../core/problem';
import { Credits } from '../../data/credits';
import { EntryFields } from './entry-fields';
import { draftOf, noEntry, TypedEntry, typedOf } from './entry-typed';
import { KeptEntry } from './kept-entry';

const Stored = z.object({ ...CreditDraft.shape, revision: z.int() });

/** Adds a credit entry, or corrects one. */
@Component({
  selector: 'app-entry-form',
  imports: [EntryFields],
  templateUrl: './entry-form.html',
  styles: `
    form {
      display: grid;
      gap: 14px;
      padding-top: 14px;
      max-width: 640px;
    }
    .acts {
      display: flex;
      flex-wrap: wrap;
      gap: 8px;
    }
    .both {
      border-block: 1px solid var(--rule-strong);
      padding: 12px 0;
      display: grid;
      gap: 8px;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class EntryForm {
  readonly #credits = inject(Credits);
  readonly #kept = inject(KeptEntry);

  /** What is corrected; without one an entry is added. */
  readonly entry = input<CreditEntry>();
  readonly saved = output();
  readonly left = output();

  readonly #revision = linkedSignal(() => this.entry()?.revision ?? 0);
  protected readonly typed = linkedSignal<TypedEntry>(() => {
    const entry = this.entry();
    return entry ? typedOf({ ...entry, evidence: entry.evidence?.id ?? null }) : this.#kept.read();
  });
  protected readonly form = form(this.typed, (path) => validateStandardSchema(path, TypedEntry));
  protected readonly refused = signal<string | null>(null);
  /** What was stored meanwhile, elsewhere. */
  protected readonly stored = signal<z.infer<typeof Stored> | null>(null);
  protected readonly added = signal('');
  protected readonly dayOf = formatPartial;
  #key = crypto.randomUUID();

  constructor() {
    const here = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
    // A form that was asked for is where the next key goes; the one that is always there waits.
    afterNextRender(() => this.entry() && here.querySelector('input')?.focus());
    effect(() => {
      const typed = this.typed();
      if (!this.entry()) this.#kept.keep(typed);
    });
  }

  protected async save(event: Event): Promise<void> {
    event.preventDefault();
    this.refused.set(null);
    this.added.set('');
    await submit(this.form, async () => {
      try {
        await this.#send(draftOf(this.typed()));
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
    this.typed.set(typedOf(stored));
    this.stored.set(null);
  }

  async #send(draft: CreditDraft): Promise<void> {
    const entry = this.entry();
    if (entry) await this.#credits.correct(entry.id, this.#revision(), draft);
    else {
      await this.#credits.log(draft, this.#key);
      this.#key = crypto.randomUUID();
      // The next one is often of the same day and the same kind.
      this.form().reset({ ...noEntry(), on: this.typed().on, unit: draft.unit });
      this.added.set(`Added: ${draft.title}, ${draft.amount} ${draft.unit}.`);
    }
    this.saved.emit();
  }
}
