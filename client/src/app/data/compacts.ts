import { HttpClient, httpResource } from '@angular/common/http';
import { Injectable, inject } from '@angular/core';
import { Compact, CompactSaved, type CompactTerms } from '@cmio-pathway/shared/contracts/compact';
import { firstValueFrom } from 'rxjs';

/** Whose compact; `person` is given from the mentor's side. */
export interface CompactOf {
  program: string;
  mentor: string;
  person?: string | undefined;
}
const at = ({ program, mentor, person }: CompactOf) =>
  person
    ? `/api/programs/${program}/people/${person}/mentorships/${mentor}/compact`
    : `/api/me/enrollments/${program}/mentorships/${mentor}/compact`;

export const compactOf = (whose: () => CompactOf) =>
  httpResource(() => at(whose()), { parse: (answer) => Compact.parse(answer) });

@Injectable({ providedIn: 'root' })
export class Compacts {
  readonly #http = inject(HttpClient);

  /** Written over the revision that was read; 0 when there was none. */
  async save(whose: CompactOf, revision: number, terms: CompactTerms): Promise<CompactSaved> {
    const headers = { 'if-match': `"${revision}"` };
    return CompactSaved.parse(await firstValueFrom(this.#http.put(at(whose), terms, { headers })));
  }

  async sign(whose: CompactOf, version: string, revision: number): Promise<void> {
    const headers = { 'idempotency-key': crypto.randomUUID() };
    await firstValueFrom(this.#http.post(`${at(whose)}/signatures`, { version, revision }, { headers }));
  }
}
