import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import type { MilestoneStanding } from '@cmio-pathway/shared/record/standing';
import { MilestoneLine } from './milestone-line';

/** Milestones with what is known of each. */
@Component({
  selector: 'app-milestone-list',
  imports: [MilestoneLine],
  template: `
    <ul>
      @for (one of milestones(); track one.milestone.id) {
        <li [id]="'milestone-' + one.milestone.id"><app-milestone-line [of]="one" /></li>
      } @empty {
        <li class="sub">{{ empty() }}</li>
      }
    </ul>
  `,
  styles: `
    li {
      border-bottom: 1px solid var(--rule);
      padding: 10px 0;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class MilestoneList {
  readonly milestones = input.required<readonly MilestoneStanding[]>();
  readonly empty = input('Nothing here.');
}
