import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { formatPartial } from '@cmio-pathway/shared/dates/partial-date';
import { LoadFailure } from '../../ui/load-failure';
import { Loading } from '../../ui/loading';
import { AddItem } from './add-item';
import { Keeping } from './keeping';
import { MovePlan } from './move-plan';
import { PlanForecast } from './plan-forecast';
import { PlanLines } from './plan-lines';
import { planFinding } from './plan-words';
import { PlanProposals } from './proposals';

/** One's own learning plan: what is aimed at when, beside the forecast, and the versions a mentor agreed to. */
@Component({
  selector: 'app-plan',
  imports: [AddItem, LoadFailure, Loading, MovePlan, PlanForecast, PlanLines, PlanProposals],
  providers: [Keeping],
  templateUrl: './plan.html',
  styleUrl: './plan.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class PlanPage {
  protected readonly keeping = inject(Keeping);

  protected readonly finding = computed(() =>
    planFinding(this.keeping.items(), this.keeping.clock(), this.keeping.today),
  );
  protected readonly saved = computed(() => {
    if (this.keeping.failure()) return this.keeping.failure();
    if (this.keeping.met()) return 'Somebody saved another plan: choose below.';
    if (this.keeping.isUnsaved()) return 'Kept on this device, being saved …';
    const at = this.keeping.savedAt();
    return at
      ? `Saved ${new Date(at).toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit' })}, ${formatPartial(at.slice(0, 10))}`
      : '';
  });

  protected text(items: readonly { milestone: string; targetOn: string }[]): string {
    return items
      .map(
        ({ milestone, targetOn }) =>
          `${this.keeping.way().milestone(milestone)?.title ?? milestone}, ${formatPartial(targetOn)}`,
      )
      .join('\n');
  }

  protected again(): void {
    this.keeping.resource.reload();
    this.keeping.journeys.reload();
  }
}
