import { computed, linkedSignal, type Resource, signal } from '@angular/core';
import { sentenceOf } from './problem';

/**
 * A list that is read a page at a time. What was read stays on screen while another choice is read; what comes after the choice has
 * changed is dropped, a failure too.
 */
export class Pages<Page extends { next: string | null }, Choice> {
  readonly #choice: () => Choice;
  readonly #after: (choice: Choice, after: string) => Promise<Page>;

  /** The newest answer to the choice; with it the list begins anew. */
  readonly head = linkedSignal<Page | undefined, Page | undefined>({
    source: () => (this.first.hasValue() ? this.first.value() : undefined),
    computation: (read, before) => read ?? before?.value,
  }).asReadonly();
  readonly #read = linkedSignal<readonly Page[]>(() => {
    const head = this.head();
    return head ? [head] : [];
  });
  /** Empty until the first is read. */
  readonly read = this.#read.asReadonly();
  readonly next = computed(() => this.#read().at(-1)?.next ?? null);
  readonly #reading = signal(false);
  readonly busy = computed(() => this.#reading() || this.first.isLoading());
  readonly #failure = linkedSignal({ source: () => this.#choice(), computation: () => '' });
  readonly failure = this.#failure.asReadonly();

  constructor(
    readonly first: Resource<Page | undefined> & { reload(): boolean },
    choice: () => Choice,
    after: (choice: Choice, after: string) => Promise<Page>,
  ) {
    this.#choice = choice;
    this.#after = after;
  }

  async more(): Promise<void> {
    const after = this.next();
    const choice = this.#choice();
    if (!after || this.busy()) return;
    this.#reading.set(true);
    this.#failure.set('');
    try {
      const page = await this.#after(choice, after);
      if (choice === this.#choice()) this.#read.update((pages) => [...pages, page]);
    } catch (error) {
      if (choice === this.#choice()) this.#failure.set(sentenceOf(error));
    } finally {
      this.#reading.set(false);
    }
  }
}
