import { ChangeDetectionStrategy, Component, computed, inject, input, linkedSignal, signal } from '@angular/core';
import { MatSnackBar } from '@angular/material/snack-bar';
import { Router, RouterLink } from '@angular/router';
import type { AdminCandidate, ProgramAdmins } from '@cmio-pathway/shared/contracts/admin';
import type { PersonCard } from '@cmio-pathway/shared/contracts/primitives';
import { formatPartial } from '@cmio-pathway/shared/dates/partial-date';
import { problemOf, sentenceOf } from '../../core/problem';
import { CurrentSession } from '../../core/session';
import { AdminChanges, adminsOf } from '../../data/admins';
import { Candidates } from '../../ui/candidates';
import { LoadFailure } from '../../ui/load-failure';
import { Loading } from '../../ui/loading';
import { AppointForm } from './appoint-form';

/** How long the offer to take something back stays on screen, in milliseconds. */
const OFFERED_MS = 10_000;

/** Who runs the program: appointed from its people, ended, left. One who can sign in is always there. */
@Component({
  selector: 'app-admins',
  imports: [AppointForm, Candidates, LoadFailure, Loading, RouterLink],
  templateUrl: './admins.html',
  styleUrl: './admins.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class Admins {
  readonly #changes = inject(AdminChanges);
  readonly #session = inject(CurrentSession);
  readonly #router = inject(Router);
  readonly #bar = inject(MatSnackBar);

  readonly program = input.required<string>();
  protected readonly resource = adminsOf(this.program);
  protected readonly read = linkedSignal<ProgramAdmins | undefined, ProgramAdmins | undefined>({
    source: () => (this.resource.hasValue() ? this.resource.value() : undefined),
    computation: (now, before) => now ?? before?.value,
  });
  protected readonly rows = computed(() =>
    (this.read()?.admins ?? []).map(({ person, since, canSignIn }) => ({
      person,
      isOneself: person.id === this.#session.person()?.id,
      says: [
        `since ${formatPartial(since)}`,
        ...(person.id === this.#session.person()?.id ? ['you'] : []),
        ...(canSignIn ? [] : ['cannot sign in']),
      ].join(', '),
    })),
  );
  /** One's own leaving is asked for twice: nobody takes it back but another admin. */
  protected readonly leaving = signal(false);
  protected readonly busy = signal(false);
  protected readonly refused = signal<string | null>(null);
  /** Whom the server names when the last admin wants to end. */
  protected readonly candidates = signal<readonly AdminCandidate[] | null>(null);

  protected async appoint({ id, name }: PersonCard): Promise<void> {
    const program = this.program();
    await this.#try(async () => {
      await this.#changes.appoint(program, id);
      this.candidates.set(null);
      this.#offer(`${name} is an admin now.`, () => this.#changes.end(program, id));
    });
  }

  protected async end({ id, name }: PersonCard): Promise<void> {
    const program = this.program();
    await this.#try(async () => {
      await this.#changes.end(program, id);
      this.#offer(`${name} is no admin any more.`, () => this.#changes.appoint(program, id));
    });
  }

  protected async leave({ id }: PersonCard): Promise<void> {
    await this.#try(async () => {
      await this.#changes.end(this.program(), id);
      this.#session.doubt();
      await this.#session.load();
      await this.#router.navigateByUrl('/');
    });
  }

  #offer(said: string, undo: () => Promise<void>): void {
    const shown = this.#bar.open(said, 'Undo', { duration: OFFERED_MS });
    shown.onAction().subscribe(() => void this.#try(undo));
  }

  async #try(act: () => Promise<void>): Promise<void> {
    if (this.busy()) return;
    this.busy.set(true);
    this.refused.set(null);
    try {
      await act();
    } catch (error) {
      this.refused.set(sentenceOf(error));
      this.candidates.set(problemOf(error).candidates ?? null);
    } finally {
      this.busy.set(false);
      this.resource.reload();
    }
  }
}
