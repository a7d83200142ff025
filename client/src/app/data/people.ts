import { HttpClient, httpResource } from '@angular/common/http';
import { Injectable, inject } from '@angular/core';
import { ProgramPeople } from '@cmio-pathway/shared';
import { firstValueFrom } from 'rxjs';

/** Who works in a program, who is asked to, and which mentees have nobody. */
export const programPeople = (program: () => string | undefined) =>
  httpResource(() => (program() ? `/api/programs/${program()}/people` : undefined), {
    parse: (answer) => ProgramPeople.parse(answer),
  });

/** Who mentors whom. */
@Injectable({ providedIn: 'root' })
export class Mentorships {
  readonly #http = inject(HttpClient);

  /** Makes somebody the primary mentor of a mentee from today on. */
  async pair(program: string, mentee: string, mentor: string): Promise<void> {
    const headers = { 'idempotency-key': crypto.randomUUID() };
    await firstValueFrom(
      this.#http.post(`/api/programs/${program}/people/${mentee}/mentorships`, { mentor, primary: true }, { headers }),
    );
  }
}
