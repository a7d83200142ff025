import { ChangeDetectionStrategy, Component, computed, inject, input, output, signal } from '@angular/core';
import type { DraftContent } from '@cmio-pathway/shared';
import { type Difference, type Part, type Picked, chosenOf, differencesOf } from './conflict';
import { LogWay } from './log-way';

/** Two texts of one log side by side; somebody chooses part by part, and until then both are kept. */
@Component({
  selector: 'app-draft-conflict',
  templateUrl: './draft-conflict.html',
  styleUrl: './draft-conflict.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class DraftConflict {
  readonly #way = inject(LogWay);

  readonly mine = input.required<DraftContent>();
  readonly theirs = input.required<DraftContent>();
  readonly theirsIs = input.required<string>();
  readonly nameOf = input.required<(file: string) => string>();
  readonly chosen = output<DraftContent>();

  readonly #picks = signal<Partial<Record<Part, Picked>>>({});
  protected readonly differences = computed(() =>
    differencesOf(this.mine(), this.theirs(), this.nameOf(), (id) => this.#way.milestone(id)?.title ?? ''),
  );

  protected pickOf({ part, canBoth }: Difference): Picked {
    return this.#picks()[part] ?? (canBoth ? 'both' : 'mine');
  }

  protected pick(part: Part, picked: Picked): void {
    this.#picks.update((picks) => ({ ...picks, [part]: picked }));
  }

  protected goOn(): void {
    const picks = Object.fromEntries(
      this.differences().map((difference) => [difference.part, this.pickOf(difference)]),
    );
    this.chosen.emit(chosenOf(this.mine(), this.theirs(), picks));
  }
}
