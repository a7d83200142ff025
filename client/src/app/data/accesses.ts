import { HttpClient } from '@angular/common/http';
import { Injectable, inject } from '@angular/core';
import { Accesses } from '@cmio-pathway/shared/contracts/journey';
import { firstValueFrom } from 'rxjs';

/** Who opened one's record, a page at a time. */
@Injectable({ providedIn: 'root' })
export class AccessLog {
  readonly #http = inject(HttpClient);

  async page(after: string | null): Promise<Accesses> {
    const answer = await firstValueFrom(this.#http.get('/api/me/accesses', { params: after ? { after } : {} }));
    return Accesses.parse(answer);
  }
}
