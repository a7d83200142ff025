import { ChangeDetectionStrategy, Component, computed, inject, input, output } from '@angular/core';
import type { DraftContent } from '@cmio-pathway/shared/contracts/milestone';
import { type Picked, TwoTexts } from '../../ui/two-texts';
import { chosenOf, differencesOf } from './conflict';
import { LogWay } from './log-way';

/** Two texts of one log: what is chosen part by part becomes the log that is gone on with. */
@Component({
  selector: 'app-draft-conflict',
  imports: [TwoTexts],
  template: `<ui-two-texts [differences]="differences()" [theirsIs]="theirsIs()" (chosen)="goOn($event)" />`,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class DraftConflict {
  readonly #way = inject(LogWay);

  readonly mine = input.required<DraftContent>();
  readonly theirs = input.required<DraftContent>();
  readonly theirsIs = input.required<string>();
  readonly nameOf = input.required<(file: string) => string>();
  readonly chosen = output<DraftContent>();

  protected readonly differences = computed(() =>
    differencesOf(this.mine(), this.theirs(), this.nameOf(), (id) => this.#way.milestone(id)?.title ?? ''),
  );

  protected goOn(picks: Readonly<Record<string, Picked>>): void {
    this.chosen.emit(chosenOf(this.mine(), this.theirs(), picks));
  }
}
