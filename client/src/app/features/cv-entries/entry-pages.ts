import { inject, Injectable, linkedSignal, signal } from '@angular/core';
import type { CvEntry, CvEntryQuery } from '@cmio-pathway/shared';
import { sentenceOf } from '../../core/problem';
import { cvEntries, OwnCvEntries } from '../../data/cv';

interface Pages {
  entries: readonly CvEntry[];
  next: string | null;
}

/** The person's entries as they are asked for, the newest first, a page at a time. */
@Injectable()
export class EntryPages {
  readonly #entries = inject(OwnCvEntries);

  readonly query = signal<CvEntryQuery>({});
  readonly first = cvEntries(this.query);
  /** What was read stays on the page while it is read anew. */
  readonly #read = linkedSignal<Pages | undefined, Pages | undefined>({
    source: () => (this.first.hasValue() ? this.first.value() : undefined),
    computation: (read, before) => read ?? before?.value,
  });
  readonly pages = this.#read.asReadonly();
  readonly loading = signal(false);
  readonly failure = signal('');

  async more(): Promise<void> {
    const pages = this.#read();
    if (this.loading() || !pages?.next) return;
    const query = this.query();
    this.loading.set(true);
    this.failure.set('');
    try {
      const { entries, next } = await this.#entries.page({ ...query, after: pages.next });
      if (query === this.query()) this.#read.set({ entries: [...pages.entries, ...entries], next });
    } catch (error) {
      this.failure.set(sentenceOf(error));
    } finally {
      this.loading.set(false);
    }
  }
}
