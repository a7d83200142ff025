import { HttpClient, httpResource } from '@angular/common/http';
import { Injectable, inject } from '@angular/core';
import { Plan, type PlanAnswer, type PlanItem, PlanSaved, PlanVersions } from '@cmio-pathway/shared/contracts/plan';
import { firstValueFrom } from 'rxjs';
import type { Seen } from './journey';

/** One's own learning plan, with every version that was proposed. */
export const ownPlan = () => httpResource(() => '/api/me/plan', { parse: (answer) => Plan.parse(answer) });

/** What somebody proposed to a program. */
export const theirPlan = (seen: () => Seen) =>
  httpResource(() => `/api/programs/${seen().program}/people/${seen().person}/plan`, {
    parse: (answer) => PlanVersions.parse(answer),
  });

/** Saving, proposing and answering a learning plan. */
@Injectable({ providedIn: 'root' })
export class Plans {
  readonly #http = inject(HttpClient);

  /** Saves over the revision that was read; a newer one is answered with 412 and the plan it has. */
  async save(items: readonly PlanItem[], revision: number): Promise<PlanSaved> {
    const headers = { 'if-match': `"${revision}"` };
    return PlanSaved.parse(await firstValueFrom(this.#http.put('/api/me/plan', { items }, { headers })));
  }

  async propose(program: string, revision: number): Promise<void> {
    const headers = { 'idempotency-key': crypto.randomUUID() };
    await firstValueFrom(this.#http.post('/api/me/plan/versions', { program, revision }, { headers }));
  }

  async withdraw(id: string): Promise<void> {
    await firstValueFrom(this.#http.post(`/api/me/plan/versions/${id}/withdrawal`, {}));
  }

  async answer({ program, person }: Seen, id: string, answer: PlanAnswer): Promise<void> {
    const url = `/api/programs/${program}/people/${person}/plan/versions/${id}/answers`;
    await firstValueFrom(this.#http.post(url, answer));
  }
}
