import { ChangeDetectionStrategy, Component, computed, inject, linkedSignal, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { formatPartial } from '@cmio-pathway/shared/dates/partial-date';
import { sentenceOf } from '../../core/problem';
import { CalendarFeeds, ownCalendarFeed } from '../../data/calendar-feed';
import { LoadFailure } from '../../ui/load-failure';
import { Loading } from '../../ui/loading';

/** The address at which one's calendar reads what is due: made, told once, and ended here. */
@Component({
  selector: 'app-calendar-feed',
  imports: [LoadFailure, Loading, RouterLink],
  templateUrl: './calendar-feed.html',
  styleUrl: './calendar-feed.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class CalendarFeedPage {
  readonly #feeds = inject(CalendarFeeds);

  protected readonly resource = ownCalendarFeed();
  /** Null: there is none; undefined: not known yet. */
  protected readonly standing = linkedSignal(() => (this.resource.hasValue() ? this.resource.value().feed : undefined));
  protected readonly named = linkedSignal(() => this.standing()?.named ?? false);
  protected readonly address = signal<string | null>(null);
  protected readonly copied = signal(false);
  protected readonly busy = signal(false);
  protected readonly said = signal('');
  protected readonly refused = signal<string | null>(null);
  protected readonly finding = computed(() => {
    const feed = this.standing();
    return feed ? `Your calendar has an address since ${formatPartial(feed.madeAt.slice(0, 10))}.` : 'Your calendar';
  });

  protected make(): Promise<void> {
    return this.#act(async () => {
      this.address.set(await this.#feeds.make(this.named()));
      this.standing.set({ madeAt: new Date().toISOString(), named: this.named() });
      this.copied.set(false);
      this.said.set('');
    });
  }

  protected end(): Promise<void> {
    return this.#act(async () => {
      await this.#feeds.end();
      this.address.set(null);
      this.standing.set(null);
      this.said.set('The address has ended. Calendars that had it read nothing more.');
    });
  }

  protected async copy(address: string): Promise<void> {
    await navigator.clipboard.writeText(address).then(
      () => this.copied.set(true),
      () => this.said.set('It could not be copied. Select it and copy it by hand.'),
    );
  }

  async #act(act: () => Promise<void>): Promise<void> {
    if (this.busy()) return;
    this.busy.set(true);
    this.refused.set(null);
    try {
      await act();
    } catch (error) {
      this.refused.set(sentenceOf(error));
    } finally {
      this.busy.set(false);
    }
  }
}
