import { Injectable, inject } from '@angular/core';
import { DraftContent } from '@cmio-pathway/shared/contracts/milestone';
import * as z from 'zod';
import type { SaveAnswer } from '../../core/keeping/keeper';
import { problemOf } from '../../core/problem';
import { Drafts } from '../../data/drafts';

const Current = z.object({ content: DraftContent, revision: z.int(), savedAt: z.string() });

/** Saves drafts on the server and tells what became of it in the words of the keeper. */
@Injectable({ providedIn: 'root' })
export class DraftRemote {
  readonly #drafts = inject(Drafts);
  #key: { of: string; key: string } = { of: '', key: '' };

  async save(at: { id: string; revision: number } | null, content: DraftContent): Promise<SaveAnswer<DraftContent>> {
    try {
      return {
        saved: at
          ? await this.#drafts.save(at.id, at.revision, content)
          : await this.#drafts.begin(content, this.#keyOf(content)),
      };
    } catch (error) {
      const problem = problemOf(error);
      const met = Current.safeParse(problem.current);
      if (problem.status === 412 && met.success) return { met: met.data };
      if (problem.code === 'unreachable' || problem.status >= 500)
        return { refused: 'the server cannot be reached', again: true };
      if (problem.status === 404 || problem.code === 'logged')
        return { refused: 'this draft was logged or discarded elsewhere', again: false };
      return { refused: (problem.detail ?? problem.title).replace(/\.$/, ''), again: false };
    }
  }

  /** The same first text sent twice carries the same key, so that an answer lost on the way begins no second draft. */
  #keyOf(content: DraftContent): string {
    const text = JSON.stringify(content);
    if (this.#key.of !== text) this.#key = { of: text, key: crypto.randomUUID() };
    return this.#key.key;
  }
}
