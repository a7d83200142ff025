import { ChangeDetectionStrategy, Component, computed, inject, input, linkedSignal, signal } from '@angular/core';
import { MatSnackBar } from '@angular/material/snack-bar';
import { Router, RouterLink } from '@angular/router';
import type { CohortCard } from '@cmio-pathway/shared/contracts/program';
import { kept } from '../../core/kept';
import { faultAt, problemOf, sentenceOf } from '../../core/problem';
import { CurrentSession } from '../../core/session';
import { type CohortChoice, cohortList, Cohorts } from '../../data/cohorts';
import { LoadFailure } from '../../ui/load-failure';
import { Loading } from '../../ui/loading';
import { CohortLine } from './cohort-line';

/** The cohorts of a program, and what waits in it. */
@Component({
  selector: 'app-cohorts',
  imports: [CohortLine, LoadFailure, Loading, RouterLink],
  template: `
    <h1>{{ finding() }}</h1>
    @if (read(); as program) {
      @if (program.unassigned > 0) {
        <p class="sub">
          <a [routerLink]="['/programs', this.program(), 'reviews']" [queryParams]="{ of: 'unassigned' }"
            >{{ program.unassigned }} asked of nobody yet</a
          >: give those mentees a mentor.
        </p>
      }
      <form role="search" (submit)="find($event)">
        <label class="sr" for="cohort-search">Search cohorts</label>
        <input class="in" id="cohort-search" name="search" [value]="choice().search" placeholder="Search by name" />
        <button type="submit" class="b line">Search</button>
        <a
          [routerLink]="[]"
          [queryParams]="{ archived: choice().archived ? null : 'true' }"
          queryParamsHandling="merge"
          >{{ choice().archived ? 'Those in use' : 'Archived ones' }}</a
        >
      </form>
      <ul>
        @for (cohort of rows(); track cohort.id) {
          <li>
            <app-cohort-line
              [program]="this.program()"
              [cohort]="cohort"
              [mayChange]="isAdmin()"
              (changed)="resource.reload()"
              (archived)="offerUndo($event)"
            />
          </li>
        } @empty {
          <li class="none">{{ nothing() }}</li>
        }
      </ul>
      @if (next()) {
        <button type="button" class="b line more" (click)="more()">Show more</button>
      }
      @if (isAdmin() && !choice().archived) {
        <form (submit)="add($event)" novalidate>
          <div class="field">
            <label class="lab" for="cohort-name">Another cohort</label>
            <input
              class="in"
              id="cohort-name"
              [value]="name()"
              [attr.aria-invalid]="!!fault()"
              aria-describedby="cohort-name-says"
              (input)="name.set(text($event))"
            />
            <p [class]="fault() ? 'fault' : 'help'" id="cohort-name-says">
              {{ fault() ?? 'Such as the year people came in.' }}
            </p>
          </div>
          <button type="submit" class="b line">Add it</button>
        </form>
      }
    } @else if (resource.error()) {
      <ui-load-failure what="The cohorts" (again)="resource.reload()" />
    } @else {
      <ui-loading />
    }
  `,
  styles: `
    h1 {
      margin-top: 28px;
    }
    ul {
      margin: 20px 0 28px;
      border-top: 2px solid var(--ink);
      max-width: 720px;
    }
    .none {
      padding: 12px 0;
      border-bottom: 1px solid var(--rule);
    }
    [role='search'] {
      margin-top: 18px;
    }
    [role='search'] .in {
      flex: 1 1 200px;
      min-width: 0;
      padding: 0 12px;
      border-radius: var(--r-m);
      box-shadow: inset 0 0 0 1px var(--rule-strong);
      background: var(--surface);
      color: var(--ink);
      font: var(--body);
    }
    .more {
      margin-bottom: 24px;
    }
    form {
      display: flex;
      gap: 12px;
      align-items: center;
      flex-wrap: wrap;
      max-width: 560px;
    }
    .field {
      flex: 1 1 260px;
    }
    .in {
      min-height: 44px;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class CohortsPage {
  readonly #cohorts = inject(Cohorts);
  readonly #session = inject(CurrentSession);
  readonly #router = inject(Router);
  readonly #bar = inject(MatSnackBar);

  readonly program = input.required<string>();
  readonly search = input<string>();
  readonly archived = input<string>();
  protected readonly choice = computed<CohortChoice>(() => ({
    search: this.search()?.trim() ?? '',
    archived: this.archived() === 'true',
  }));
  protected readonly resource = cohortList(this.program, this.choice);
  protected readonly read = kept(this.resource);
  readonly #pages = linkedSignal(() => {
    const first = this.read();
    return first ? [first] : [];
  });
  protected readonly rows = computed(() => this.#pages().flatMap(({ cohorts }) => cohorts));
  protected readonly next = computed(() => this.#pages().at(-1)?.next ?? null);
  protected readonly isAdmin = computed(() =>
    this.#session.memberships().some(({ program, role }) => program.id === this.program() && role === 'admin'),
  );
  protected readonly nothing = computed(() => {
    if (this.choice().search) return 'No cohort of this name.';
    return this.choice().archived ? 'None is archived.' : 'No cohort yet. Name the first one.';
  });
  protected readonly finding = computed(() => {
    const read = this.read();
    if (!read) return 'Cohorts';
    return read.waiting === 0
      ? 'Nothing waits for review.'
      : `${read.waiting} ${read.waiting === 1 ? 'record waits' : 'records wait'} for review.`;
  });
  protected readonly name = signal('');
  protected readonly fault = signal<string | undefined>(undefined);

  protected find(event: Event): void {
    event.preventDefault();
    const field = (event.currentTarget as HTMLFormElement).elements.namedItem('search') as HTMLInputElement;
    void this.#router.navigate([], {
      queryParams: { search: field.value.trim() || null },
      queryParamsHandling: 'merge',
    });
  }

  protected async more(): Promise<void> {
    const after = this.next();
    const choice = this.choice();
    if (!after) return;
    const page = await this.#cohorts.after(this.program(), choice, after);
    if (choice === this.choice()) this.#pages.update((pages) => [...pages, page]);
  }

  protected offerUndo({ id, name }: CohortCard): void {
    this.resource.reload();
    this.#bar
      .open(`${name} is archived.`, 'Undo', { duration: 10_000 })
      .onAction()
      .subscribe(() => void this.#cohorts.restore(this.program(), id).then(() => this.resource.reload()));
  }

  protected text(event: Event): string {
    return (event.target as HTMLInputElement).value;
  }

  protected async add(event: Event): Promise<void> {
    event.preventDefault();
    try {
      await this.#cohorts.add(this.program(), this.name());
      this.name.set('');
      this.fault.set(undefined);
      this.resource.reload();
    } catch (error) {
      this.fault.set(faultAt(problemOf(error), '/name') ?? sentenceOf(error));
    }
  }
}
