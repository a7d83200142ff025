import { Injectable, inject, signal } from '@angular/core';
import { ApplicationContent } from '@cmio-pathway/shared/contracts/application';
import type { Problem } from '@cmio-pathway/shared/contracts/problem';
import * as z from 'zod';
import type { SaveAnswer } from '../../core/keeping/keeper';
import { problemOf } from '../../core/problem';
import { Applications } from '../../data/applications';
import { labels } from './part-words';
import { type Part, parts, readTyped, type TypedApplication, typedOf } from './typed-application';

const Current = z.object({ content: ApplicationContent, revision: z.int(), savedAt: z.string() });

/** What the server has, as far as it was read. */
export interface Stored {
  content: ApplicationContent;
  revision: number;
  savedAt: string;
}

/** Saves what is in order; what is not stays with its typist, and the server keeps what it has of it. */
@Injectable()
export class Saving {
  readonly #applications = inject(Applications);
  #stored: Stored | null = null;

  /** What the server refused of what was sent last, by the fields it was typed in. */
  readonly refused = signal<NonNullable<Problem['errors']>>([]);

  /** Takes note of what the server has; what is older than what is known is not. */
  knows(stored: Stored): void {
    if (!this.#stored || stored.revision >= this.#stored.revision) this.#stored = stored;
  }

  async save(at: { id: string; revision: number }, typed: TypedApplication): Promise<SaveAnswer<TypedApplication>> {
    const before = this.#stored!;
    const { sent } = readTyped(typed);
    const content = { ...before.content, ...sent };
    try {
      if (JSON.stringify(content) !== JSON.stringify(before.content)) {
        const saved = await this.#applications.save(at.id, at.revision, content);
        this.#stored = { content, ...saved };
      }
      this.refused.set([]);
      return { saved: { id: at.id, ...this.#savedAs(at.revision), ...heldBack(typed, sent, content) } };
    } catch (error) {
      return this.#refusal(error);
    }
  }

  #savedAs(revision: number): { revision: number; savedAt: string } {
    const { content: _, ...saved } = this.#stored!;
    return { ...saved, revision: Math.max(revision, saved.revision) };
  }

  #refusal(error: unknown): SaveAnswer<TypedApplication> {
    const problem = problemOf(error);
    const met = Current.safeParse(problem.current);
    if (problem.status === 412 && met.success) {
      this.#stored = met.data;
      return { met: { ...met.data, content: typedOf(met.data.content) } };
    }
    if (problem.code === 'unreachable' || problem.status >= 500)
      return { refused: 'the server cannot be reached', again: true };
    if (problem.status === 404 || problem.code === 'removed')
      return { refused: 'this application was deleted', again: false };
    this.refused.set(problem.errors ?? []);
    return {
      refused: (problem.errors?.[0]?.detail ?? problem.detail ?? problem.title).replace(/\.$/, ''),
      again: false,
    };
  }
}

/** What was not sent, with what the server has in its place. */
const heldBack = (typed: TypedApplication, sent: Partial<ApplicationContent>, content: ApplicationContent) => {
  const held: Part[] = parts.filter((part) => !(part in sent));
  if (held.length === 0) return {};
  const there = typedOf(content);
  const stored = { ...typed, ...Object.fromEntries(held.map((part) => [part, there[part]])) };
  return { but: { stored, rest: held.map((part) => labels[part]).join(', ') } };
};
