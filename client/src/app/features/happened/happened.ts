import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { type LogOffer, logOffers } from '@cmio-pathway/shared/happened/log-offers';
import { milestoneById } from '@cmio-pathway/shared/pathway/pathway';
import { sentenceOf } from '../../core/problem';
import { happenedHere, LogOfferAnswers } from '../../data/happened';
import { LoadFailure } from '../../ui/load-failure';
import { Loading } from '../../ui/loading';

/** What happened here and can go into the record with one tap each. */
@Component({
  selector: 'app-happened',
  imports: [LoadFailure, Loading, RouterLink],
  templateUrl: './happened.html',
  styleUrl: './happened.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class HappenedPage {
  readonly #answers = inject(LogOfferAnswers);

  protected readonly resource = happenedHere();
  readonly #offers = computed(() => (this.resource.hasValue() ? logOffers(this.resource.value()) : undefined));
  protected readonly open = computed(() =>
    this.#offers()
      ?.filter(({ isPutAway }) => !isPutAway)
      .map(titled),
  );
  protected readonly away = computed(
    () =>
      this.#offers()
        ?.filter(({ isPutAway }) => isPutAway)
        .map(titled) ?? [],
  );
  protected readonly finding = computed(() => {
    const open = this.open()?.length ?? 0;
    if (open === 0) return 'Nothing that happened here waits to be logged.';
    return open === 1 ? 'One thing happened here that you can log.' : `${open} things happened here that you can log.`;
  });
  protected readonly logged = signal<{ id: string; title: string }[]>([]);
  protected readonly failure = signal('');
  protected readonly sending = signal(false);

  protected async answer(offer: LogOffer & { title: string }, log: boolean): Promise<void> {
    if (this.sending()) return;
    this.sending.set(true);
    this.failure.set('');
    try {
      const id = await this.#answers.answer(offer.kind, offer.ref, log);
      if (id) this.logged.update((before) => [{ id, title: offer.title }, ...before]);
      this.resource.reload();
    } catch (error) {
      this.failure.set(sentenceOf(error));
    } finally {
      this.sending.set(false);
    }
  }
}

const titled = (offer: LogOffer) => ({ ...offer, title: milestoneById(offer.milestone)?.title ?? offer.milestone });
