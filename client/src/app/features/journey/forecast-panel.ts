import { ChangeDetectionStrategy, Component, computed, inject, resource } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { ActivatedRoute, Router, RouterLink } from '@angular/router';
import { forecast, formatForecastDay, tracks, type WhatIf } from '@cmio-pathway/shared';
import { Chances } from '../../ui/chances';
import { Loading } from '../../ui/loading';
import { couldTakeOn, movedBy, shares, type Supposed, whatIfOf } from './what-if';
import { View } from './view';

/** The same facts give the same dates. */
const SEED = 1;
const named: ReadonlySet<string> = new Set([
  'verified',
  'change_waiting',
  'covered',
  'waived',
  'expiring',
  'lapsed',
  'renewal_waiting',
]);

/** When somebody could be ready to apply: twenty equally likely dates, what holds them, what would move them. */
@Component({
  selector: 'app-forecast-panel',
  imports: [Chances, Loading, RouterLink],
  templateUrl: './forecast-panel.html',
  styleUrl: './forecast-panel.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ForecastPanel {
  protected readonly view = inject(View);
  readonly #router = inject(Router);
  readonly #query = toSignal(inject(ActivatedRoute).queryParamMap, { requireSync: true });
  protected readonly tracks = tracks;
  protected readonly shares = shares;

  protected readonly supposed = computed<Supposed>(() => ({
    share: this.#query().get('share'),
    training: this.#query().get('training'),
    board: this.#query().get('board'),
    also: this.#query().get('also'),
    skip: this.#query().get('skip'),
  }));
  readonly #whatIf = computed(() => whatIfOf(this.supposed(), this.view.ownWay().track));
  protected readonly isSupposed = computed(() => this.#whatIf() !== null);

  readonly #now = this.#run(() => null);
  readonly #supposed = this.#run(() => this.#whatIf() ?? undefined);
  protected readonly shown = computed(() => (this.isSupposed() ? this.#supposed.value() : this.#now.value()));
  protected readonly standsNow = computed(() => this.#now.value()?.ready?.p50);

  protected readonly finding = computed(() => {
    const forecast = this.shown();
    if (!forecast) return 'Ready to apply';
    return forecast.ready
      ? `Even chance to be ready to apply by ${this.said(forecast.ready.p50)}`
      : 'Everything asked for before applying is verified';
  });
  protected readonly picture = computed(() => {
    const ready = this.shown()?.ready;
    if (!ready) return '';
    return `Twenty equally likely dates of being ready to apply; the middle one ${this.said(ready.p50)}, sixteen of twenty from ${this.said(ready.p10)} to ${this.said(ready.p90)}`;
  });
  protected readonly moved = computed(() => {
    const [before, after] = [this.standsNow(), this.shown()?.ready?.p50];
    return this.isSupposed() && before && after ? movedBy(before, after) : null;
  });
  protected readonly holding = computed(() =>
    (this.shown()?.critical ?? [])
      .map(({ milestone, share }) => ({ id: milestone, title: this.#title(milestone), times: Math.round(share * 10) }))
      .filter(({ times }) => times > 0)
      .slice(0, 4),
  );
  protected readonly optional = computed(() => {
    const done = new Set(
      (this.view.way()?.steps ?? [])
        .flatMap(({ milestones }) => milestones)
        .filter(({ standing }) => named.has(standing))
        .map(({ milestone }) => milestone.id),
    );
    return couldTakeOn(this.view.ownWay(), (id) => done.has(id));
  });
  /** Optional milestones that are planned or begun, and counted as things stand. */
  protected readonly skippable = computed(() =>
    (this.#now.value()?.takenOn ?? []).flatMap((id) => this.view.ownWay().milestone(id) ?? []),
  );
  protected readonly rests = computed(() => {
    const forecast = this.shown();
    if (!forecast) return '';
    const { used, proposals } = forecast.durations;
    const pace =
      forecast.pace === null
        ? ''
        : ` At ${this.view.seen() ? 'their' : 'your'} own pace: ${Math.round(forecast.pace * 100)} % of the usual time.`;
    const unknown = forecast.unknown.map((id) => this.#title(id));
    const left =
      unknown.length === 0 ? '' : ` How long these take is not known, and they are left out: ${unknown.join('; ')}.`;
    return `${proposals} of ${used} durations are our proposal.${pace}${left}`;
  });

  protected said(day: string): string {
    return formatForecastDay(day, this.view.today);
  }

  protected async suppose(part: keyof Supposed, event: Event): Promise<void> {
    const chosen = event.target instanceof HTMLSelectElement ? event.target.value : '';
    await this.#router.navigate([], {
      queryParams: { [part]: chosen || null },
      queryParamsHandling: 'merge',
      replaceUrl: true,
    });
  }

  readonly #title = (id: string): string => this.view.ownWay().milestone(id)?.title ?? id;

  /** Computed after the page is drawn: two thousand runs are not worth a late first picture. */
  #run(whatIf: () => WhatIf | null | undefined) {
    return resource({
      params: () => {
        const facts = this.view.known();
        const supposing = whatIf();
        return facts && supposing !== undefined ? { facts, clock: this.view.clock(), supposing } : undefined;
      },
      loader: async ({ params: { facts, clock, supposing } }) => {
        await new Promise((drawn) => setTimeout(drawn));
        return forecast({ facts, clock, today: this.view.today, seed: SEED, ...(supposing && { whatIf: supposing }) });
      },
    });
  }
}
