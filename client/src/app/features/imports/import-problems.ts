import { ChangeDetectionStrategy, Component, computed, effect, inject, input, signal } from '@angular/core';
import { ActivatedRoute, Router } from '@angular/router';
import type { ImportProblem } from '@cmio-pathway/shared/contracts/import';
import { toSignal } from '@angular/core/rxjs-interop';
import { ImportsOf } from '../../data/imports';
import { LoadFailure } from '../../ui/load-failure';
import { Loading } from '../../ui/loading';

const codeWords: Record<string, string> = {
  missing: 'Something is missing',
  email: 'No e-mail address',
  long: 'Too long',
  role: 'Role',
  cohort: 'Cohort not known',
  date: 'Date',
  fraction: 'Full-time share',
  yes_no: 'Neither yes nor no',
  milestone: 'Milestone not known',
  twice: 'Twice in the file',
  once: 'Can be only once',
  oneself: 'Somebody with themselves',
  not_here: 'Not here and not in the file',
  depends: 'Another row has to be right first',
  blocked: 'Set apart',
  not_a_mentor: 'No mentor here',
  not_enrolled: 'Not enrolled',
  own_record: 'Somebody with themselves',
};

/** Everything that is wrong, by row and column; what is looked for is in the address. */
@Component({
  selector: 'app-import-problems',
  imports: [LoadFailure, Loading],
  templateUrl: './import-problems.html',
  styleUrl: './import-problems.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ImportProblems {
  readonly #imports = inject(ImportsOf);
  readonly #router = inject(Router);
  readonly #route = inject(ActivatedRoute);
  readonly #query = toSignal(this.#route.queryParamMap, { requireSync: true });

  readonly program = input.required<string>();
  readonly of = input.required<string>();
  /** The run they are of; another one is read anew. */
  readonly run = input.required<number>();
  readonly title = input('What is wrong');

  protected readonly code = computed(() => this.#query().get('problem') ?? '');
  protected readonly search = computed(() => this.#query().get('search') ?? '');
  protected readonly found = signal<readonly ImportProblem[] | null>(null);
  protected readonly codes = signal<readonly { code: string; count: number }[]>([]);
  protected readonly next = signal<string | null>(null);
  protected readonly failed = signal(false);
  protected readonly total = computed(() => this.codes().reduce((sum, { count }) => sum + count, 0));
  protected readonly file = computed(() => `/api/programs/${this.program()}/imports/${this.of()}/problems/file`);

  constructor() {
    effect(() => {
      const asked = { code: this.code(), search: this.search() };
      this.run();
      void this.#read(asked, null);
    });
  }

  protected wordsOf(code: string): string {
    return codeWords[code] ?? code;
  }

  protected look(change: { problem?: string; search?: string }): void {
    const queryParams = Object.fromEntries(Object.entries(change).map(([name, value]) => [name, value || null]));
    void this.#router.navigate([], {
      relativeTo: this.#route,
      queryParams,
      queryParamsHandling: 'merge',
      replaceUrl: true,
    });
  }

  protected async more(): Promise<void> {
    await this.#read({ code: this.code(), search: this.search() }, this.next());
  }

  protected async again(): Promise<void> {
    await this.#read({ code: this.code(), search: this.search() }, null);
  }

  async #read(asked: { code: string; search: string }, after: string | null): Promise<void> {
    this.failed.set(false);
    try {
      const { problems, codes, next } = await this.#imports.problems(this.program(), this.of(), { ...asked, after });
      // An answer that comes late is of what was asked before.
      if (asked.code !== this.code() || asked.search !== this.search()) return;
      this.found.update((found) => (after === null ? problems : [...(found ?? []), ...problems]));
      this.codes.set(codes);
      this.next.set(next);
    } catch {
      this.failed.set(true);
    }
  }
}
