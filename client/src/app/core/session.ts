import { computed, Injectable, inject, signal } from '@angular/core';
import type { Session } from '@cmio-pathway/shared';
import { Sessions } from '../data/session';

const nobody: Session = { person: null, memberships: [], enrollments: [] };

/** Who is signed in, and where they work. */
@Injectable({ providedIn: 'root' })
export class CurrentSession {
  readonly #sessions = inject(Sessions);
  readonly #session = signal<Session>(nobody);

  readonly session = this.#session.asReadonly();
  readonly person = computed(() => this.#session().person);
  readonly memberships = computed(() => this.#session().memberships);
  readonly enrollments = computed(() => this.#session().enrollments);
  /** The programs somebody works in, each once with their roles in it. */
  readonly programs = computed(() =>
    [...Map.groupBy(this.memberships(), ({ program }) => program.id).values()].map(held => ({ program: held[0]!.program, roles: held.map(({ role }) => role) })),
  );

  /** Asks the server. Without an answer nobody is signed in; the page says so where it matters. */
  async load(): Promise<void> {
    this.#session.set(await this.#sessions.current().catch(() => nobody));
  }

  /** Takes over what a sign-in or an acceptance answered. */
  take(session: Session): void {
    this.#session.set(session);
  }

  async signOut(): Promise<void> {
    await this.#sessions.end();
    this.#session.set(nobody);
  }
}
