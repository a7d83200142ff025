import { ChangeDetectionStrategy, Component, computed, effect, inject, input, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { ImportReading } from '@cmio-pathway/shared/contracts/import';
import { kept } from '../../core/kept';
import { sentenceOf } from '../../core/problem';
import { ImportsOf, oneImport } from '../../data/imports';
import { LoadFailure } from '../../ui/load-failure';
import { Loading } from '../../ui/loading';
import { ImportProblems } from './import-problems';
import { dayOf, encodingWords, findingOf, madeWords, plural, thereOf } from './import-words';
import { PastMilestones } from './past-milestones';
import { SheetReading } from './sheet-reading';

const POLL = 600;

const stayWords = {
  enrolled: 'accepted and is enrolled',
  works_here: 'accepted and works here',
  paired: 'paired, agreed by both',
  milestones: 'confirmed milestones',
} as const;

/** One upload: how it is read, what a dry run says, the import, and taking it back. It goes on when the page is left. */
@Component({
  selector: 'app-import',
  imports: [ImportProblems, LoadFailure, Loading, PastMilestones, RouterLink, SheetReading],
  templateUrl: './import.html',
  styleUrl: './import.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ImportPage {
  readonly #imports = inject(ImportsOf);

  readonly program = input.required<string>();
  readonly import = input.required<string>();
  protected readonly resource = oneImport(() => ({ program: this.program(), id: this.import() }));
  protected readonly one = kept(this.resource);
  protected readonly finding = computed(() => (this.one() ? findingOf(this.one()!) : 'Import'));
  protected readonly isRunning = computed(() => this.one()?.run?.state === 'running');
  protected readonly isOpen = computed(() => ['read', 'checked'].includes(this.one()?.state ?? ''));
  protected readonly share = computed(() => {
    const run = this.one()?.run;
    return run && run.total > 0 ? Math.min(1, run.done / run.total) : 0;
  });
  protected readonly hasMentees = computed(
    () => this.one()?.reading.sheets.some(({ kind }) => kind === 'people') ?? false,
  );
  protected readonly onlyGood = signal(false);
  protected readonly sending = signal(false);
  protected readonly refused = signal('');
  protected readonly encodings = Object.entries(encodingWords) as [keyof typeof encodingWords, string][];
  protected readonly roles = ['mentee', 'mentor', 'admin'] as const;
  protected readonly dayOf = dayOf;
  protected readonly plural = plural;
  protected readonly thereOf = thereOf;
  protected readonly madeWords = madeWords;
  protected readonly stayWords = stayWords;

  constructor() {
    effect((onCleanup) => {
      if (!this.isRunning() || this.resource.isLoading()) return;
      const again = setTimeout(() => this.resource.reload(), POLL);
      onCleanup(() => clearTimeout(again));
    });
  }

  /** Why the last run has no result; empty when it has. */
  protected readonly stopped = computed(() => {
    const run = this.one()?.run;
    if (!run) return '';
    const what = run.dry ? 'The check' : 'The import';
    if (run.state === 'cancelled') return `${what} was stopped. Nothing was changed.`;
    if (run.state === 'interrupted') return `${what} was interrupted. Nothing was changed; start it again.`;
    if (run.state === 'failed') return `${what} came to no end. Nothing was changed; start it again.`;
    if (run.state === 'refused') return 'Nothing was imported, because some rows have problems.';
    return '';
  });

  protected change(at: number, sheet: ImportReading['sheets'][number]): void {
    const reading = this.one()!.reading;
    this.read({ sheets: reading.sheets.map((one, index) => (index === at ? sheet : one)) });
  }

  protected read(change: Partial<ImportReading>): void {
    const one = this.one()!;
    void this.#try(() => this.#imports.read(this.program(), one, { ...one.reading, ...change }));
  }

  protected run(dry: boolean): void {
    void this.#try(() => this.#imports.run(this.program(), this.import(), { dry, onlyGood: !dry && this.onlyGood() }));
  }

  protected cancel(): void {
    void this.#try(() => this.#imports.cancel(this.program(), this.import()));
  }

  protected undo(): void {
    void this.#try(() => this.#imports.undo(this.program(), this.import()));
  }

  async #try(act: () => Promise<void>): Promise<void> {
    if (this.sending()) return;
    this.sending.set(true);
    this.refused.set('');
    try {
      await act();
    } catch (error) {
      this.refused.set(sentenceOf(error));
    } finally {
      this.sending.set(false);
      this.resource.reload();
    }
  }
}
