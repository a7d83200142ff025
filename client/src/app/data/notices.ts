import { HttpClient, httpResource } from '@angular/common/http';
import { Injectable, inject } from '@angular/core';
import { NoticesChosen, type NoticeSettings } from '@cmio-pathway/shared/contracts/notices';
import { firstValueFrom } from 'rxjs';

/** Which letters the reader wants. */
export const ownNotices = () =>
  httpResource(() => '/api/me/notices', { parse: (answer) => NoticesChosen.parse(answer) });

@Injectable({ providedIn: 'root' })
export class Notices {
  readonly #http = inject(HttpClient);

  async choose(settings: NoticeSettings): Promise<void> {
    await firstValueFrom(this.#http.put('/api/me/notices', settings));
  }

  /** Ends letters of the kind whose letter held this address. */
  async end(token: string): Promise<void> {
    await firstValueFrom(this.#http.post(`/api/notices/${token}`, null));
  }
}
