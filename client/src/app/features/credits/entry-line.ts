import { ChangeDetectionStrategy, Component, computed, input, output, signal } from '@angular/core';
import type { CreditEntry } from '@cmio-pathway/shared/contracts/credit';
import { countsToward } from '@cmio-pathway/shared/credits/cycle-standing';
import { categoryWords, cycleFigure } from '@cmio-pathway/shared/credits/words';
import { formatPartial } from '@cmio-pathway/shared/dates/partial-date';
import type { OpenCycle } from './credit-book';

/** One credit entry, with the cycles it counts for. */
@Component({
  selector: 'app-entry-line',
  templateUrl: './entry-line.html',
  styleUrl: './entry-line.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class EntryLine {
  readonly entry = input.required<CreditEntry>();
  readonly cycles = input.required<readonly OpenCycle[]>();
  readonly corrected = output();
  readonly removed = output();

  protected readonly isOpen = signal(false);
  protected readonly day = computed(() => formatPartial(this.entry().on));
  protected readonly supporting = computed(() => {
    const { provider, categories } = this.entry();
    return [provider ?? '', ...categories.map((id) => categoryWords[id])].filter((word) => word !== '').join(', ');
  });
  protected readonly counts = computed(() => {
    const toward = countsToward(
      this.entry(),
      this.cycles().map(({ cycle }) => cycle),
    );
    return this.cycles()
      .filter(({ cycle }) => toward.includes(cycle))
      .map(({ cycle, standing }) => ({ title: cycle.title, figure: cycleFigure(cycle, standing) }));
  });
}
