import { HttpClient, httpResource } from '@angular/common/http';
import { Injectable, inject } from '@angular/core';
import { SubmissionBatch, SubmittedMilestone } from '@cmio-pathway/shared/contracts/milestone';
import { Created } from '@cmio-pathway/shared/contracts/primitives';
import {
  type AmendmentDraft,
  type ReviewDraft,
  ReviewQueue,
  type ReviewsDraft,
  ReviewsMade,
} from '@cmio-pathway/shared/contracts/review';
import { firstValueFrom, map } from 'rxjs';

/** Which part of a program's queue is read. */
export interface QueueChoice {
  program: string;
  of: 'mine' | 'unassigned' | 'all';
  search: string;
}

export interface Judged {
  program: string;
  person: string;
  record: string;
}

const at = ({ program, person }: Omit<Judged, 'record'>) => `/api/programs/${program}/people/${person}`;
const query = ({ of, search }: QueueChoice) => ({ of, ...(search && { search }) });

/** The first page of what waits, longest first. */
export const reviewQueue = (choice: () => QueueChoice) =>
  httpResource(() => ({ url: `/api/programs/${choice().program}/reviews`, params: query(choice()) }), {
    parse: (answer) => ReviewQueue.parse(answer),
  });

/** A record as it was submitted to a program, with that program's decisions. */
export const submittedMilestone = (judged: () => Judged) =>
  httpResource(() => `${at(judged())}/milestones/${judged().record}`, {
    parse: (answer) => SubmittedMilestone.parse(answer),
  });

/** What still waits of records that were submitted together. */
export const submissionBatch = (of: () => { program: string; person: string; batch: string }) =>
  httpResource(() => `${at(of())}/batches/${of().batch}`, { parse: (answer) => SubmissionBatch.parse(answer) });

/** The address of a submitted file; `inline` for what the page shows itself. */
export const fileAddress = (
  program: string,
  person: string,
  submission: string,
  sha256: string,
  show: 'inline' | 'attachment',
): string => `${at({ program, person })}/submissions/${submission}/files/${sha256}?show=${show}`;

/** Decisions, each pinned to the version that was seen. */
@Injectable({ providedIn: 'root' })
export class Reviews {
  readonly #http = inject(HttpClient);

  more(choice: QueueChoice, after: string): Promise<ReviewQueue> {
    const params = { ...query(choice), after };
    return firstValueFrom(
      this.#http
        .get(`/api/programs/${choice.program}/reviews`, { params })
        .pipe(map((answer) => ReviewQueue.parse(answer))),
    );
  }

  decide(judged: Judged, draft: ReviewDraft, key: string): Promise<Created> {
    return this.#create(`${at(judged)}/milestones/${judged.record}/reviews`, draft, key);
  }

  /** Answers the reviews in the order of what was sent. */
  async decideAll(program: string, person: string, draft: ReviewsDraft, key: string): Promise<string[]> {
    const answer = this.#http.post(`${at({ program, person })}/reviews`, draft, {
      headers: { 'idempotency-key': key },
    });
    return ReviewsMade.parse(await firstValueFrom(answer)).ids;
  }

  amend(judged: Judged, review: string, draft: AmendmentDraft, key: string): Promise<Created> {
    return this.#create(`${at(judged)}/milestones/${judged.record}/reviews/${review}/amendment`, draft, key);
  }

  async undo(judged: Judged, review: string): Promise<void> {
    await firstValueFrom(this.#http.delete(`${at(judged)}/milestones/${judged.record}/reviews/${review}`));
  }

  #create(url: string, body: object, key: string): Promise<Created> {
    return firstValueFrom(
      this.#http.post(url, body, { headers: { 'idempotency-key': key } }).pipe(map((answer) => Created.parse(answer))),
    );
  }
}
