import { HttpClient, httpResource } from '@angular/common/http';
import { Injectable, inject } from '@angular/core';
import { Mentees } from '@cmio-pathway/shared/contracts/program';
import { firstValueFrom } from 'rxjs';

/** Whose mentees are listed, and by which name. */
export interface MenteeChoice {
  program: string;
  search: string;
}

const ask = ({ program, search }: MenteeChoice) => ({
  url: `/api/programs/${program}/mentees`,
  params: { ...(search && { search }) },
});

/** The first page of one's mentees: who waits longest is first. */
export const menteesOf = (choice: () => MenteeChoice) =>
  httpResource(() => ask(choice()), { parse: (answer) => Mentees.parse(answer) });

/** The pages after the first. */
@Injectable({ providedIn: 'root' })
export class MenteePages {
  readonly #http = inject(HttpClient);

  async after(choice: MenteeChoice, after: string): Promise<Mentees> {
    const { url, params } = ask(choice);
    return Mentees.parse(await firstValueFrom(this.#http.get(url, { params: { ...params, after } })));
  }
}
