import { formatDate } from '@angular/common';
import {
  ChangeDetectionStrategy,
  Component,
  computed,
  inject,
  input,
  linkedSignal,
  output,
  signal,
} from '@angular/core';
import type { DirectoryRow } from '@cmio-pathway/shared/contracts/directory';
import type { CompletionPreview } from '@cmio-pathway/shared/contracts/enrollment';
import { formatPartial } from '@cmio-pathway/shared/dates/partial-date';
import { faultAt, problemOf, sentenceOf } from '../../core/problem';
import { DirectoryActs } from '../../data/directory';
import type { Done } from './done';
import { plural } from './people-words';

/** The training of the chosen mentees as completed, as for a cohort that graduates: shown for each before it is done, and undone as one. */
@Component({
  selector: 'app-completion-acts',
  template: `
    <p class="row">
      <label class="field"
        ><span class="lab">Last day of training</span>
        <input class="in" type="date" #on [value]="today" />
      </label>
      <button type="button" class="b line" (click)="show(on.value)">Show what completing does</button>
      @if (preview()) {
        <button type="button" class="b fill" [disabled]="completing() === 0" (click)="do()">
          Complete the training of {{ completing() }}
        </button>
        <button type="button" class="b text" (click)="preview.set(null)">Cancel</button>
      }
    </p>
    <div role="status">
      @if (preview()) {
        <p>
          <b>{{ says() }}</b> What was submitted and decided is kept. They are asked for a personal address by letter,
          unless they have one.
        </p>
      }
    </div>
    @if (lines(); as lines) {
      <ul>
        @for (one of lines; track one.id) {
          <li>{{ one.name }}: {{ one.says }}</li>
        }
      </ul>
    }
    @if (refused(); as sentence) {
      <p class="fault" role="alert">{{ sentence }}</p>
    }
  `,
  styleUrl: './acts.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class CompletionActs {
  readonly #acts = inject(DirectoryActs);

  readonly program = input.required<string>();
  readonly rows = input.required<readonly DirectoryRow[]>();
  readonly done = output<Done>();

  protected readonly today = formatDate(new Date(), 'yyyy-MM-dd', 'en-US');
  /** What was shown, and for which day. */
  protected readonly preview = linkedSignal<readonly DirectoryRow[], { on: string; found: CompletionPreview } | null>({
    source: this.rows,
    computation: () => null,
  });
  readonly #able = computed(() => (this.preview()?.found.people ?? []).filter(({ refused }) => !refused));
  protected readonly completing = computed(() => this.#able().length);
  protected readonly says = computed(() => {
    const { on } = this.preview()!;
    return on < this.today
      ? `They completed on ${formatPartial(on)}: nobody here sees their record from now on.`
      : `After ${formatPartial(on)} nobody here sees their record.`;
  });
  protected readonly lines = computed(() =>
    this.preview()?.found.people.map(({ person, cohort, expectedEnd, waiting, refused }) => ({
      ...person,
      says:
        refused ??
        [
          cohort ?? 'no cohort',
          expectedEnd ? `expected end ${formatPartial(expectedEnd)}` : 'no end expected',
          ...(waiting > 0 ? [`${plural(waiting, 'submission goes', 'submissions go')} back undecided`] : []),
        ].join(', '),
    })),
  );
  protected readonly refused = signal<string | null>(null);

  protected async show(on: string): Promise<void> {
    this.preview.set(null);
    await this.#try(async () => {
      const people = this.rows().map(({ id }) => id);
      this.preview.set({ on, found: await this.#acts.previewCompletion(this.program(), people, on) });
    });
  }

  protected async do(): Promise<void> {
    const program = this.program();
    const { on } = this.preview()!;
    const people = this.#able().map(({ person }) => person.id);
    await this.#try(async () => {
      const batch = await this.#acts.complete(program, people, on);
      const said = `${plural(people.length, 'training')} completed.`;
      this.done.emit({ said, undo: () => this.#acts.undoCompletion(program, batch) });
    });
  }

  async #try(act: () => Promise<void>): Promise<void> {
    this.refused.set(null);
    try {
      await act();
    } catch (error) {
      this.refused.set(faultAt(problemOf(error), '/on') ?? sentenceOf(error));
    }
  }
}
