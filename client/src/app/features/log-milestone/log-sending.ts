import { Injectable, inject } from '@angular/core';
import type { DraftContent, MilestoneRecord } from '@cmio-pathway/shared/contracts/milestone';
import type { Milestone } from '@cmio-pathway/shared/pathway/model';
import { problemOf } from '../../core/problem';
import { Versions } from '../../data/versions';
import { contentOf } from './log-content';
import { type Refusal, refusalsOf } from './refusals';

export interface Sending {
  milestone: Milestone;
  content: DraftContent;
  record: MilestoneRecord | null;
  submitTo: string | null;
  draft: string | null;
}

/** What became of sending: done, refused at its fields, there already, or written on a version that is not the newest. */
export type Sent = { done: true } | { refusals: Refusal[] } | { existing: string } | { newer: MilestoneRecord };

/** Turns what was typed into a record or its next version. */
@Injectable({ providedIn: 'root' })
export class LogSending {
  readonly #versions = inject(Versions);
  #key: { of: string; key: string } = { of: '', key: '' };

  async send(sending: Sending): Promise<Sent> {
    const { milestone, content, record, submitTo, draft } = sending;
    const said = contentOf(milestone, content);
    if (!said) return { refusals: [] };
    try {
      const key = this.#keyOf(sending);
      if (record) await this.#versions.add(record.id, record.revision, { ...said, submitTo, draft }, key);
      else await this.#versions.log({ milestone: milestone.id, ...said, renews: content.renews, submitTo, draft }, key);
      return { done: true };
    } catch (error) {
      return this.#refused(error, sending);
    }
  }

  async #refused(error: unknown, { content, record }: Sending): Promise<Sent> {
    const problem = problemOf(error);
    if (problem.code === 'exists' && problem.existing) return { existing: problem.existing };
    if (problem.status === 412 && record) return { newer: await this.#versions.record(record.id) };
    const sentLinks = content.links.flatMap(({ url }, at) => (url.trim() === '' ? [] : [at]));
    return { refusals: refusalsOf(problem, sentLinks) };
  }

  /** The same log sent twice carries the same key, so that an answer lost on the way doubles nothing. */
  #keyOf(sending: Sending): string {
    const of = JSON.stringify({ ...sending, milestone: sending.milestone.id, record: sending.record?.revision });
    if (this.#key.of !== of) this.#key = { of, key: crypto.randomUUID() };
    return this.#key.key;
  }
}
