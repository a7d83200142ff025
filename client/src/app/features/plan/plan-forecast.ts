import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { formatForecastDay } from '@cmio-pathway/shared/forecast/forecast-day';
import { kept } from '../../core/kept';
import { forecastAsked } from '../../core/forecasts/asked';
import { forecastFor } from '../../core/forecasts/forecasts';
import { Loading } from '../../ui/loading';
import { Keeping } from './keeping';

/** The forecast beside the plan: that of Journey, of the plan as it is on the page. */
@Component({
  selector: 'app-plan-forecast',
  imports: [Loading, RouterLink],
  template: `
    <section class="sec" aria-labelledby="plan-forecast">
      <header><h2 id="plan-forecast">The forecast beside it</h2></header>
      @if (forecast(); as found) {
        @if (found.ready; as ready) {
          <p>
            Even chance to be ready to apply by <b>{{ said(ready.p50) }}</b>, 16 in 20 from {{ said(ready.p10) }} to
            {{ said(ready.p90) }}, by the usual durations. The plan is what you aim at: of it the forecast reads which
            optional milestones you take on, and none of its days.
          </p>
        } @else {
          <p>Everything asked for before applying is verified.</p>
        }
        <a routerLink="/journey" fragment="forecast">What holds the date, and what would move it</a>
      } @else if (read.error()) {
        <p>The forecast could not be computed. The plan is not touched by that.</p>
        <button type="button" class="b line small" (click)="read.reload()">Compute it again</button>
      } @else {
        <ui-loading />
      }
    </section>
  `,
  styles: `
    p {
      padding-top: 12px;
      max-width: 66ch;
    }
    a {
      display: inline-flex;
      align-items: center;
      min-height: 32px;
    }
    button {
      margin-top: 8px;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class PlanForecast {
  readonly #keeping = inject(Keeping);

  protected readonly read = forecastFor(() => {
    const journey = this.#keeping.journey();
    return journey && forecastAsked(journey, this.#keeping.today, { planned: this.#keeping.items() });
  });
  protected readonly forecast = kept(this.read);

  protected said(day: string): string {
    return formatForecastDay(day, this.#keeping.today);
  }
}
