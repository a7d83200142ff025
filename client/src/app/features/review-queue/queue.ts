import { computed, Injectable, inject, linkedSignal, signal } from '@angular/core';
import type { QueueItem } from '@cmio-pathway/shared/contracts/review';
import { milestoneById } from '@cmio-pathway/shared/pathway/pathway';
import { sentenceOf } from '../../core/problem';
import { type QueueChoice, reviewQueue, Reviews } from '../../data/reviews';

/** Where an item is opened: what was sent together opens together. */
export const pathOf = ({ person, batch, record }: QueueItem): string[] => [
  person.id,
  ...(batch ? ['batch', batch] : [record]),
];

/** The queue on the page: what was read, without what has been decided since. */
@Injectable()
export class Queue {
  readonly #reviews = inject(Reviews);

  readonly choice = signal<QueueChoice>({ program: '', of: 'mine', search: '' });
  readonly resource = reviewQueue(this.choice);
  readonly #first = computed(() => (this.resource.hasValue() ? this.resource.value() : undefined));
  readonly #pages = linkedSignal({ source: this.#first, computation: (first) => (first ? [first] : []) });
  readonly #decided = signal<ReadonlySet<string>>(new Set());

  readonly items = computed<QueueItem[]>(() =>
    this.#pages().flatMap((page) => page.items.filter((item) => !this.#decided().has(item.submission))),
  );
  /** The program's own milestones, by their ids. */
  readonly #own = computed(
    () => new Map(this.#pages().flatMap((page) => page.ownMilestones.map((own) => [own.id, own] as const))),
  );
  readonly next = computed(() => this.#pages().at(-1)?.next ?? null);
  /** How many wait in all, also on pages that are not read yet. */
  readonly waiting = computed(() => {
    const listed = this.#pages().flatMap((page) => page.items);
    return (this.#first()?.waiting ?? 0) - listed.filter((item) => this.#decided().has(item.submission)).length;
  });
  readonly reading = signal(false);
  readonly failure = signal('');
  #isOnTheWay = false;
  readonly oldest = computed(() => this.items()[0]?.since ?? null);

  titleOf({ milestone }: QueueItem): string {
    return (this.#own().get(milestone) ?? milestoneById(milestone))?.title ?? milestone;
  }

  async readMore(): Promise<void> {
    const after = this.next();
    const choice = this.choice();
    if (!after || this.reading()) return;
    this.reading.set(true);
    this.failure.set('');
    try {
      const page = await this.#reviews.more(choice, after);
      if (choice === this.choice()) this.#pages.update((pages) => [...pages, page]);
    } catch (error) {
      this.failure.set(sentenceOf(error));
    } finally {
      this.reading.set(false);
    }
  }

  /** The next item is on its way: the focus lands on its title as soon as that is there. */
  leave(): void {
    this.#isOnTheWay = true;
  }

  arrive(title: HTMLElement | undefined): void {
    if (!title || !this.#isOnTheWay) return;
    this.#isOnTheWay = false;
    title.focus();
  }

  decided(submissions: readonly string[]): void {
    this.#decided.update((known) => new Set([...known, ...submissions]));
  }

  undone(submission: string): void {
    this.#decided.update((known) => new Set([...known].filter((id) => id !== submission)));
  }

  /** What comes after an item, else what is first; null when nothing waits. */
  after(record: string, by: 1 | -1 = 1): QueueItem | null {
    const items = this.items();
    const at = items.findIndex((item) => item.record === record);
    return items[at < 0 ? 0 : at + by] ?? (by === 1 ? (items.find((item) => item.record !== record) ?? null) : null);
  }
}
