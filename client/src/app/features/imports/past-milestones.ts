import { ChangeDetectionStrategy, Component, computed, inject, input, resource, signal } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { ActivatedRoute, Router } from '@angular/router';
import type { ImportRow } from '@cmio-pathway/shared/contracts/import';
import { formatPartial } from '@cmio-pathway/shared/dates/partial-date';
import { PATHWAY } from '@cmio-pathway/shared/pathway/pathway';
import { faultAt, problemOf, sentenceOf } from '../../core/problem';
import { importDocument, ImportDocuments } from '../../data/imports';
import { LoadFailure } from '../../ui/load-failure';

const titles = new Map(PATHWAY.milestones.map(({ id, title }) => [id, title]));

/** The past milestones of an import, to attach to each the document of whoever verified it elsewhere. */
@Component({
  selector: 'app-past-milestones',
  imports: [LoadFailure],
  templateUrl: './past-milestones.html',
  styleUrl: './past-milestones.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class PastMilestones {
  readonly #documents = inject(ImportDocuments);
  readonly #router = inject(Router);
  readonly #route = inject(ActivatedRoute);
  readonly #query = toSignal(this.#route.queryParamMap, { requireSync: true });

  readonly program = input.required<string>();
  readonly of = input.required<string>();
  /** While it is imported documents can be attached. */
  readonly open = input.required<boolean>();

  /** What is looked for, and the page, are in the address. */
  protected readonly search = computed(() => this.#query().get('past') ?? '');
  protected readonly after = computed(() => this.#query().get('after'));
  protected readonly resource = resource({
    params: () => ({
      program: this.program(),
      of: this.of(),
      search: this.search(),
      after: this.after(),
    }),
    loader: ({ params: { program, of, search, after } }) => this.#documents.page(program, of, search, after),
  });
  protected readonly lines = computed(() =>
    (this.resource.hasValue() ? this.resource.value().rows : []).map((row) => ({
      ...row,
      what: row.title ?? titles.get(row.milestone) ?? row.milestone,
      said: saidOf(row),
      at: importDocument(this.program(), this.of(), row.id),
    })),
  );
  protected readonly next = computed(() => (this.resource.hasValue() ? this.resource.value().next : null));
  protected readonly busy = signal('');
  protected readonly faults = signal<Record<string, string>>({});
  protected readonly said = signal('');

  protected find(event: Event): void {
    event.preventDefault();
    const search = new FormData(event.target as HTMLFormElement).get('search') as string;
    this.look({ past: search.trim() || null, after: null });
  }

  protected look(queryParams: { past?: string | null; after: string | null }): void {
    void this.#router.navigate([], { relativeTo: this.#route, queryParams, queryParamsHandling: 'merge' });
  }

  protected attach(row: ImportRow, box: HTMLInputElement): void {
    const file = box.files?.[0];
    box.value = '';
    if (!file) return;
    void this.#try(row.id, async () => {
      await this.#documents.attach(this.program(), this.of(), row.id, file);
      this.said.set(`${file.name} is attached. ${row.email} finds it with the milestone.`);
    });
  }

  protected remove(row: ImportRow): void {
    void this.#try(row.id, async () => {
      await this.#documents.remove(this.program(), this.of(), row.id);
      this.said.set('Taken away. What is in somebody’s record by now stays theirs.');
    });
  }

  async #try(id: string, act: () => Promise<void>): Promise<void> {
    if (this.busy()) return;
    this.busy.set(id);
    this.said.set('');
    this.faults.update(({ [id]: _, ...rest }) => rest);
    try {
      await act();
      this.resource.reload();
    } catch (error) {
      const fault = faultAt(problemOf(error), '/file') ?? sentenceOf(error);
      this.faults.update((faults) => ({ ...faults, [id]: fault }));
    } finally {
      this.busy.set('');
    }
  }
}

const saidOf = ({ when: { from, until, ongoing }, verifiedBy, verifiedOn, document }: ImportRow): string => {
  const end = ongoing ? ' to now' : until ? ` to ${formatPartial(until)}` : '';
  const elsewhere =
    verifiedBy && verifiedOn ? `; verified elsewhere by ${verifiedBy} on ${formatPartial(verifiedOn)}` : '';
  return `${formatPartial(from)}${end}${elsewhere}${document ? `; “${document}”` : ''}`;
};
