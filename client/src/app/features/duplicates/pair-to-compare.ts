import { ChangeDetectionStrategy, Component, computed, inject, input, output, signal } from '@angular/core';
import type { DuplicateReason, Duplicates } from '@cmio-pathway/shared/contracts/duplicates';
import type { MergePreview, PairToMerge } from '@cmio-pathway/shared/contracts/merge';
import { formatPartial } from '@cmio-pathway/shared/dates/partial-date';
import { problemOf, sentenceOf } from '../../core/problem';
import { ProgramMerges } from '../../data/duplicates';
import { MergeFindings } from '../../ui/merge-findings';

const words: Record<DuplicateReason, string> = {
  same_name: 'The same name',
  accents: 'The same name with other accents or signs',
  swapped: 'The same names in another order',
  spelling: 'Names that sound alike',
  former_name: 'One signed here, or was imported, under the name of the other',
  former_address: 'An e-mail address that both have or had',
  address: 'An e-mail address that reads like the name of the other',
};

/** Two people side by side, why they may be one, and the way to put them together. */
@Component({
  selector: 'app-pair-to-compare',
  imports: [MergeFindings],
  templateUrl: './pair-to-compare.html',
  styleUrl: './duplicates.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class PairToCompare {
  readonly #merging = inject(ProgramMerges);

  readonly program = input.required<string>();
  readonly pair = input.required<Duplicates['pairs'][number]>();
  /** The name of the account that stays. */
  readonly merged = output<string>();

  protected readonly sides = computed(() => [this.pair().one, this.pair().other]);
  protected readonly why = computed(() =>
    this.pair()
      .reasons.map((reason) => words[reason])
      .join('. '),
  );
  protected readonly preview = signal<MergePreview | null>(null);
  protected readonly fault = signal('');
  protected readonly sending = signal(false);
  protected readonly day = formatPartial;
  /** The side that stays is the one chosen; the other is taken in. */
  #chosen: PairToMerge | null = null;

  protected async look(into: string): Promise<void> {
    const from = this.sides().find(({ id }) => id !== into)!.id;
    this.#chosen = { into, from };
    await this.#send(async () => this.preview.set(await this.#merging.preview(this.program(), { into, from })));
  }

  protected async merge(): Promise<void> {
    const name = this.preview()!.into.name;
    await this.#send(async () => {
      await this.#merging.merge(this.program(), this.#chosen!);
      this.merged.emit(name);
    });
  }

  async #send(work: () => Promise<void>): Promise<void> {
    if (this.sending()) return;
    this.sending.set(true);
    this.fault.set('');
    try {
      await work();
    } catch (error) {
      const refused = problemOf(error).status === 404;
      this.fault.set(
        refused
          ? 'This program cannot put these two together. They can do it themselves, under “Your data and account”.'
          : sentenceOf(error),
      );
    } finally {
      this.sending.set(false);
    }
  }
}
