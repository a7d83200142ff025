import { ChangeDetectionStrategy, Component, computed, inject, input, signal } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { formatPartial } from '@cmio-pathway/shared/dates/partial-date';
import { sentenceOf } from '../../core/problem';
import { duplicatesOf, mergesOfProgram, ProgramMerges } from '../../data/duplicates';
import { LoadFailure } from '../../ui/load-failure';
import { Loading } from '../../ui/loading';
import { PairToCompare } from './pair-to-compare';

/** People of a program who may be one person under two accounts; the address holds the search and the page. */
@Component({
  selector: 'app-duplicates',
  imports: [LoadFailure, Loading, PairToCompare, RouterLink],
  templateUrl: './duplicates.html',
  styleUrl: './duplicates.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class DuplicatesPage {
  readonly #router = inject(Router);
  readonly #merging = inject(ProgramMerges);

  readonly program = input.required<string>();
  readonly search = input<string>();
  readonly after = input<string>();

  protected readonly resource = duplicatesOf(this.program, () => this.search() ?? '', this.after);
  protected readonly merges = mergesOfProgram(this.program);
  protected readonly read = computed(() => (this.resource.hasValue() ? this.resource.value() : undefined));
  protected readonly done = computed(() => (this.merges.hasValue() ? this.merges.value().merges : []));
  protected readonly finding = computed(() => {
    const total = this.read()?.total;
    if (total === undefined) return 'Who may be here twice';
    if (total === 0)
      return this.search() ? 'Nobody of that name seems to be here twice.' : 'Nobody seems to be here twice.';
    return `${total} ${total === 1 ? 'pair' : 'pairs'} may be one person.`;
  });
  protected readonly said = signal('');
  protected readonly fault = signal('');
  protected readonly day = (instant: string) => formatPartial(instant.slice(0, 10));

  protected find(event: Event): void {
    event.preventDefault();
    const search = new FormData(event.target as HTMLFormElement).get('search') as string;
    void this.#router.navigate([], { queryParams: { search: search.trim() || null } });
  }

  protected merged(name: string): void {
    this.said.set(`${name} is one person here now.`);
    this.#again();
  }

  protected async undo(id: string): Promise<void> {
    this.fault.set('');
    try {
      await this.#merging.undo(this.program(), id);
      this.said.set('Both are as they were.');
      this.#again();
    } catch (error) {
      this.fault.set(sentenceOf(error));
    }
  }

  #again(): void {
    this.resource.reload();
    this.merges.reload();
  }
}
