import { computed, inject, Injectable, signal, type WritableSignal } from '@angular/core';
import type { CvEntries, CvEntryQuery } from '@cmio-pathway/shared/contracts/cv';
import { Pages } from '../../core/pages';
import { cvEntries, OwnCvEntries } from '../../data/cv';

/** The person's entries as they are asked for, the newest first. */
@Injectable()
export class EntryPages extends Pages<CvEntries, CvEntryQuery> {
  readonly query: WritableSignal<CvEntryQuery>;
  readonly entries = computed(() => this.read().flatMap(({ entries }) => entries));

  constructor() {
    const entries = inject(OwnCvEntries);
    const query = signal<CvEntryQuery>({});
    super(cvEntries(query), query, (asked, after) => entries.page({ ...asked, after }));
    this.query = query;
  }
}
