import { ChangeDetectionStrategy, Component, input, output, signal } from '@angular/core';

export type Picked = 'mine' | 'theirs' | 'both';

/** A part in which two texts differ, as people read it. */
export interface Difference {
  part: string;
  label: string;
  mine: string;
  theirs: string;
  /** Whether both can stand side by side in one text. */
  canBoth: boolean;
}

/** Two texts side by side; somebody chooses part by part, and until then both are kept. */
@Component({
  selector: 'ui-two-texts',
  templateUrl: './two-texts.html',
  styleUrl: './two-texts.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class TwoTexts {
  readonly differences = input.required<readonly Difference[]>();
  /** What the other text is, such as "On the server, saved 3 Nov, 09:42". */
  readonly theirsIs = input.required<string>();
  readonly chosen = output<Readonly<Record<string, Picked>>>();

  readonly #picks = signal<Readonly<Record<string, Picked>>>({});

  protected pickOf({ part, canBoth }: Difference): Picked {
    return this.#picks()[part] ?? (canBoth ? 'both' : 'mine');
  }

  protected pick(part: string, picked: Picked): void {
    this.#picks.update((picks) => ({ ...picks, [part]: picked }));
  }

  protected goOn(): void {
    this.chosen.emit(Object.fromEntries(this.differences().map((one) => [one.part, this.pickOf(one)])));
  }
}
