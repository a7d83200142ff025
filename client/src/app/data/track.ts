import { HttpClient } from '@angular/common/http';
import { Injectable, inject } from '@angular/core';
import { ChosenTrack, type TrackDraft } from '@cmio-pathway/shared/contracts/track';
import { firstValueFrom } from 'rxjs';

/** The four choices of one's own way. */
@Injectable({ providedIn: 'root' })
export class Tracks {
  readonly #http = inject(HttpClient);

  /** Chooses over the revision that was read; a newer one there is answered with 412 and the choices it has. */
  async choose(draft: TrackDraft, revision: number): Promise<ChosenTrack> {
    const headers = { 'if-match': `"${revision}"` };
    return ChosenTrack.parse(await firstValueFrom(this.#http.put('/api/me/track', draft, { headers })));
  }
}
