import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';

/** Days the line reaches, and those of the band in which something counts as ending soon. */
const REACH = 365;
const NOW = 7.6;

/** Where an end lies: the now-line, the band of the next 90 days, and the way to the end; beyond a year an arrow. Words stand beside it. */
@Component({
  selector: 'ui-ends-line',
  template: `
    @if (days() === null) {
      <i class="on" [style.width.%]="100 - now"></i>
    } @else if (days()! > reach) {
      <i class="on" [style.width.%]="96 - now"></i><b class="beyond"></b>
    } @else {
      <i class="on" [style.width.%]="length()"></i><ng-content />
    }
  `,
  styles: `
    :host {
      position: relative;
      display: block;
      align-self: stretch;
      min-height: 36px;
      background: linear-gradient(90deg, transparent 7.6%, var(--expiring-bg) 7.6% 30.4%, transparent 30.4%);
    }
    :host::before {
      content: '';
      position: absolute;
      left: 0;
      right: 0;
      top: 50%;
      border-top: 1px solid var(--rule-strong);
    }
    :host::after {
      content: '';
      position: absolute;
      left: 7.6%;
      top: 0;
      bottom: 0;
      border-left: 1.5px solid var(--ink);
    }
    .on {
      position: absolute;
      left: 7.6%;
      top: calc(50% - 1.5px);
      height: 4px;
      background: currentColor;
    }
    .beyond {
      position: absolute;
      right: 0;
      top: calc(50% - 4px);
      border: solid transparent;
      border-width: 5px 0 5px 7px;
      border-left-color: currentColor;
    }
  `,
  host: { 'aria-hidden': 'true' },
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class EndsLine {
  /** Days left; negative where it is over, null where there is no end. */
  readonly days = input.required<number | null>();
  protected readonly now = NOW;
  protected readonly reach = REACH;
  /** In percent of the line: its first ninety days take the band. */
  protected readonly length = computed(() => {
    const days = Math.max(0, this.days() ?? 0);
    return days <= 90 ? (days / 90) * 22.8 : 22.8 + ((days - 90) / (REACH - 90)) * (96 - NOW - 22.8);
  });
}
