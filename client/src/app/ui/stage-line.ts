import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { stages } from '@cmio-pathway/shared/applications/stages';

const GAP = 19;
const FIRST = 6;

/** How far an application got on the line of stages. The name of the stage stands beside it. */
@Component({
  selector: 'ui-stage-line',
  template: `
    <svg viewBox="0 0 126 14" aria-hidden="true" focusable="false" [class.closed]="closed()">
      <path class="ahead" [attr.d]="'M' + first + ' 7H' + last" />
      <path class="line" [attr.d]="'M' + first + ' 7H' + here()" />
      @for (stop of stops(); track stop.at) {
        <circle [class]="stop.is" [attr.cx]="stop.at" cy="7" [attr.r]="stop.r" />
      }
    </svg>
  `,
  styles: `
    :host {
      display: block;
    }
    svg {
      display: block;
      width: 126px;
      height: 14px;
    }
    .ahead {
      stroke: var(--path-ahead);
      stroke-width: 2;
      opacity: 0.6;
    }
    .line {
      stroke: var(--path);
      stroke-width: 6;
      stroke-linecap: round;
    }
    circle {
      fill: var(--paper);
    }
    .here {
      stroke: var(--path);
      stroke-width: 3;
    }
    .open {
      stroke: var(--rule-strong);
      stroke-width: 1.3;
    }
    .closed .line,
    .closed .here {
      stroke: var(--rule-strong);
    }
    @media (max-width: 839px) {
      svg {
        width: 96px;
      }
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class StageLine {
  /** The stage it is at or had reached, counted from 0. */
  readonly at = input.required<number>();
  readonly closed = input(false);

  protected readonly first = FIRST;
  protected readonly last = FIRST + GAP * (stages.length - 1);
  protected readonly here = computed(() => FIRST + GAP * this.at());
  protected readonly stops = computed(() =>
    stages.map((_, stage) => {
      const at = FIRST + GAP * stage;
      if (stage < this.at()) return { at, is: 'passed', r: 1.5 };
      return stage === this.at() ? { at, is: 'here', r: 5 } : { at, is: 'open', r: 2.4 };
    }),
  );
}
