import { HttpClient, httpResource } from '@angular/common/http';
import { Injectable, inject } from '@angular/core';
import { AccountEnding } from '@cmio-pathway/shared/contracts/ending';
import { MergePreview, Merges, type OtherAccount } from '@cmio-pathway/shared/contracts/merge';
import { firstValueFrom } from 'rxjs';

/** What closing or erasing one's account would do today. */
export const accountEnding = () =>
  httpResource(() => '/api/me/ending', { parse: (answer) => AccountEnding.parse(answer) });

/** The accounts that became part of one's own. */
export const ownMerges = () => httpResource(() => '/api/me/merges', { parse: (answer) => Merges.parse(answer) });

/** What one does with one's account as a whole. */
@Injectable({ providedIn: 'root' })
export class AccountData {
  readonly #http = inject(HttpClient);

  async close(password: string): Promise<void> {
    await firstValueFrom(this.#http.post('/api/me/closing', { password }));
  }

  async erase(password: string): Promise<void> {
    await firstValueFrom(this.#http.post('/api/me/erasure', { password }));
  }

  async preview(other: OtherAccount): Promise<MergePreview> {
    return MergePreview.parse(await firstValueFrom(this.#http.post('/api/me/merges/preview', other)));
  }

  async merge(other: OtherAccount): Promise<void> {
    await firstValueFrom(this.#http.post('/api/me/merges', other));
  }

  async undo(merge: string): Promise<void> {
    await firstValueFrom(this.#http.post(`/api/me/merges/${merge}/undoing`, undefined));
  }
}
