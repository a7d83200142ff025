import { ChangeDetectionStrategy, Component, input, output } from '@angular/core';
import type { AdminCandidate } from '@cmio-pathway/shared/contracts/admin';

/** People one could appoint as an admin, a button each. */
@Component({
  selector: 'ui-candidates',
  template: `
    <ul>
      @for (one of of(); track one.id) {
        <li>
          <button type="button" class="b line" [disabled]="busy()" (click)="chosen.emit(one)">
            Appoint {{ one.name }}<span class="cap">{{ one.as }}</span>
          </button>
        </li>
      }
    </ul>
  `,
  styles: `
    ul {
      display: flex;
      flex-wrap: wrap;
      gap: 10px;
      padding-top: 10px;
    }
    .b {
      min-height: 44px;
      white-space: normal;
      text-align: left;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class Candidates {
  readonly of = input.required<readonly AdminCandidate[]>();
  readonly busy = input(false);
  readonly chosen = output<AdminCandidate>();
}
