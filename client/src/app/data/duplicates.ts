import { HttpClient, httpResource } from '@angular/common/http';
import { Injectable, inject } from '@angular/core';
import { Duplicates } from '@cmio-pathway/shared/contracts/duplicates';
import { MergePreview, Merges, type PairToMerge } from '@cmio-pathway/shared/contracts/merge';
import { firstValueFrom } from 'rxjs';

/** People of a program who may be one person, the likeliest first. */
export const duplicatesOf = (program: () => string, search: () => string, after: () => string | undefined) =>
  httpResource(
    () => {
      const params = { ...(search() && { search: search() }), ...(after() && { after: after()! }) };
      return { url: `/api/programs/${program()}/duplicates`, params };
    },
    { parse: (answer) => Duplicates.parse(answer) },
  );

/** What an admin put together in a program. */
export const mergesOfProgram = (program: () => string) =>
  httpResource(() => `/api/programs/${program()}/merges`, { parse: (answer) => Merges.parse(answer) });

/** Putting two people of a program together, after a look, and taking it back. */
@Injectable({ providedIn: 'root' })
export class ProgramMerges {
  readonly #http = inject(HttpClient);

  async preview(program: string, pair: PairToMerge): Promise<MergePreview> {
    return MergePreview.parse(await firstValueFrom(this.#http.post(`/api/programs/${program}/merges/preview`, pair)));
  }

  async merge(program: string, pair: PairToMerge): Promise<void> {
    await firstValueFrom(this.#http.post(`/api/programs/${program}/merges`, pair));
  }

  async undo(program: string, merge: string): Promise<void> {
    await firstValueFrom(this.#http.post(`/api/programs/${program}/merges/${merge}/undoing`, undefined));
  }
}
