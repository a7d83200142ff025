import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import type { StepStanding } from '@cmio-pathway/shared/record/standing';
import { PartFailure } from '../../core/part-failure';
import { Loading } from '../../ui/loading';
import { StepContent } from './step-content';

/** As high as a milestone without a record, in pixels: what comes takes the place that is kept for it. */
const ROW = 61;

/** The chosen step and how far it is; what stands at it comes after the page. */
@Component({
  selector: 'app-step-panel',
  imports: [Loading, PartFailure, StepContent],
  template: `
    @let one = of();
    <section class="sec" aria-labelledby="chosen-step">
      <header>
        <h2 id="chosen-step" tabindex="-1">Step {{ one.step.id }}, {{ one.step.title }}</h2>
        <span class="end cap">{{ counted() }}</span>
      </header>
      @defer (on idle) {
        <app-step-content [of]="one" />
      } @placeholder {
        <div [style.min-height.px]="one.milestones.length * ROW"><ui-loading /></div>
      } @error {
        <app-part-failure what="What stands at this step" />
      }
    </section>
  `,
  styles: `
    h2:focus {
      outline: none;
    }
    .end {
      white-space: nowrap;
    }
    @media (max-width: 839px) {
      header {
        flex-wrap: wrap;
      }
      h2 {
        flex-basis: 100%;
      }
      header .end {
        margin-left: 0;
      }
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class StepPanel {
  protected readonly ROW = ROW;

  readonly of = input.required<StepStanding>();

  protected readonly counted = computed(() => {
    const { required, verified, stated } = this.of();
    if (required === 0) return 'Optional';
    return `${verified} of ${required} required verified${stated ? `, ${stated} as stated` : ''}`;
  });
}
