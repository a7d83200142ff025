import { HttpClient, httpResource } from '@angular/common/http';
import { Injectable, inject } from '@angular/core';
import {
  type CohortCard,
  type CohortCorrection,
  CohortDashboard,
  Cohorts as CohortList,
} from '@cmio-pathway/shared/contracts/program';
import { firstValueFrom } from 'rxjs';

/** Which cohorts of a program are listed. */
export interface CohortChoice {
  search: string;
  archived: boolean;
}

/** The first hundred, those that are not archived unless asked for. */
export const cohortList = (program: () => string | undefined, choice?: () => CohortChoice) =>
  httpResource(() => (program() ? ask(program()!, choice?.()) : undefined), {
    parse: (answer) => CohortList.parse(answer),
  });

/** The rows of a cohort, from which every figure of its page is computed. */
export const cohortDashboard = (of: () => { program: string; cohort: string }) =>
  httpResource(() => `/api/programs/${of().program}/cohorts/${of().cohort}/dashboard`, {
    parse: (answer) => CohortDashboard.parse(answer),
  });

const ask = (program: string, choice?: CohortChoice) => ({
  url: `/api/programs/${program}/cohorts`,
  params: { ...(choice?.search && { search: choice.search }), ...(choice?.archived && { archived: 'true' }) },
});

@Injectable({ providedIn: 'root' })
export class Cohorts {
  readonly #http = inject(HttpClient);

  async add(program: string, name: string): Promise<void> {
    const headers = { 'idempotency-key': crypto.randomUUID() };
    await firstValueFrom(this.#http.post(`/api/programs/${program}/cohorts`, { name }, { headers }));
  }

  /** The cohorts after the first hundred. */
  async after(program: string, choice: CohortChoice, after: string): Promise<CohortList> {
    const { url, params } = ask(program, choice);
    return CohortList.parse(await firstValueFrom(this.#http.get(url, { params: { ...params, after } })));
  }

  async correct(program: string, { id, revision }: CohortCard, draft: CohortCorrection): Promise<void> {
    const headers = { 'if-match': `"${revision}"` };
    await firstValueFrom(this.#http.put(`/api/programs/${program}/cohorts/${id}`, draft, { headers }));
  }

  async archive(program: string, id: string): Promise<void> {
    await firstValueFrom(this.#http.delete(`/api/programs/${program}/cohorts/${id}`));
  }

  async restore(program: string, id: string): Promise<void> {
    await firstValueFrom(this.#http.post(`/api/programs/${program}/cohorts/${id}/restoration`, {}));
  }
}
