import { HttpClient, httpResource } from '@angular/common/http';
import { Injectable, inject } from '@angular/core';
import { Journey } from '@cmio-pathway/shared/contracts/journey';
import type { NoteDraft } from '@cmio-pathway/shared/contracts/review';
import { firstValueFrom } from 'rxjs';

/** Somebody, seen for a program. */
export interface Seen {
  program: string;
  person: string;
}

/** One's own way. */
export const ownJourney = () => httpResource(() => '/api/me/journey', { parse: (answer) => Journey.parse(answer) });

/** One's own way, or somebody's when a program opens it; nobody chosen yet asks nothing. */
export const journeyOfWhom = (whom: () => Seen | 'me' | undefined) =>
  httpResource(
    () => {
      const seen = whom();
      if (!seen) return undefined;
      return seen === 'me' ? '/api/me/journey' : `/api/programs/${seen.program}/people/${seen.person}/journey`;
    },
    { parse: (answer) => Journey.parse(answer) },
  );

/** Full-time shares and leave: of the program one is in, or that looks. */
export const clockOf = ({ enrollments }: Pick<Journey, 'enrollments'>) =>
  enrollments.find(({ accepted, ended, periods }) => accepted && !ended && periods.length)?.periods ?? [];

/** What changes a journey but is no milestone: a mentor's note. */
@Injectable({ providedIn: 'root' })
export class Journeys {
  readonly #http = inject(HttpClient);

  async note({ program, person }: Seen, draft: NoteDraft, key: string): Promise<void> {
    const url = `/api/programs/${program}/people/${person}/notes`;
    await firstValueFrom(this.#http.post(url, draft, { headers: { 'idempotency-key': key } }));
  }
}
