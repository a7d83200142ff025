import { HttpClient, httpResource } from '@angular/common/http';
import { Injectable, inject } from '@angular/core';
import {
  MilestoneRecord,
  type Statements,
  StatementsMade,
  type SubmissionDraft,
  SubmissionMade,
  type VersionDraft,
} from '@cmio-pathway/shared/contracts/milestone';
import { Created } from '@cmio-pathway/shared/contracts/primitives';
import { firstValueFrom } from 'rxjs';

type Statement = Statements['items'][number];

/** A record as its owner reads it. */
export const ownRecord = (id: () => string) =>
  httpResource(() => `/api/me/milestones/${id()}`, { parse: (answer) => MilestoneRecord.parse(answer) });

/** What one does with one's own records. */
@Injectable({ providedIn: 'root' })
export class Milestones {
  readonly #http = inject(HttpClient);

  /** States one thing as behind oneself and answers with the id of its record. */
  async state(item: Statement, key: string): Promise<string> {
    const made = await firstValueFrom(
      this.#http.post('/api/me/statements', { items: [item] }, { headers: { 'idempotency-key': key } }),
    );
    return StatementsMade.parse(made).ids[0]!;
  }

  /** Adds files of the person's own to what a record says, as its next version. */
  async addFiles(id: string, files: readonly string[]): Promise<void> {
    const url = `/api/me/milestones/${id}`;
    const record = MilestoneRecord.parse(await firstValueFrom(this.#http.get(url)));
    const { when, note, links, files: pinned } = record.versions[0]!.content;
    const all = new Set([...pinned.filter(({ takenBackAt }) => takenBackAt === null).map((file) => file.id), ...files]);
    if (all.size === pinned.length && pinned.every((file) => all.has(file.id))) return;
    const next: VersionDraft = { when, note, links, files: [...all], submitTo: null, draft: null };
    await firstValueFrom(this.#http.post(`${url}/versions`, next, { headers: { 'if-match': `"${record.revision}"` } }));
  }

  async submit(draft: SubmissionDraft, key: string): Promise<number> {
    const made = await firstValueFrom(
      this.#http.post('/api/me/submissions', draft, { headers: { 'idempotency-key': key } }),
    );
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
