import { HttpClient, httpResource } from '@angular/common/http';
import { Injectable, inject } from '@angular/core';
import { CohortDashboard, Cohorts as CohortList } from '@cmio-pathway/shared';
import { firstValueFrom } from 'rxjs';

export const cohortList = (program: () => string | undefined) =>
  httpResource(() => (program() ? `/api/programs/${program()}/cohorts` : undefined), {
    parse: (answer) => CohortList.parse(answer),
  });

/** The rows of a cohort, from which every figure of its page is computed. */
export const cohortDashboard = (of: () => { program: string; cohort: string }) =>
  httpResource(() => `/api/programs/${of().program}/cohorts/${of().cohort}/dashboard`, {
    parse: (answer) => CohortDashboard.parse(answer),
  });

@Injectable({ providedIn: 'root' })
export class Cohorts {
  readonly #http = inject(HttpClient);

  async add(program: string, name: string): Promise<void> {
    const headers = { 'idempotency-key': crypto.randomUUID() };
    await firstValueFrom(this.#http.post(`/api/programs/${program}/cohorts`, { name }, { headers }));
  }
}
