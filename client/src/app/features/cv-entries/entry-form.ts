import {
  afterNextRender,
  ChangeDetectionStrategy,
  Component,
  computed,
  ElementRef,
  inject,
  input,
  output,
  signal,
} from '@angular/core';
import { form, FormField, validateStandardSchema } from '@angular/forms/signals';
import { type CvEntry, CvEntryDraft } from '@cmio-pathway/shared/contracts/cv';
import { cvSections, cvSectionWords, type CvSectionId } from '@cmio-pathway/shared/cv/sections';
import * as z from 'zod';
import { SavedForm } from '../../core/keeping/saved-form';
import { problemOf } from '../../core/problem';
import { OwnCvEntries } from '../../data/cv';
import { type Picked, TwoTexts } from '../../ui/two-texts';
import { type Citation, citationsIn } from './citations';
import { chosenOf, differencesOf } from './entry-conflict';
import { EntryFields } from './entry-fields';
import { BegunEntry, draftOf, noEntry, TypedEntry, typedOf } from './entry-typed';
import { Pasted } from './pasted';

const StoredEntry = z.object({ ...CvEntryDraft.shape, revision: z.int() });
type StoredEntry = z.infer<typeof StoredEntry>;

/** Adds an entry, several that were pasted together, or corrects one. */
@Component({
  selector: 'app-cv-entry-form',
  imports: [EntryFields, FormField, Pasted, TwoTexts],
  templateUrl: './entry-form.html',
  styleUrl: './entry-form.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class EntryForm {
  readonly #entries = inject(OwnCvEntries);

  /** What is corrected; without one an entry is added. */
  readonly entry = input<CvEntry>();
  /** The section a new entry begins in. */
  readonly section = input<CvSectionId>();
  readonly saved = output<string>();
  readonly left = output();

  protected readonly sections = cvSections.map((id) => ({ id, word: cvSectionWords[id] }));
  protected readonly at = computed(() => this.entry()?.id ?? 'new');
  protected readonly saving = new SavedForm<TypedEntry, StoredEntry>({
    what: 'cv-entry',
    of: this.entry,
    begun: BegunEntry,
    stored: StoredEntry,
    nothing: () => noEntry(this.section() ?? 'publications'),
    typedOf,
    send: (typed, revision) => this.#send(draftOf(typed), revision),
  });
  protected readonly typed = this.saving.typed;
  protected readonly form = form(this.typed, (path) => validateStandardSchema(path, TypedEntry));
  protected readonly done = signal('');
  protected readonly isSending = signal(false);
  protected readonly differences = computed(() => {
    const stored = this.saving.stored();
    return stored && differencesOf(draftOf(this.typed()), stored);
  });
  protected readonly several = computed(() => {
    const all = this.typed().section === 'publications' && !this.entry() ? citationsIn(this.typed().pasted) : [];
    return all.length > 1 ? all : [];
  });
  protected readonly ready = computed(() => this.several().filter(({ title }) => title !== ''));
  #key = crypto.randomUUID();
  readonly #keys = new Map<string, string>();
  /** What the last paste filled in: it gives way to the next, and what was typed over it does not. */
  #filled: Partial<TypedEntry> = {};

  constructor() {
    const here = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
    // A form that was asked for is where the next key goes; the one that is always there waits.
    afterNextRender(() => this.entry() && here.querySelector<HTMLElement>('textarea, input')?.focus());
  }

  protected fill(citations: readonly Citation[]): void {
    const [one] = citations;
    if (citations.length !== 1 || !one) return;
    const found = { title: one.title, doi: one.doi, pmid: one.pmid, from: one.year };
    const typed = this.typed();
    const isFree = (field: keyof typeof found) => typed[field] === '' || typed[field] === this.#filled[field];
    const filled = Object.fromEntries(
      (Object.keys(found) as (keyof typeof found)[]).filter(isFree).map((field) => [field, found[field]]),
    );
    this.#filled = filled;
    this.typed.set({ ...typed, ...filled });
  }

  protected async save(event: Event): Promise<void> {
    event.preventDefault();
    this.done.set('');
    await (this.several().length > 0 ? this.#addSeveral() : this.saving.save(this.form));
  }

  /** One entry out of the two, saved over what was stored meanwhile. */
  protected choose(picks: Readonly<Record<string, Picked>>): Promise<void> {
    const chosen = chosenOf(draftOf(this.typed()), this.saving.stored()!, picks);
    return this.saving.saveOver(this.form, typedOf(chosen));
  }

  protected leave(): void {
    this.saving.leave();
    this.left.emit();
  }

  async #send(draft: CvEntryDraft, revision: number): Promise<void> {
    const entry = this.entry();
    if (entry) await this.#entries.correct(entry.id, revision, draft);
    else {
      await this.#entries.add(draft, this.#key);
      this.#begin(draft.section);
      this.done.set(`Added: ${draft.title}`);
    }
    this.saved.emit(draft.title);
  }

  /** One after the other; what is added leaves the field, so that what is left in it is what is still to be done. */
  async #addSeveral(): Promise<void> {
    if (this.isSending()) return;
    this.isSending.set(true);
    this.saving.refused.set(null);
    let rest = this.several();
    const ready = this.ready();
    try {
      for (const one of ready) {
        const { title, doi, pmid, year } = one;
        await this.#entries.add(
          draftOf({ ...noEntry('publications'), title, doi, pmid, from: year }),
          this.#keyOf(one),
        );
        rest = rest.filter((other) => other !== one);
        this.typed.update((typed) => ({ ...typed, pasted: rest.map(({ pasted }) => pasted).join('\n\n') }));
      }
    } catch (error) {
      const problem = problemOf(error);
      this.saving.refused.set(
        `The next was not added: ${problem.errors?.[0]?.detail ?? problem.detail ?? problem.title}`,
      );
    } finally {
      this.isSending.set(false);
    }
    if (rest.length === 0) this.#begin('publications');
    const added = ready.filter((one) => !rest.includes(one)).length;
    this.done.set(`${added} added.`);
    if (added > 0) this.saved.emit('');
  }

  /** The same citation sent twice carries the same key, so that an answer lost on the way adds nothing twice. */
  #keyOf({ pasted }: Citation): string {
    const key = this.#keys.get(pasted) ?? crypto.randomUUID();
    this.#keys.set(pasted, key);
    return key;
  }

  /** The next one is often of the same section. */
  #begin(section: CvSectionId): void {
    this.#key = crypto.randomUUID();
    this.#keys.clear();
    this.#filled = {};
    this.form().reset(noEntry(section));
  }
}
