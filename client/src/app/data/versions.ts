import { HttpClient } from '@angular/common/http';
import { Injectable, inject } from '@angular/core';
import { type MilestoneDraft, MilestoneRecord, type VersionDraft } from '@cmio-pathway/shared/contracts/milestone';
import { Created } from '@cmio-pathway/shared/contracts/primitives';
import { firstValueFrom } from 'rxjs';

/** What one says in one's own record: the first version of something, and every later one. */
@Injectable({ providedIn: 'root' })
export class Versions {
  readonly #http = inject(HttpClient);

  async record(id: string): Promise<MilestoneRecord> {
    return MilestoneRecord.parse(await firstValueFrom(this.#http.get(`/api/me/milestones/${id}`)));
  }

  async log(draft: MilestoneDraft, key: string): Promise<string> {
    const made = await firstValueFrom(
      this.#http.post('/api/me/milestones', draft, { headers: { 'idempotency-key': key } }),
    );
    return Created.parse(made).id;
  }

  /** Adds a version to the record as it was read; a newer one there is answered with 412. */
  async add(record: string, revision: number, draft: VersionDraft, key: string): Promise<void> {
    const headers = { 'if-match': `"${revision}"`, 'idempotency-key': key };
    await firstValueFrom(this.#http.post(`/api/me/milestones/${record}/versions`, draft, { headers }));
  }
}
