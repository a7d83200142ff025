import { HttpClient, httpResource } from '@angular/common/http';
import { Injectable, inject } from '@angular/core';
import { ProgramAdmins } from '@cmio-pathway/shared/contracts/admin';
import { firstValueFrom } from 'rxjs';

/** The admins of a program, and some of those who could become one. */
export const adminsOf = (program: () => string) =>
  httpResource(() => `/api/programs/${program()}/admins`, { parse: (answer) => ProgramAdmins.parse(answer) });

/** Who administers a program. */
@Injectable({ providedIn: 'root' })
export class AdminChanges {
  readonly #http = inject(HttpClient);

  async appoint(program: string, person: string): Promise<void> {
    await firstValueFrom(this.#http.post(`/api/programs/${program}/admins`, { person }));
  }

  async end(program: string, person: string): Promise<void> {
    await firstValueFrom(this.#http.delete(`/api/programs/${program}/admins/${person}`));
  }
}
