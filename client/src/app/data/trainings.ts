import { HttpClient, httpResource } from '@angular/common/http';
import { Injectable, inject } from '@angular/core';
import { Training, Trainings } from '@cmio-pathway/shared/contracts/training';
import { firstValueFrom } from 'rxjs';

/** Which trainings of a program are listed. */
export interface TrainingChoice {
  program: string;
  search: string;
  of: 'past' | 'present' | 'all';
}

const ask = ({ program, search, of }: TrainingChoice) => ({
  url: `/api/programs/${program}/trainings`,
  params: { of, ...(search && { search }) },
});

/** The first page of who trains or trained in a program, by name. */
export const trainingsOf = (choice: () => TrainingChoice) =>
  httpResource(() => ask(choice()), { parse: (answer) => Trainings.parse(answer) });

/** Where a training is read, and its document fetched: as its program's admin, or one's own. */
export const trainingAddress = ({ program, person }: { program: string; person?: string | undefined }): string =>
  person ? `/api/programs/${program}/trainings/${person}` : `/api/me/trainings/${program}`;

export const trainingAt = (address: () => string) =>
  httpResource(() => address(), { parse: (answer) => Training.parse(answer) });

/** The pages after the first. */
@Injectable({ providedIn: 'root' })
export class TrainingPages {
  readonly #http = inject(HttpClient);

  async after(choice: TrainingChoice, after: string): Promise<Trainings> {
    const { url, params } = ask(choice);
    return Trainings.parse(await firstValueFrom(this.#http.get(url, { params: { ...params, after } })));
  }
}
