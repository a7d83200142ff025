import { HttpClient, httpResource } from '@angular/common/http';
import { Injectable, inject } from '@angular/core';
import {
  type ClosingsDraft,
  type OwnMilestoneDraft,
  type RequirementsDraft,
  RulesOfProgram,
  type WaiverDraft,
  Waivers as WaiversContract,
} from '@cmio-pathway/shared/contracts/program-rules';
import { firstValueFrom } from 'rxjs';

/** What a program asks besides the pathway, and whom it spares what. */
export const rulesOfProgram = (program: () => string) =>
  httpResource(() => `/api/programs/${program()}/rules`, { parse: (answer) => RulesOfProgram.parse(answer) });

/** What a program has ever spared one person. */
export const waiversOf = (program: () => string, person: () => string) =>
  httpResource(() => `/api/programs/${program()}/people/${person()}/waivers`, {
    parse: (answer) => WaiversContract.parse(answer),
  });

const onceBy = () => ({ headers: { 'idempotency-key': crypto.randomUUID() } });
const over = (revision: number) => ({ headers: { 'if-match': `"${revision}"` } });

/** Changes of a program's rules; each is written over what was read, and a newer state there is answered with 412. */
@Injectable({ providedIn: 'root' })
export class ProgramRules {
  readonly #http = inject(HttpClient);

  async add(program: string, draft: OwnMilestoneDraft): Promise<void> {
    await firstValueFrom(this.#http.post(`${at(program)}/milestones`, draft, onceBy()));
  }

  async correct(program: string, id: string, revision: number, draft: OwnMilestoneDraft): Promise<void> {
    await firstValueFrom(this.#http.put(`${at(program)}/milestones/${id}`, draft, over(revision)));
  }

  async retire(program: string, id: string): Promise<void> {
    await firstValueFrom(this.#http.delete(`${at(program)}/milestones/${id}`));
  }

  async restore(program: string, id: string): Promise<void> {
    await firstValueFrom(this.#http.post(`${at(program)}/milestones/${id}/restoration`, undefined));
  }

  async require(program: string, revision: number, draft: RequirementsDraft): Promise<void> {
    await firstValueFrom(this.#http.put(`${at(program)}/requirements`, draft, over(revision)));
  }

  async close(program: string, revision: number, draft: ClosingsDraft): Promise<void> {
    await firstValueFrom(this.#http.put(`${at(program)}/closings`, draft, over(revision)));
  }
}

/** Sparing one person a milestone, and asking for it again. */
@Injectable({ providedIn: 'root' })
export class Waivers {
  readonly #http = inject(HttpClient);

  async waive(program: string, person: string, draft: WaiverDraft): Promise<void> {
    await firstValueFrom(this.#http.post(`/api/programs/${program}/people/${person}/waivers`, draft, onceBy()));
  }

  async lift(program: string, person: string, waiver: string, reason: string): Promise<void> {
    const path = `/api/programs/${program}/people/${person}/waivers/${waiver}/lifting`;
    await firstValueFrom(this.#http.post(path, { reason }));
  }
}

const at = (program: string) => `/api/programs/${program}/rules`;
