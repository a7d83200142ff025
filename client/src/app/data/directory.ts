import { HttpClient, httpResource } from '@angular/common/http';
import { Injectable, inject } from '@angular/core';
import { Directory, InvitationsDone, type InvitationActs } from '@cmio-pathway/shared/contracts/directory';
import {
  CohortChangePreview,
  CohortsChanged,
  CompletionPreview,
  CompletionsStated,
} from '@cmio-pathway/shared/contracts/enrollment';
import { firstValueFrom } from 'rxjs';

/** Who of a program is listed; empty is everybody. */
export interface DirectoryChoice {
  program: string;
  search: string;
  role: string;
  state: string;
  cohort: string;
  /** 'none' for mentees without a mentor. */
  mentor: string;
}

const ask = ({ program, ...filters }: DirectoryChoice) => ({
  url: `/api/programs/${program}/directory`,
  params: Object.fromEntries(Object.entries(filters).filter(([, value]) => value !== '')),
});

/** The first page of everybody in a program, by name; no choice asks nothing. */
export const directoryOf = (choice: () => DirectoryChoice | undefined) =>
  httpResource(
    () => {
      const chosen = choice();
      return chosen && ask(chosen);
    },
    { parse: (answer) => Directory.parse(answer) },
  );

/** The later pages, and what is done to several at once. */
@Injectable({ providedIn: 'root' })
export class DirectoryActs {
  readonly #http = inject(HttpClient);

  async after(choice: DirectoryChoice, after: string): Promise<Directory> {
    const { url, params } = ask(choice);
    return Directory.parse(await firstValueFrom(this.#http.get(url, { params: { ...params, after } })));
  }

  /** Answers those invitations it was done to. */
  async act(program: string, act: InvitationActs['act'], invitations: string[]): Promise<string[]> {
    const answer = await firstValueFrom(
      this.#http.post(`/api/programs/${program}/invitation-acts`, { act, invitations }),
    );
    return InvitationsDone.parse(answer).invitations;
  }

  async previewCohort(program: string, people: string[], cohort: string, from: string): Promise<CohortChangePreview> {
    const address = `/api/programs/${program}/cohort-changes/preview`;
    return CohortChangePreview.parse(await firstValueFrom(this.#http.post(address, { people, cohort, from })));
  }

  /** Answers what undoes it. */
  async changeCohort(program: string, people: string[], cohort: string, from: string): Promise<string> {
    const headers = { 'idempotency-key': crypto.randomUUID() };
    const address = `/api/programs/${program}/cohort-changes`;
    const answer = await firstValueFrom(this.#http.post(address, { people, cohort, from }, { headers }));
    return CohortsChanged.parse(answer).batch;
  }

  async previewCompletion(program: string, people: string[], on: string): Promise<CompletionPreview> {
    const address = `/api/programs/${program}/completions/preview`;
    return CompletionPreview.parse(await firstValueFrom(this.#http.post(address, { people, on })));
  }

  /** Answers what undoes it. */
  async complete(program: string, people: string[], on: string): Promise<string> {
    const headers = { 'idempotency-key': crypto.randomUUID() };
    const answer = this.#http.post(`/api/programs/${program}/completions`, { people, on }, { headers });
    return CompletionsStated.parse(await firstValueFrom(answer)).batch;
  }

  async undoCompletion(program: string, batch: string): Promise<void> {
    await firstValueFrom(this.#http.delete(`/api/programs/${program}/completions/${batch}`));
  }

  async undoCohort(program: string, batch: string): Promise<void> {
    await firstValueFrom(this.#http.delete(`/api/programs/${program}/cohort-changes/${batch}`));
  }
}
