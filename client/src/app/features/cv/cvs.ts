import { DatePipe } from '@angular/common';
import { ChangeDetectionStrategy, Component, computed, inject, input, linkedSignal, signal } from '@angular/core';
import { MatSnackBar } from '@angular/material/snack-bar';
import { Router, RouterLink } from '@angular/router';
import type { Cvs } from '@cmio-pathway/shared/contracts/cv';
import { sentenceOf } from '../../core/problem';
import { OwnCvs, ownCvs } from '../../data/cv';
import { LoadFailure } from '../../ui/load-failure';
import { Loading } from '../../ui/loading';
import { cvsFinding, nameAmong, matching } from './cvs-words';
import { Downloads } from './downloads';
import { FirstCv } from './first-cv';

type Line = Cvs['cvs'][number];

/** Rows shown before somebody asks for more. */
const PAGE = 20;

/** One's CVs and what was frozen of them: begun with one press, copied, removed and brought back. */
@Component({
  selector: 'app-cvs',
  imports: [DatePipe, Downloads, FirstCv, LoadFailure, Loading, RouterLink],
  templateUrl: './cvs.html',
  styleUrl: './cvs.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class CvsPage {
  readonly #cvs = inject(OwnCvs);
  readonly #router = inject(Router);
  readonly #bar = inject(MatSnackBar);

  /** What the address asks for. */
  readonly search = input<string>();

  protected readonly resource = ownCvs();
  /** What was read stays on the page while it is read anew. */
  readonly #read = linkedSignal<Cvs | undefined, Cvs | undefined>({
    source: () => (this.resource.hasValue() ? this.resource.value() : undefined),
    computation: (read, before) => read ?? before?.value,
  });
  protected readonly all = this.#read.asReadonly();
  protected readonly here = computed(() => this.all()?.cvs.filter(({ removedAt }) => removedAt === null) ?? []);
  protected readonly removed = computed(() => this.all()?.cvs.filter(({ removedAt }) => removedAt !== null) ?? []);
  protected readonly finding = computed(() => cvsFinding(this.here().length, this.all()?.versions.length ?? 0));
  protected readonly isSearched = computed(
    () => this.here().length + (this.all()?.versions.length ?? 0) > 10 || Boolean(this.search()),
  );
  protected readonly found = computed(() => this.here().filter(({ name }) => matching(this.search(), name)));
  readonly #versions = computed(() =>
    (this.all()?.versions ?? [])
      .filter(({ name, usedIn }) => matching(this.search(), name, ...usedIn.map(({ organisation }) => organisation)))
      .toSorted((a, b) => b.frozenAt.localeCompare(a.frozenAt)),
  );
  readonly #most = signal(PAGE);
  protected readonly versions = computed(() => this.#versions().slice(0, this.#most()));
  protected readonly more = computed(() => this.#versions().length - this.versions().length);

  protected readonly failure = signal('');
  protected readonly isGoing = signal(false);
  /** One press makes one CV, also when its answer was lost on the way. */
  #key = crypto.randomUUID();

  protected begin(): Promise<void> {
    return this.#make((name) => this.#cvs.begin(name, this.#key), 'CV');
  }

  protected copy({ id, name }: Line): Promise<void> {
    return this.#make((as) => this.#cvs.copy(id, as, this.#key), `Copy of ${name}`);
  }

  protected async remove({ id, name }: Line): Promise<void> {
    if (!(await this.#try(() => this.#cvs.remove(id)))) return;
    const bar = this.#bar.open(`Removed: ${name}`, 'Undo', { duration: 10_000 });
    bar.onAction().subscribe(() => void this.#try(() => this.#cvs.restore(id)));
  }

  protected restore({ id }: Line): Promise<boolean> {
    return this.#try(() => this.#cvs.restore(id));
  }

  protected find(search: string): void {
    void this.#router.navigate([], { queryParams: { search: search.trim() || null }, queryParamsHandling: 'merge' });
  }

  protected showMore(): void {
    this.#most.update((most) => most + PAGE);
  }

  async #make(make: (name: string) => Promise<{ id: string }>, name: string): Promise<void> {
    if (this.isGoing()) return;
    this.isGoing.set(true);
    this.failure.set('');
    try {
      const { id } = await make(nameAmong(name, this.here()));
      this.#key = crypto.randomUUID();
      await this.#router.navigate(['/cv', id]);
    } catch (error) {
      this.failure.set(sentenceOf(error));
    } finally {
      this.isGoing.set(false);
    }
  }

  async #try(act: () => Promise<void>): Promise<boolean> {
    this.failure.set('');
    try {
      await act();
      this.resource.reload();
      return true;
    } catch (error) {
      this.failure.set(sentenceOf(error));
      return false;
    }
  }
}
