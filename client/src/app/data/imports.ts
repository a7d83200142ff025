import { HttpClient, httpResource } from '@angular/common/http';
import { Injectable, inject } from '@angular/core';
import {
  Import,
  ImportedConfirmed,
  ImportedMilestones,
  ImportProblems,
  type ImportReading,
  ImportRows,
  Imports,
} from '@cmio-pathway/shared/contracts/import';
import { Created } from '@cmio-pathway/shared/contracts/primitives';
import { firstValueFrom } from 'rxjs';
import { fileHeaders } from './evidence';

/** One upload of a program, and what became of it. */
export const oneImport = (at: () => { program: string; id: string }) =>
  httpResource(() => `/api/programs/${at().program}/imports/${at().id}`, { parse: (answer) => Import.parse(answer) });

/** What imports say of oneself. */
export const ownImported = () =>
  httpResource(() => '/api/me/imported-milestones', { parse: (answer) => ImportedMilestones.parse(answer) });

/** Uploads, how they are read, and the runs over them. */
@Injectable({ providedIn: 'root' })
export class ImportsOf {
  readonly #http = inject(HttpClient);

  async page(program: string, after: string | null): Promise<Imports> {
    const params: Record<string, string> = after ? { after } : {};
    return Imports.parse(await firstValueFrom(this.#http.get(`/api/programs/${program}/imports`, { params })));
  }

  async upload(program: string, file: File): Promise<string> {
    const headers = fileHeaders(file);
    return Created.parse(
      await firstValueFrom(this.#http.post(`/api/programs/${program}/imports/files`, file, { headers })),
    ).id;
  }

  /** Reads an upload otherwise; written against the revision that was read. */
  async read(program: string, { id, revision }: Import, reading: ImportReading): Promise<void> {
    const headers = { 'if-match': `"${revision}"` };
    await firstValueFrom(this.#http.put(`/api/programs/${program}/imports/${id}/reading`, reading, { headers }));
  }

  async run(program: string, id: string, draft: { dry: boolean; onlyGood: boolean }): Promise<void> {
    await firstValueFrom(this.#http.post(`/api/programs/${program}/imports/${id}/runs`, draft));
  }

  async cancel(program: string, id: string): Promise<void> {
    await firstValueFrom(this.#http.post(`/api/programs/${program}/imports/${id}/cancellation`, {}));
  }

  async undo(program: string, id: string): Promise<void> {
    await firstValueFrom(this.#http.post(`/api/programs/${program}/imports/${id}/undoing`, {}));
  }

  async problems(program: string, id: string, asked: { code: string; search: string; after: string | null }) {
    const params = Object.fromEntries(Object.entries(asked).filter(([, value]) => value)) as Record<string, string>;
    return ImportProblems.parse(
      await firstValueFrom(this.#http.get(`/api/programs/${program}/imports/${id}/problems`, { params })),
    );
  }
}

/** The past milestones an upload typed, and the documents attached to them. */
@Injectable({ providedIn: 'root' })
export class ImportDocuments {
  readonly #http = inject(HttpClient);

  async page(program: string, upload: string, search: string, after: string | null): Promise<ImportRows> {
    const params = { ...(search && { search }), ...(after && { after }) };
    return ImportRows.parse(await firstValueFrom(this.#http.get(milestonesAt(program, upload), { params })));
  }

  async attach(program: string, upload: string, milestone: string, file: File): Promise<void> {
    const headers = fileHeaders(file);
    await firstValueFrom(this.#http.post(importDocument(program, upload, milestone), file, { headers }));
  }

  async remove(program: string, upload: string, milestone: string): Promise<void> {
    await firstValueFrom(this.#http.delete(importDocument(program, upload, milestone)));
  }
}

const milestonesAt = (program: string, upload: string) => `/api/programs/${program}/imports/${upload}/milestones`;
/** Where the document of one of them is. */
export const importDocument = (program: string, upload: string, milestone: string) =>
  `${milestonesAt(program, upload)}/${milestone}/document`;

/** What somebody says to the milestones that imports say they have. */
@Injectable({ providedIn: 'root' })
export class Imported {
  readonly #http = inject(HttpClient);

  async confirm(ids: readonly string[]): Promise<ImportedConfirmed> {
    return ImportedConfirmed.parse(await this.#say('confirmations', ids));
  }

  /** Puts documents that came later into the records. */
  async addDocuments(ids: readonly string[]): Promise<ImportedConfirmed> {
    return ImportedConfirmed.parse(await this.#say('documents', ids));
  }

  async remove(ids: readonly string[]): Promise<void> {
    await this.#say('removals', ids);
  }

  async restore(ids: readonly string[]): Promise<void> {
    await this.#say('restorations', ids);
  }

  #say(what: string, ids: readonly string[]): Promise<unknown> {
    return firstValueFrom(this.#http.post(`/api/me/imported-milestones/${what}`, { ids }));
  }
}
