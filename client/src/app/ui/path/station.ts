import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import type { DrawnStep } from './drawn';

const ROUND = 2 * Math.PI * 16.5;

/** A step as a place: its number in a circle, whose ring is the share that is verified. */
@Component({
  selector: 'ui-station',
  template: `
    <svg viewBox="0 0 38 38" aria-hidden="true" focusable="false">
      @if (of().state === 'done') {
        <circle cx="19" cy="19" r="19" class="done" />
      } @else if (of().step.kind === 'optional') {
        <circle cx="19" cy="19" r="18" class="hollow" stroke-dasharray="4 3.4" />
      } @else if (of().share > 0 || of().state === 'started') {
        <circle cx="19" cy="19" r="16.5" class="ring" />
        <circle cx="19" cy="19" r="16.5" class="share" [attr.stroke-dasharray]="dash()" transform="rotate(-90 19 19)" />
      } @else {
        <circle cx="19" cy="19" r="18" class="hollow" />
      }
      <text x="19" y="24.2" text-anchor="middle" [class.light]="of().state === 'done'">{{ of().step.id }}</text>
    </svg>
  `,
  styles: `
    :host {
      display: inline-block;
      width: 38px;
      height: 38px;
      flex: none;
      position: relative;
    }
    svg {
      display: block;
      width: 100%;
      height: 100%;
      overflow: visible;
    }
    text {
      font: 700 15px/1 var(--font-head);
      fill: var(--ink);
    }
    .light {
      fill: var(--paper);
    }
    .done {
      fill: var(--path);
    }
    .hollow {
      fill: var(--paper);
      stroke: var(--rule-strong);
      stroke-width: 2;
    }
    .ring {
      fill: var(--paper);
      stroke: var(--seq-1);
      stroke-width: 5;
    }
    .share {
      fill: none;
      stroke: var(--path);
      stroke-width: 5;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class Station {
  readonly of = input.required<DrawnStep>();
  protected readonly dash = computed(() => `${(this.of().share * ROUND).toFixed(1)} ${ROUND.toFixed(1)}`);
}
