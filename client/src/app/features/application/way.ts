import { formatDate } from '@angular/common';
import { computed, Injectable } from '@angular/core';
import { wayOf } from '@cmio-pathway/shared/pathway/way';
import { ownJourney } from '../../data/journey';

/** The reader's own way and day: what an application is held against. */
@Injectable()
export class OwnWay {
  readonly #journey = ownJourney();

  readonly today = formatDate(new Date(), 'yyyy-MM-dd', 'en-US');
  readonly zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  readonly journey = computed(() => (this.#journey.hasValue() ? this.#journey.value() : undefined));
  readonly way = computed(() => wayOf(this.journey() ?? {}));
  readonly facts = computed(() => ({ ...(this.journey() ?? { records: [] }), way: this.way() }));
  readonly track = computed(() => this.journey()?.track);

  titleOf(milestone: string): string {
    return this.way().milestone(milestone)?.title ?? milestone;
  }

  readAnew(): void {
    this.#journey.reload();
  }
}
