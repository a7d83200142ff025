import { HttpClient } from '@angular/common/http';
import { Injectable, inject, signal } from '@angular/core';
// Not from the whole of shared: what begins with the first page carries no pathway.
import { Session, type SignIn } from '@cmio-pathway/shared/contracts/session';
import { firstValueFrom, map } from 'rxjs';

/** The session of this browser. */
@Injectable({ providedIn: 'root' })
export class Sessions {
  readonly #http = inject(HttpClient);
  /** Whether this server shows what it would mail, as it does where somebody tries the product out. */
  readonly showsMail = signal(false);

  current(): Promise<Session> {
    return firstValueFrom(
      this.#http.get('/api/session', { observe: 'response' }).pipe(
        map(({ body, headers }) => {
          this.showsMail.set(headers.has('x-mails'));
          return Session.parse(body);
        }),
      ),
    );
  }

  start(credentials: SignIn): Promise<Session> {
    return firstValueFrom(this.#http.post('/api/session', credentials).pipe(map((answer) => Session.parse(answer))));
  }

  async end(): Promise<void> {
    await firstValueFrom(this.#http.delete('/api/session'));
  }
}
