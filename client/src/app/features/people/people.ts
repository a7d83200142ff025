import { ChangeDetectionStrategy, Component, computed, inject, input, linkedSignal } from '@angular/core';
import { MatSnackBar } from '@angular/material/snack-bar';
import { Router, RouterLink } from '@angular/router';
import type { DirectoryRow } from '@cmio-pathway/shared/contracts/directory';
import { Pages } from '../../core/pages';
import { sentenceOf } from '../../core/problem';
import { cohortList } from '../../data/cohorts';
import { DirectoryActs, type DirectoryChoice, directoryOf } from '../../data/directory';
import { GlyphIcon } from '../../ui/glyph';
import { LoadFailure } from '../../ui/load-failure';
import { Loading } from '../../ui/loading';
import { CohortActs } from './cohort-acts';
import { CompletionActs } from './completion-acts';
import type { Done } from './done';
import { InvitationActsBar } from './invitation-acts';
import { InviteForm } from './invite-form';
import { findingOf, plural, rolesOf, standingOf } from './people-words';

/** How long the offer to take something back stays on screen, in milliseconds. */
const OFFERED_MS = 10_000;

/** Everybody of a program by name: who is here, offered, invited or was here. The address holds what is shown. */
@Component({
  selector: 'app-people',
  imports: [CohortActs, CompletionActs, GlyphIcon, InvitationActsBar, InviteForm, LoadFailure, Loading, RouterLink],
  templateUrl: './people.html',
  styleUrl: './people.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class PeoplePage {
  readonly #later = inject(DirectoryActs);
  readonly #router = inject(Router);
  readonly #bar = inject(MatSnackBar);

  readonly program = input.required<string>();
  readonly search = input<string>();
  readonly role = input<string>();
  readonly state = input<string>();
  readonly cohort = input<string>();
  readonly mentor = input<string>();

  protected readonly choice = computed<DirectoryChoice>(() => ({
    program: this.program(),
    search: this.search()?.trim() ?? '',
    role: this.role() ?? '',
    state: this.state() ?? '',
    cohort: this.cohort() ?? '',
    mentor: this.mentor() ?? '',
  }));
  protected readonly narrowed = computed(() => {
    const { program: _, ...filters } = this.choice();
    return Object.values(filters).some((value) => value !== '');
  });
  /** An address that was searched for: nobody here has it, so the one thing left is to invite. */
  protected readonly addressSought = computed(() => {
    const { search, role, state, cohort, mentor } = this.choice();
    return !role && !state && !cohort && !mentor && /^\S+@\S+\.\S+$/.test(search) ? search.toLowerCase() : null;
  });
  readonly #cohorts = cohortList(this.program);
  protected readonly cohorts = computed(() => (this.#cohorts.hasValue() ? this.#cohorts.value().cohorts : []));
  protected readonly list = new Pages(directoryOf(this.choice), this.choice, (choice, after) =>
    this.#later.after(choice, after),
  );
  protected readonly counts = computed(() => this.list.head()?.counts);
  protected readonly rows = computed(() => this.list.read().flatMap(({ people }) => people));
  protected readonly lines = computed(() =>
    this.rows().map((row) => ({ ...row, as: rolesOf(row), standing: standingOf(row) })),
  );
  protected readonly finding = computed(() => (this.counts() ? findingOf(this.counts()!) : 'People'));
  protected readonly plural = plural;

  readonly #chosen = linkedSignal<DirectoryChoice, ReadonlySet<string>>({
    source: this.choice,
    computation: () => new Set(),
  });
  readonly #picked = computed(() => this.rows().filter(({ id }) => this.#chosen().has(id)));
  protected readonly invitations = computed(() => this.#picked().filter(({ kind }) => kind === 'invitation'));
  protected readonly mentees = computed(() =>
    this.#picked().filter(({ roles, kind }) => kind === 'person' && roles.includes('mentee')),
  );

  protected isChosen(id: string): boolean {
    return this.#chosen().has(id);
  }

  /** Only what something can be done to at once is chosen. */
  protected choosable({ kind, roles, state }: DirectoryRow): boolean {
    return kind === 'invitation' || (roles.includes('mentee') && state !== 'left');
  }

  protected readonly choosables = computed(() => this.rows().filter((row) => this.choosable(row)).length);

  protected chooseAll(all: boolean): void {
    this.#chosen.set(new Set(all ? this.rows().flatMap((row) => (this.choosable(row) ? [row.id] : [])) : []));
  }

  protected choose(id: string): void {
    this.#chosen.update((chosen) =>
      chosen.has(id) ? new Set([...chosen].filter((one) => one !== id)) : new Set([...chosen, id]),
    );
  }

  /** Says what was done, and offers to take it back. */
  protected took({ said, undo }: Done): void {
    this.again();
    const shown = this.#bar.open(said, undo ? 'Undo' : undefined, { duration: OFFERED_MS });
    if (undo) shown.onAction().subscribe(() => void this.#takeBack(undo));
  }

  async #takeBack(undo: () => Promise<unknown>): Promise<void> {
    await undo().catch((error: unknown) => this.#bar.open(sentenceOf(error), 'Close'));
    this.again();
  }

  private again(): void {
    this.#chosen.set(new Set());
    this.list.first.reload();
  }

  protected find(event: Event): void {
    event.preventDefault();
    const form = new FormData(event.currentTarget as HTMLFormElement);
    this.#go((name) => String(form.get(name) ?? '').trim());
  }

  protected narrow(event: Event): void {
    const form = new FormData((event.currentTarget as HTMLSelectElement).form!);
    this.#go((name) => String(form.get(name) ?? '').trim());
  }

  #go(value: (name: string) => string): void {
    const names = ['search', 'role', 'state', 'cohort', 'mentor'];
    const queryParams = Object.fromEntries(names.map((name) => [name, value(name) || null]));
    void this.#router.navigate([], { queryParams });
  }
}
