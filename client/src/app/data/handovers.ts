import { HttpClient, httpResource } from '@angular/common/http';
import { Injectable, inject } from '@angular/core';
import { Handover, type HandoverDraft } from '@cmio-pathway/shared/contracts/handover';
import { Created } from '@cmio-pathway/shared/contracts/primitives';
import { firstValueFrom } from 'rxjs';

/** What a mentor of a program has open. */
export const handoverOf = (program: () => string, mentor: () => string) =>
  httpResource(() => `/api/programs/${program()}/mentors/${mentor()}/handover`, {
    parse: (answer) => Handover.parse(answer),
  });

@Injectable({ providedIn: 'root' })
export class Handovers {
  readonly #http = inject(HttpClient);

  async end(program: string, mentor: string, draft: HandoverDraft): Promise<Created> {
    const headers = { 'idempotency-key': crypto.randomUUID() };
    const path = `/api/programs/${program}/mentors/${mentor}/handover`;
    return Created.parse(await firstValueFrom(this.#http.post(path, draft, { headers })));
  }

  async undo(program: string, id: string): Promise<void> {
    await firstValueFrom(this.#http.delete(`/api/programs/${program}/handovers/${id}`));
  }
}
