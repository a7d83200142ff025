import { computed, inject, Injectable, signal, type WritableSignal } from '@angular/core';
import type { CreditEntries, CreditQuery } from '@cmio-pathway/shared/contracts/credit';
import { Pages } from '../../core/pages';
import { creditEntries, Credits } from '../../data/credits';

/** The person's entries as they are asked for, the newest first. */
@Injectable()
export class EntryPages extends Pages<CreditEntries, CreditQuery> {
  readonly query: WritableSignal<CreditQuery>;
  readonly entries = computed(() => this.read().flatMap(({ entries }) => entries));

  constructor() {
    const credits = inject(Credits);
    const query = signal<CreditQuery>({});
    super(creditEntries(query), query, (asked, after) => credits.page({ ...asked, after }));
    this.query = query;
  }
}
