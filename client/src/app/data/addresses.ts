import { HttpClient, httpResource } from '@angular/common/http';
import { Injectable, inject } from '@angular/core';
import { type AddressDraft, PersonalAddress } from '@cmio-pathway/shared/contracts/address';
import { firstValueFrom } from 'rxjs';

/** What the question for a personal address is decided by. */
export const personalAddress = () =>
  httpResource(() => '/api/me/personal-address', { parse: (answer) => PersonalAddress.parse(answer) });

/** Asks for an address, or says that one is asked for later. */
@Injectable({ providedIn: 'root' })
export class AskedAddresses {
  readonly #http = inject(HttpClient);

  async ask(draft: AddressDraft): Promise<void> {
    await firstValueFrom(this.#http.post('/api/me/addresses', draft));
  }

  async putOff(): Promise<void> {
    await firstValueFrom(this.#http.put('/api/me/personal-address/put-off', null));
  }
}
