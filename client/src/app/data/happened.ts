import { HttpClient, httpResource } from '@angular/common/http';
import { Injectable, inject } from '@angular/core';
import { HappenedHere, type HappenedKind, LogOfferAnswered } from '@cmio-pathway/shared/contracts/happened';
import { firstValueFrom } from 'rxjs';

/** What happened here and can be logged. */
export const happenedHere = () =>
  httpResource(() => '/api/me/happened-here', { parse: (answer) => HappenedHere.parse(answer) });

@Injectable({ providedIn: 'root' })
export class LogOfferAnswers {
  readonly #http = inject(HttpClient);

  /** Logs it and answers the record's id, or puts the offer away. */
  async answer(kind: HappenedKind, ref: string, log: boolean): Promise<string | null> {
    const answered = this.#http.post('/api/me/log-offer-answers', { kind, ref, log });
    return LogOfferAnswered.parse(await firstValueFrom(answered)).record?.id ?? null;
  }
}
