import { HttpClient, httpResource } from '@angular/common/http';
import { Injectable, inject } from '@angular/core';
import {
  MatchingRound,
  type MatchingRoundDraft,
  MatchingRounds,
  type MatchingRunDraft,
  type PublishDraft,
  Published,
  Unpublished,
} from '@cmio-pathway/shared/contracts/matching';
import { Created } from '@cmio-pathway/shared/contracts/primitives';
import { firstValueFrom } from 'rxjs';

/** The rounds of a program, and how many wait for a mentor. */
export const matchingRounds = (of: () => { program: string; after: string | undefined }) =>
  httpResource(() => ({ url: at(of().program), params: { ...(of().after !== undefined && { after: of().after! }) } }), {
    parse: (answer) => MatchingRounds.parse(answer),
  });

/** One round with all that explains it. */
export const matchingRound = (of: () => { program: string; round: string }) =>
  httpResource(() => `${at(of().program)}/${of().round}`, { parse: (answer) => MatchingRound.parse(answer) });

/** Makes rounds, runs them again, and puts their pairs to both sides. */
@Injectable({ providedIn: 'root' })
export class Matching {
  readonly #http = inject(HttpClient);

  async make(program: string, draft: MatchingRoundDraft): Promise<string> {
    return Created.parse(await firstValueFrom(this.#http.post(at(program), draft, onceBy()))).id;
  }

  async run(program: string, round: string, draft: MatchingRunDraft): Promise<void> {
    await firstValueFrom(this.#http.post(`${at(program)}/${round}/runs`, draft, onceBy()));
  }

  async publish(program: string, round: string, draft: PublishDraft): Promise<Published> {
    const path = `${at(program)}/${round}/publication`;
    return Published.parse(await firstValueFrom(this.#http.post(path, draft, onceBy())));
  }

  async withdraw(program: string, round: string): Promise<Unpublished> {
    return Unpublished.parse(await firstValueFrom(this.#http.delete(`${at(program)}/${round}/publication`)));
  }
}

const at = (program: string) => `/api/programs/${program}/matching`;
const onceBy = () => ({ headers: { 'idempotency-key': crypto.randomUUID() } });
