import { ChangeDetectionStrategy, Component, ElementRef, computed, inject, input, output } from '@angular/core';
import type { Step } from '@cmio-pathway/shared/pathway/model';
import { StartRow } from './start-row';
import { StartRows } from './start-rows';

/** One step as a section that opens and closes. */
@Component({
  selector: 'app-start-step',
  imports: [StartRow],
  templateUrl: './start-step.html',
  styleUrl: './start-step.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class StartStep {
  readonly #rows = inject(StartRows);
  readonly #host = inject<ElementRef<HTMLElement>>(ElementRef);

  readonly step = input.required<Step>();
  readonly open = input.required<boolean>();
  readonly toggled = output();
  /** The last row was saved by Enter. */
  readonly finished = output();

  protected readonly milestones = computed(() =>
    this.#rows
      .way()
      .milestonesOf(this.step().id)
      .filter(({ id, requirement }) => requirement.is !== 'left_out' || this.#rows.entriesOf(id).length > 0),
  );
  protected readonly ticked = computed(() => {
    const { length } = this.milestones();
    const behind = this.milestones().filter(
      ({ id }) => this.#rows.entriesOf(id).length > 0 || this.#rows.covering().has(id),
    ).length;
    if (length === 0) return 'Nothing asked';
    if (behind === 0) return length === 1 ? '1 milestone' : `${length} milestones`;
    return `${behind} of ${length} behind you`;
  });

  /** Moves on to the next row that can be ticked. */
  protected moveOn(from: number): void {
    const rows = [...this.#host.nativeElement.querySelectorAll('app-start-row')].slice(from + 1);
    const next = rows
      .map((row) => row.querySelector<HTMLInputElement>('input.tick:not(:checked)'))
      .find((tick) => tick !== null);
    if (next) next.focus();
    else this.finished.emit();
  }
}
