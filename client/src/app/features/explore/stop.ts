import { ChangeDetectionStrategy, Component, input } from '@angular/core';

/** A place on a line nobody has walked yet: round on the way, square alongside it, dashed where one may leave it out. */
@Component({
  selector: 'app-stop',
  template: `
    <svg viewBox="0 0 38 38" aria-hidden="true" focusable="false">
      @if (kind() === 'continuous') {
        <rect x="2" y="4" width="34" height="30" rx="9" />
      } @else {
        <circle cx="19" cy="19" r="17.5" [attr.stroke-dasharray]="kind() === 'optional' ? '4 3.4' : null" />
      }
      <text x="19" y="24.2" text-anchor="middle">{{ number() }}</text>
    </svg>
  `,
  styles: `
    :host {
      display: inline-block;
      width: 38px;
      height: 38px;
      flex: none;
    }
    svg {
      display: block;
      width: 100%;
      height: 100%;
      fill: var(--paper);
      stroke: var(--rule-strong);
      stroke-width: 2;
    }
    text {
      font: 700 15px/1 var(--font-head);
      fill: var(--ink);
      stroke: none;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class Stop {
  readonly number = input.required<number>();
  readonly kind = input<'sequential' | 'continuous' | 'optional'>('sequential');
}
