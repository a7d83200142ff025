import { HttpClient, httpResource } from '@angular/common/http';
import { Injectable, inject } from '@angular/core';
import { CalendarFeed, CalendarFeedMade } from '@cmio-pathway/shared/contracts/calendar-feed';
import { firstValueFrom } from 'rxjs';

/** Whether there is an address at which a calendar reads what is due. */
export const ownCalendarFeed = () =>
  httpResource(() => '/api/me/calendar-feed', { parse: (answer) => CalendarFeed.parse(answer) });

@Injectable({ providedIn: 'root' })
export class CalendarFeeds {
  readonly #http = inject(HttpClient);

  /** Makes a new address, told once; the one before ends. */
  async make(named: boolean): Promise<string> {
    return CalendarFeedMade.parse(await firstValueFrom(this.#http.post('/api/me/calendar-feed', { named }))).address;
  }

  async end(): Promise<void> {
    await firstValueFrom(this.#http.delete('/api/me/calendar-feed'));
  }
}
