import {
  afterNextRender,
  ChangeDetectionStrategy,
  Component,
  computed,
  effect,
  ElementRef,
  inject,
  input,
  linkedSignal,
  output,
  signal,
} from '@angular/core';
import { form, FormField, submit, validateStandardSchema } from '@angular/forms/signals';
import { type CvEntry, CvEntryDraft } from '@cmio-pathway/shared/contracts/cv';
import { cvSections, cvSectionWords, type CvSectionId } from '@cmio-pathway/shared/cv/sections';
import * as z from 'zod';
import { fieldErrors } from '../../core/field-errors';
import { problemOf } from '../../core/problem';
import { OwnCvEntries } from '../../data/cv';
import { type Picked, TwoTexts } from '../../ui/two-texts';
import { type Citation, citationsIn } from './citations';
import { chosenOf, differencesOf } from './entry-conflict';
import { EntryFields } from './entry-fields';
import { draftOf, noEntry, TypedEntry, typedOf } from './entry-typed';
import { KeptEntries } from './kept-entries';
import { Pasted } from './pasted';

const Stored = z.object({ ...CvEntryDraft.shape, revision: z.int() });

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
  readonly #kept = inject(KeptEntries);

  /** What is corrected; without one an entry is added. */
  readonly entry = input<CvEntry>();
  /** The section a new entry begins in. */
  readonly section = input<CvSectionId>();
  readonly saved = output<string>();
  readonly left = output();

  protected readonly sections = cvSections.map((id) => ({ id, word: cvSectionWords[id] }));
  protected readonly at = computed(() => this.entry()?.id ?? 'new');
  readonly #revision = linkedSignal(() => this.entry()?.revision ?? 0);
  readonly #start = computed(() => {
    const entry = this.entry();
    return entry ? typedOf(entry) : noEntry(this.section() ?? 'publications');
  });
  protected readonly typed = linkedSignal<TypedEntry>(() => this.#kept.read(this.at()) ?? this.#start());
  protected readonly form = form(this.typed, (path) => validateStandardSchema(path, TypedEntry));
  protected readonly refused = signal<string | null>(null);
  protected readonly done = signal('');
  protected readonly isSending = signal(false);
  /** What was stored meanwhile, elsewhere. */
  protected readonly stored = signal<z.infer<typeof Stored> | null>(null);
  protected readonly differences = computed(() => {
    const stored = this.stored();
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
    effect(() => {
      const typed = this.typed();
      this.#kept.keep(this.at(), sameTyped(typed, this.#start()) ? null : typed);
    });
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
    await (this.several().length > 0 ? this.#addSeveral() : this.#submit());
  }

  async #submit(): Promise<void> {
    this.refused.set(null);
    this.done.set('');
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

  /** One entry out of the two, saved over what was stored meanwhile. */
  protected async choose(picks: Readonly<Record<string, Picked>>): Promise<void> {
    const stored = this.stored()!;
    this.#revision.set(stored.revision);
    this.typed.set(typedOf(chosenOf(draftOf(this.typed()), stored, picks)));
    this.stored.set(null);
    await this.#submit();
  }

  protected leave(): void {
    this.#kept.keep(this.at(), null);
    this.left.emit();
  }

  async #send(draft: CvEntryDraft): Promise<void> {
    const entry = this.entry();
    if (entry) {
      await this.#entries.correct(entry.id, this.#revision(), draft);
      this.#kept.keep(entry.id, null);
    } else {
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
    this.refused.set(null);
    this.done.set('');
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
      this.refused.set(`The next was not added: ${problem.errors?.[0]?.detail ?? problem.detail ?? problem.title}`);
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

const sameTyped = (one: TypedEntry, other: TypedEntry) => JSON.stringify(one) === JSON.stringify(other);
