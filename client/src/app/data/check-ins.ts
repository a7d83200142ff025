import { HttpClient, httpResource } from '@angular/common/http';
import { Injectable, inject } from '@angular/core';
import { type CheckInAnswer, CheckIns, CheckInsSeen } from '@cmio-pathway/shared/contracts/check-in';
import { firstValueFrom } from 'rxjs';

/** The mentorships the reader is asked about in this half of the year. */
export const ownCheckIns = () => httpResource(() => '/api/me/check-ins', { parse: (answer) => CheckIns.parse(answer) });

export interface SeenChoice {
  program: string;
  search: string;
  talk: boolean;
}
const ask = ({ program, search, talk }: SeenChoice) => ({
  url: `/api/programs/${program}/check-ins`,
  params: { ...(search && { search }), ...(talk && { talk: 'yes' }) },
});

/** What an admin learns of check-ins; nothing is asked without a program. */
export const checkInsSeen = (choice: () => SeenChoice | undefined) =>
  httpResource(
    () => {
      const chosen = choice();
      return chosen && ask(chosen);
    },
    { parse: (answer) => CheckInsSeen.parse(answer) },
  );

@Injectable({ providedIn: 'root' })
export class CheckInAnswers {
  readonly #http = inject(HttpClient);

  async save(answer: CheckInAnswer, revision: number): Promise<void> {
    await firstValueFrom(this.#http.put('/api/me/check-ins', answer, { headers: { 'if-match': `"${revision}"` } }));
  }

  async more(choice: SeenChoice, after: string): Promise<CheckInsSeen> {
    const { url, params } = ask(choice);
    return CheckInsSeen.parse(await firstValueFrom(this.#http.get(url, { params: { ...params, after } })));
  }
}
