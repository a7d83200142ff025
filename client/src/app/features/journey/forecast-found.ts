import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Chances } from '../../ui/chances';
import { Loading } from '../../ui/loading';
import { Ahead } from './ahead';
import { HowComputed } from './how-computed';
import { LeverList } from './lever-list';
import { Supposition } from './supposition';
import { View } from './view';
import { movedBy } from './what-if';
import { WhatIfFields } from './what-if-fields';

/** Twenty equally likely dates, what holds them, what would move them. */
@Component({
  selector: 'app-forecast-found',
  imports: [Chances, HowComputed, LeverList, Loading, RouterLink, WhatIfFields],
  providers: [Supposition],
  templateUrl: './forecast-found.html',
  styleUrls: ['./moves.css', './forecast-found.css'],
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ForecastFound {
  readonly #view = inject(View);
  protected readonly ahead = inject(Ahead);
  protected readonly supposition = inject(Supposition);

  protected readonly standsNow = computed(() => this.ahead.now()?.ready?.p50);
  protected readonly finding = computed(() => {
    const forecast = this.supposition.shown();
    if (!forecast) return 'Ready to apply';
    return forecast.ready
      ? `Even chance to be ready to apply by ${this.ahead.said(forecast.ready.p50)}`
      : 'Everything asked for before applying is verified';
  });
  protected readonly picture = computed(() => {
    const ready = this.supposition.shown()?.ready;
    if (!ready) return '';
    const [p10, p50, p90] = [ready.p10, ready.p50, ready.p90].map((day) => this.ahead.said(day));
    return `Twenty equally likely dates of being ready to apply; the middle one ${p50}, sixteen of twenty from ${p10} to ${p90}`;
  });
  protected readonly moved = computed(() => {
    const [before, after] = [this.standsNow(), this.supposition.shown()?.ready?.p50];
    return this.supposition.isSupposed() && before && after ? movedBy(before, after) : null;
  });
  protected readonly holding = computed(() =>
    (this.supposition.shown()?.critical ?? [])
      .map(({ milestone, share }) => ({
        id: milestone,
        title: this.#view.ownWay().milestone(milestone)?.title ?? milestone,
        times: Math.round(share * 10),
      }))
      .filter(({ times }) => times > 0)
      .slice(0, 4),
  );
}
