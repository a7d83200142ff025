import { HttpClient, httpResource } from '@angular/common/http';
import { Injectable, inject } from '@angular/core';
import { Created, MilestoneRecord, type Statements, StatementsMade, type SubmissionDraft, SubmissionMade } from '@cmio-pathway/shared';
import { firstValueFrom } from 'rxjs';

type Statement = Statements['items'][number];

/** A record as its owner reads it. */
export const ownRecord = (id: () => string) =>
  httpResource(() => `/api/me/milestones/${id()}`, { parse: answer => MilestoneRecord.parse(answer) });

/** What one does with one's own records. */
@Injectable({ providedIn: 'root' })
export class Milestones {
  readonly #http = inject(HttpClient);

  /** States one thing as behind oneself and answers with the id of its record. */
  async state(item: Statement, key: string): Promise<string> {
    const made = await firstValueFrom(this.#http.post('/api/me/statements', { items: [item] }, { headers: { 'idempotency-key': key } }));
    return StatementsMade.parse(made).ids[0]!;
  }

  async submit(draft: SubmissionDraft, key: string): Promise<number> {
    const made = await firstValueFrom(this.#http.post('/api/me/submissions', draft, { headers: { 'idempotency-key': key } }));
    return SubmissionMade.parse(made).records;
  }

  async withdraw(id: string): Promise<void> {
    await firstValueFrom(this.#http.delete(`/api/me/milestones/${id}/submission`));
  }

  async retract(id: string): Promise<void> {
    await firstValueFrom(this.#http.delete(`/api/me/milestones/${id}`));
  }

  async restore(id: string): Promise<void> {
    Created.parse(await firstValueFrom(this.#http.post(`/api/me/milestones/${id}/restoration`, {})));
  }
}
