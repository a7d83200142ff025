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
import type { CohortChangePreview } from '@cmio-pathway/shared/contracts/enrollment';
import { sentenceOf } from '../../core/problem';
import { DirectoryActs } from '../../data/directory';
import type { Done } from './done';
import { plural } from './people-words';

/** Another cohort for the chosen mentees: shown for each before it is done, and undone as one. */
@Component({
  selector: 'app-cohort-acts',
  template: `
    <p class="row">
      <label class="field"
        ><span class="lab">Cohort</span>
        <select class="in" #cohort (change)="show(cohort.value, from.value)">
          <option value="">Choose a cohort</option>
          @for (one of cohorts(); track one.id) {
            <option [value]="one.id">{{ one.name }}</option>
          }
        </select></label
      >
      <label class="field"
        ><span class="lab">From</span>
        <input class="in" type="date" #from [value]="today" (change)="show(cohort.value, from.value)" />
      </label>
      @if (preview()) {
        <button type="button" class="b fill" [disabled]="moving() === 0" (click)="do(cohort.value, from.value)">
          Change the cohort of {{ moving() }}
        </button>
      }
    </p>
    @if (preview(); as preview) {
      <ul>
        @for (one of preview.people; track one.person.id) {
          <li>{{ one.person.name }}: {{ one.refused ?? 'from ' + (one.cohort ?? 'no cohort') }}</li>
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
export class CohortActs {
  readonly #acts = inject(DirectoryActs);

  readonly program = input.required<string>();
  readonly rows = input.required<readonly DirectoryRow[]>();
  readonly cohorts = input.required<readonly { id: string; name: string }[]>();
  readonly done = output<Done>();

  protected readonly today = formatDate(new Date(), 'yyyy-MM-dd', 'en-US');
  protected readonly preview = linkedSignal<readonly DirectoryRow[], CohortChangePreview | null>({
    source: this.rows,
    computation: () => null,
  });
  protected readonly moving = computed(() => (this.preview()?.people ?? []).filter(({ refused }) => !refused).length);
  protected readonly refused = signal<string | null>(null);

  protected async show(cohort: string, from: string): Promise<void> {
    this.preview.set(null);
    if (!cohort || !from) return;
    await this.#try(async () => {
      const people = this.rows().map(({ id }) => id);
      this.preview.set(await this.#acts.previewCohort(this.program(), people, cohort, from));
    });
  }

  protected async do(cohort: string, from: string): Promise<void> {
    const program = this.program();
    const people = (this.preview()?.people ?? []).filter(({ refused }) => !refused).map(({ person }) => person.id);
    await this.#try(async () => {
      const batch = await this.#acts.changeCohort(program, people, cohort, from);
      const said = `${plural(people.length, 'mentee has', 'mentees have')} another cohort.`;
      this.done.emit({ said, undo: () => this.#acts.undoCohort(program, batch) });
    });
  }

  async #try(act: () => Promise<void>): Promise<void> {
    this.refused.set(null);
    try {
      await act();
    } catch (error) {
      this.refused.set(sentenceOf(error));
    }
  }
}
