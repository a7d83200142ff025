import { computed, Injectable, inject } from '@angular/core';
import { formatForecastDay } from '@cmio-pathway/shared/forecast/forecast-day';
import { forecastAsked, type Otherwise } from '../../core/forecasts/asked';
import { forecastFor } from '../../core/forecasts/forecasts';
import { View } from './view';

/** What lies ahead of whom the journey is of, as things stand. */
@Injectable()
export class Ahead {
  readonly #view = inject(View);

  readonly #now = forecastFor(() => this.asked());
  readonly now = computed(() => (this.#now.hasValue() ? this.#now.value() : undefined));
  readonly failed = computed(() => this.#now.error() !== undefined);

  said(day: string): string {
    return formatForecastDay(day, this.#view.today);
  }

  /** What a forecast is asked; undefined until the journey was read. */
  asked(otherwise: Otherwise = {}) {
    const facts = this.#view.facts();
    return facts && forecastAsked(facts, this.#view.today, otherwise);
  }
}
