import { HttpClient, httpResource } from '@angular/common/http';
import { Injectable, inject } from '@angular/core';
import {
  type CreditDraft,
  CreditEntries,
  type CreditQuery,
  type CreditRow,
  CreditsImported,
} from '@cmio-pathway/shared/contracts/credit';
import type { CreditCycleDraft } from '@cmio-pathway/shared/contracts/credit-cycle';
import { firstValueFrom } from 'rxjs';

/** The newest page of one's credit entries, as they are asked for. */
export const creditEntries = (query: () => CreditQuery) =>
  httpResource(() => ({ url: '/api/me/credits', params: paramsOf(query()) }), {
    parse: (answer) => CreditEntries.parse(answer),
  });

const paramsOf = (query: CreditQuery): Record<string, string> =>
  Object.fromEntries(Object.entries(query).filter(([, value]) => value !== undefined && value !== ''));

/** What one does with credit entries and with the cycles one opens by hand. */
@Injectable({ providedIn: 'root' })
export class Credits {
  readonly #http = inject(HttpClient);

  async page(query: CreditQuery): Promise<CreditEntries> {
    return CreditEntries.parse(await firstValueFrom(this.#http.get('/api/me/credits', { params: paramsOf(query) })));
  }

  async log(draft: CreditDraft, key: string): Promise<void> {
    await firstValueFrom(this.#http.post('/api/me/credits', draft, { headers: { 'idempotency-key': key } }));
  }

  /** Writes over the entry as it was read; a newer one there is answered with 412. */
  async correct(id: string, revision: number, draft: CreditDraft): Promise<void> {
    await firstValueFrom(this.#http.put(`/api/me/credits/${id}`, draft, { headers: ifMatch(revision) }));
  }

  async remove(id: string): Promise<void> {
    await firstValueFrom(this.#http.delete(`/api/me/credits/${id}`));
  }

  async restore(id: string): Promise<void> {
    await firstValueFrom(this.#http.post(`/api/me/credits/${id}/restoration`, {}));
  }

  async import(rows: readonly CreditRow[], key: string): Promise<CreditsImported> {
    const headers = { 'idempotency-key': key };
    return CreditsImported.parse(
      await firstValueFrom(this.#http.post('/api/me/credits/import', { rows }, { headers })),
    );
  }

  async openCycle(draft: CreditCycleDraft, key: string): Promise<void> {
    await firstValueFrom(this.#http.post('/api/me/credit-cycles', draft, { headers: { 'idempotency-key': key } }));
  }

  async correctCycle(id: string, revision: number, draft: CreditCycleDraft): Promise<void> {
    await firstValueFrom(this.#http.put(`/api/me/credit-cycles/${id}`, draft, { headers: ifMatch(revision) }));
  }

  async removeCycle(id: string): Promise<void> {
    await firstValueFrom(this.#http.delete(`/api/me/credit-cycles/${id}`));
  }

  async restoreCycle(id: string): Promise<void> {
    await firstValueFrom(this.#http.post(`/api/me/credit-cycles/${id}/restoration`, {}));
  }
}

const ifMatch = (revision: number) => ({ 'if-match': `"${revision}"` });
