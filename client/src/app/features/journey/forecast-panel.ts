import { ChangeDetectionStrategy, Component } from '@angular/core';
import { PartFailure } from '../../core/part-failure';
import { Loading } from '../../ui/loading';
import { ForecastFound } from './forecast-found';

/** When somebody could be ready to apply. The date stands in the headline; what it is made of comes after the page. */
@Component({
  selector: 'app-forecast-panel',
  imports: [ForecastFound, Loading, PartFailure],
  template: `
    <section class="sec" id="forecast" aria-labelledby="forecast-title">
      @defer (on idle) {
        <app-forecast-found />
      } @placeholder {
        <header><h2 id="forecast-title">Ready to apply</h2></header>
        <ui-loading />
      } @error {
        <header><h2 id="forecast-title">Ready to apply</h2></header>
        <app-part-failure what="The forecast" />
      }
    </section>
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ForecastPanel {}
