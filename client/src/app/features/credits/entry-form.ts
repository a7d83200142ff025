import {
  afterNextRender,
  ChangeDetectionStrategy,
  Component,
  ElementRef,
  inject,
  input,
  output,
  signal,
} from '@angular/core';
import { form, validateStandardSchema } from '@angular/forms/signals';
import { type CreditEntry, CreditDraft } from '@cmio-pathway/shared/contracts/credit';
import { formatPartial } from '@cmio-pathway/shared/dates/partial-date';
import * as z from 'zod';
import { Credits } from '../../data/credits';
import { EntryFields } from './entry-fields';
import { BegunEntry, draftOf, noEntry, TypedEntry, typedOf } from './entry-typed';
import { SavedForm } from '../../core/keeping/saved-form';

const StoredEntry = z.object({ ...CreditDraft.shape, revision: z.int() });
type StoredEntry = z.infer<typeof StoredEntry>;

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

  /** What is corrected; without one an entry is added. */
  readonly entry = input<CreditEntry>();
  readonly saved = output();
  readonly left = output();

  protected readonly saving = new SavedForm<TypedEntry, StoredEntry>({
    what: 'credit-entry',
    of: () => {
      const entry = this.entry();
      return entry && { ...entry, evidence: entry.evidence?.id ?? null };
    },
    begun: BegunEntry,
    stored: StoredEntry,
    nothing: noEntry,
    typedOf,
    send: (typed, revision) => this.#send(draftOf(typed), revision),
  });
  protected readonly form = form(this.saving.typed, (path) => validateStandardSchema(path, TypedEntry));
  protected readonly added = signal('');
  protected readonly dayOf = formatPartial;
  #key = crypto.randomUUID();

  constructor() {
    const here = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
    // A form that was asked for is where the next key goes; the one that is always there waits.
    afterNextRender(() => this.entry() && here.querySelector('input')?.focus());
  }

  protected async save(event: Event): Promise<void> {
    event.preventDefault();
    this.added.set('');
    await this.saving.save(this.form);
  }

  protected leave(): void {
    this.saving.leave();
    this.left.emit();
  }

  async #send(draft: CreditDraft, revision: number): Promise<void> {
    const entry = this.entry();
    if (entry) await this.#credits.correct(entry.id, revision, draft);
    else {
      await this.#credits.log(draft, this.#key);
      this.#key = crypto.randomUUID();
      // The next one is often of the same day and the same kind.
      this.form().reset({ ...noEntry(), on: this.saving.typed().on, unit: draft.unit });
      this.added.set(`Added: ${draft.title}, ${draft.amount} ${draft.unit}.`);
    }
    this.saved.emit();
  }
}
