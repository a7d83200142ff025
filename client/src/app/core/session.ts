import { computed, Injectable, inject, signal } from '@angular/core';
import type { Session } from '@cmio-pathway/shared/contracts/session';
import { Sessions } from '../data/session';

const nobody: Session = { person: null, memberships: [], enrollments: [] };

/** Who is signed in, and where they work. */
@Injectable({ providedIn: 'root' })
export class CurrentSession {
  readonly #sessions = inject(Sessions);
  readonly #session = signal<Session>(nobody);
  readonly #known = signal(false);

  readonly session = this.#session.asReadonly();
  readonly person = computed(() => this.#session().person);
  readonly memberships = computed(() => this.#session().memberships);
  readonly enrollments = computed(() => this.#session().enrollments);
  /** Whether the server has said who is signed in, and nothing since has put it in doubt. */
  readonly known = this.#known.asReadonly();
  /** The programs somebody works in, each once with their roles in it. */
  readonly programs = computed(() =>
    [...Map.groupBy(this.memberships(), ({ program }) => program.id).values()].map((held) => ({
      program: held[0]!.program,
      roles: held.map(({ role }) => role),
    })),
  );

  /** Asks the server unless it has answered. Without an answer it stays unknown, and who needs it asks again. */
  async load(): Promise<void> {
    if (this.#known()) return;
    try {
      this.take(await this.#sessions.current());
    } catch {
      return;
    }
  }

  /** Takes over what a sign-in or an acceptance answered. */
  take(session: Session): void {
    this.#session.set(session);
    this.#known.set(true);
  }

  /** The server no longer knows this session; the page that is open keeps its person until another one is there. */
  doubt(): void {
    this.#known.set(false);
  }

  async signOut(): Promise<void> {
    await this.#sessions.end();
    this.doubt();
  }

  /** Asks anything of the server, to notice that it is back. */
  async knock(): Promise<void> {
    if (!this.#known()) return this.load();
    await this.#sessions.current().catch(() => null);
  }
}
