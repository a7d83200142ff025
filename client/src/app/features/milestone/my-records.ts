import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { formatPartial } from '@cmio-pathway/shared/dates/partial-date';
import type { RecordFact } from '@cmio-pathway/shared/record/facts';
import type { MilestoneStanding } from '@cmio-pathway/shared/record/standing';
import { StateTag } from '../../ui/state-tag';

/** What is on one's own record of a milestone, the newest first. */
@Component({
  selector: 'app-my-records',
  imports: [RouterLink, StateTag],
  template: `
    @if (of()?.coveredBy; as cover) {
      <p class="sub">Covered by {{ cover.title }}: nothing has to be logged of it.</p>
    }
    <ul>
      @for (record of of()?.records ?? []; track record.fact.id) {
        <li>
          <a [routerLink]="['/journey/milestones', record.fact.id]">{{ whenOf(record.fact) }}</a>
          <ui-state-tag [standing]="record.standing" />
        </li>
      } @empty {
        @if (!of()?.coveredBy) {
          <li class="sub">Nothing of it is on your record.</li>
        }
      }
    </ul>
  `,
  styles: `
    li {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      justify-content: space-between;
      gap: 4px 16px;
      min-height: var(--row);
      border-bottom: 1px solid var(--rule);
    }
    a {
      display: inline-flex;
      align-items: center;
      min-height: 24px;
    }
    p {
      padding-top: 10px;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class MyRecords {
  /** Undefined for what the own way neither asks for nor has a record of. */
  readonly of = input.required<MilestoneStanding | undefined>();

  protected whenOf({ when }: RecordFact): string {
    if (!when) return 'No date';
    if (when.ongoing) return `Since ${formatPartial(when.from)}`;
    return when.until ? `${formatPartial(when.from)} to ${formatPartial(when.until)}` : formatPartial(when.from);
  }
}
