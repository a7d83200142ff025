import { computed, Injectable, inject, resource } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { ActivatedRoute } from '@angular/router';
import { formatForecastDay } from '@cmio-pathway/shared/forecast/forecast-day';
import { knowledgeOf } from '@cmio-pathway/shared/record/knowledge';
import { kept } from '../../core/kept';
import { forecastAsked } from '../../core/forecasts/asked';
import { forecastFor, Forecasts } from '../../core/forecasts/forecasts';
import { couldBegin, leversOf, moving, supposing } from './levers';
import { couldTakeOn, type Supposed, whatIfOf } from './what-if';
import { View } from './view';

/** What lies ahead of whom the journey is of: as things stand, and as the address supposes. */
@Injectable()
export class Ahead {
  readonly #view = inject(View);
  readonly #forecasts = inject(Forecasts);
  readonly #query = toSignal(inject(ActivatedRoute).queryParamMap, { requireSync: true });

  readonly supposed = computed<Supposed>(
    () => ({
      share: this.#query().get('share'),
      training: this.#query().get('training'),
      board: this.#query().get('board'),
      also: this.#query().get('also'),
      skip: this.#query().get('skip'),
      begin: this.#query().get('begin'),
    }),
    // A step that is chosen is in the address too, and supposes nothing.
    { equal: (a, b) => JSON.stringify(a) === JSON.stringify(b) },
  );
  readonly #asked = computed(() => this.#ask(this.supposed()));
  /** Something that is a choice, and not just anything in the address. */
  readonly isSupposed = computed(() => {
    const asked = this.#asked();
    return asked !== undefined && (asked.whatIf !== null || asked.begun.length > 0);
  });

  readonly #now = forecastFor(() => this.#ask(null));
  readonly read = forecastFor(() => this.#asked());
  readonly now = computed(() => (this.#now.hasValue() ? this.#now.value() : undefined));
  readonly failed = computed(() => this.#now.error() !== undefined);
  readonly shown = kept(this.read);

  readonly #known = computed(() => {
    const known = this.#view.known();
    return known && knowledgeOf(known);
  });
  readonly optional = computed(() => {
    const known = this.#known();
    return known ? couldTakeOn(known.way, (id) => known.stated.has(id)) : [];
  });
  /** Optional milestones that are planned or begun, and counted as things stand. */
  readonly skippable = computed(() =>
    (this.now()?.takenOn ?? []).flatMap((id) => this.#view.ownWay().milestone(id) ?? []),
  );
  readonly beginnable = computed(() => {
    const [now, known] = [this.now(), this.#known()];
    return now && known ? couldBegin(now, known) : [];
  });

  readonly #levers = resource({
    params: () => {
      const [now, known] = [this.now(), this.#known()];
      return now?.ready && known
        ? { before: now.ready.p50, levers: leversOf(now, known, this.#view.clock(), this.#view.today) }
        : undefined;
    },
    loader: async ({ params: { before, levers } }) => {
      const tried = levers.map(async (lever) => {
        const { ready } = await this.#forecasts.of(this.#ask(supposing(lever))!);
        return ready ? [{ ...lever, before, after: ready.p50 }] : [];
      });
      return moving((await Promise.all(tried)).flat());
    },
  });
  /** Undefined while they are computed. */
  readonly levers = computed(() => (this.#levers.hasValue() ? this.#levers.value() : undefined));

  said(day: string): string {
    return formatForecastDay(day, this.#view.today);
  }

  #ask(supposed: Supposed | null) {
    const facts = this.#view.facts();
    if (!facts) return undefined;
    const way = this.#view.ownWay();
    const begun = supposed?.begin && way.milestone(supposed.begin) ? [supposed.begin] : [];
    return forecastAsked(facts, this.#view.today, { whatIf: supposed && whatIfOf(supposed, way.track), begun });
  }
}
