import { HttpClient } from '@angular/common/http';
import { Injectable, inject } from '@angular/core';
import { Draft, type DraftContent, DraftSaved } from '@cmio-pathway/shared/contracts/milestone';
import { firstValueFrom } from 'rxjs';

/** What a person is typing, as the server keeps it. */
@Injectable({ providedIn: 'root' })
export class Drafts {
  readonly #http = inject(HttpClient);

  async read(id: string): Promise<Draft> {
    return Draft.parse(await firstValueFrom(this.#http.get(`/api/me/drafts/${id}`)));
  }

  async begin(content: DraftContent, key: string): Promise<DraftSaved> {
    const saved = await firstValueFrom(
      this.#http.post('/api/me/drafts', content, { headers: { 'idempotency-key': key } }),
    );
    return DraftSaved.parse(saved);
  }

  /** Saves over the revision that was read; a newer one there is answered with 412 and its text. */
  async save(id: string, revision: number, content: DraftContent): Promise<DraftSaved> {
    const saved = await firstValueFrom(
      this.#http.put(`/api/me/drafts/${id}`, content, { headers: { 'if-match': `"${revision}"` } }),
    );
    return DraftSaved.parse(saved);
  }

  async discard(id: string): Promise<void> {
    await firstValueFrom(this.#http.delete(`/api/me/drafts/${id}`));
  }

  async restore(id: string): Promise<DraftSaved> {
    return DraftSaved.parse(await firstValueFrom(this.#http.post(`/api/me/drafts/${id}/restoration`, {})));
  }
}
