import { HttpClient, httpResource } from '@angular/common/http';
import { Injectable, inject } from '@angular/core';
import { type DismissalDraft, Dismissals } from '@cmio-pathway/shared/contracts/advice';
import { Created } from '@cmio-pathway/shared/contracts/primitives';
import { firstValueFrom } from 'rxjs';

/** The advice a person has put away, the latest first. */
export const ownDismissals = () =>
  httpResource(() => '/api/me/advice/dismissals', { parse: (answer) => Dismissals.parse(answer) });

/** Puts an advice away, and brings it back. */
@Injectable({ providedIn: 'root' })
export class AdviceShelf {
  readonly #http = inject(HttpClient);

  async dismiss(draft: DismissalDraft): Promise<Created> {
    return Created.parse(await firstValueFrom(this.#http.post('/api/me/advice/dismissals', draft)));
  }

  async restore(id: string): Promise<void> {
    await firstValueFrom(this.#http.post(`/api/me/advice/dismissals/${id}/restorations`, {}));
  }
}
