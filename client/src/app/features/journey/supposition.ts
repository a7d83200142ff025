import { computed, Injectable, inject, resource } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { ActivatedRoute } from '@angular/router';
import { knowledgeOf } from '@cmio-pathway/shared/record/knowledge';
import { kept } from '../../core/kept';
import { forecastFor, Forecasts } from '../../core/forecasts/forecasts';
import { Ahead } from './ahead';
import { couldBegin, leversOf, moving, supposing } from './levers';
import { couldTakeOn, type Supposed, whatIfOf } from './what-if';
import { View } from './view';

/** What lies ahead as the address supposes, and what could be supposed. */
@Injectable()
export class Supposition {
  readonly #view = inject(View);
  readonly #ahead = inject(Ahead);
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

  readonly read = forecastFor(() => this.#asked());
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
    (this.#ahead.now()?.takenOn ?? []).flatMap((id) => this.#view.ownWay().milestone(id) ?? []),
  );
  readonly beginnable = computed(() => {
    const [now, known] = [this.#ahead.now(), this.#known()];
    return now && known ? couldBegin(now, known) : [];
  });

  readonly #levers = resource({
    params: () => {
      const [now, known] = [this.#ahead.now(), this.#known()];
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

  #ask(supposed: Supposed) {
    const way = this.#view.ownWay();
    const begun = supposed.begin && way.milestone(supposed.begin) ? [supposed.begin] : [];
    return this.#ahead.asked({ whatIf: whatIfOf(supposed, way.track), begun });
  }
}
