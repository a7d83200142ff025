import { HttpClient, HttpErrorResponse, HttpEventType, httpResource } from '@angular/common/http';
import { Injectable, inject } from '@angular/core';
import {
  Cv,
  type CvDraft,
  CvEntries,
  type CvEntryDraft,
  type CvEntryQuery,
  type CvFormatQuery,
  CvVersion,
  Cvs,
} from '@cmio-pathway/shared/contracts/cv';
import { DraftSaved } from '@cmio-pathway/shared/contracts/milestone';
import { Created } from '@cmio-pathway/shared/contracts/primitives';
import { filter, firstValueFrom, map, tap } from 'rxjs';

export type CvFormat = CvFormatQuery['format'];

/** One's CVs and every frozen version. */
export const ownCvs = () => httpResource(() => '/api/me/cvs', { parse: (answer) => Cvs.parse(answer) });

/** One CV with everything it is made of. */
export const ownCv = (id: () => string) =>
  httpResource(() => `/api/me/cvs/${id()}`, { parse: (answer) => Cv.parse(answer) });

/** The newest page of one's entries, as they are asked for. */
export const cvEntries = (query: () => CvEntryQuery) =>
  httpResource(() => ({ url: '/api/me/cv-entries', params: paramsOf(query()) }), {
    parse: (answer) => CvEntries.parse(answer),
  });

const paramsOf = (query: CvEntryQuery): Record<string, string | number> =>
  Object.fromEntries(Object.entries(query).filter(([, value]) => value !== undefined && value !== ''));

/** What one does with one's CVs. */
@Injectable({ providedIn: 'root' })
export class OwnCvs {
  readonly #http = inject(HttpClient);

  async read(id: string): Promise<Cv> {
    return Cv.parse(await firstValueFrom(this.#http.get(`/api/me/cvs/${id}`)));
  }

  /** Begins a CV; the account fills its head. */
  async begin(name: string, key: string): Promise<Created> {
    const begun = this.#http.post('/api/me/cvs', { name }, { headers: { 'idempotency-key': key } });
    return Created.parse(await firstValueFrom(begun));
  }

  /** Begins a CV that says what another one says. */
  async copy(id: string, name: string, key: string): Promise<Created> {
    const { draft } = await this.read(id);
    const begun = await this.begin(name, key);
    const { revision } = await this.read(begun.id);
    await this.save(begun.id, revision, { ...draft, name });
    return begun;
  }

  /** Saves over the revision that was read; a newer one there is answered with 412 and what it says. */
  async save(id: string, revision: number, draft: CvDraft): Promise<DraftSaved> {
    return DraftSaved.parse(
      await firstValueFrom(this.#http.put(`/api/me/cvs/${id}`, draft, { headers: over(revision) })),
    );
  }

  async remove(id: string): Promise<void> {
    await firstValueFrom(this.#http.delete(`/api/me/cvs/${id}`));
  }

  async restore(id: string): Promise<void> {
    await firstValueFrom(this.#http.post(`/api/me/cvs/${id}/restoration`, {}));
  }

  /** Freezes it as it stands at that revision. */
  async freeze(id: string, revision: number): Promise<CvVersion> {
    const frozen = this.#http.post(`/api/me/cvs/${id}/versions`, {}, { headers: over(revision) });
    return CvVersion.parse(await firstValueFrom(frozen));
  }

  /** A CV or a frozen version as a file. Tells how much has come, from 0 to 1, as soon as the server has made it. */
  async document(of: CvOrVersion, format: CvFormat, onShare: (share: number) => void): Promise<CvFile> {
    const at = 'version' in of ? `/api/me/cv-versions/${of.version}` : `/api/me/cvs/${of.cv}`;
    const asked = this.#http.get(`${at}/document`, {
      params: { format },
      responseType: 'blob',
      observe: 'events',
      reportProgress: true,
    });
    const arrived = asked.pipe(
      tap((event) => {
        if (event.type === HttpEventType.DownloadProgress && event.total) onShare(event.loaded / event.total);
      }),
      filter((event) => event.type === HttpEventType.Response),
      map(({ body, headers }) => ({ bytes: body!, name: nameIn(headers.get('content-disposition')) })),
    );
    try {
      return await firstValueFrom(arrived);
    } catch (error) {
      throw await readable(error);
    }
  }
}

export type CvOrVersion = { cv: string } | { version: string };
export interface CvFile {
  bytes: Blob;
  /** As the server calls it; null when it does not. */
  name: string | null;
}

/** What one does with entries that no milestone says. */
@Injectable({ providedIn: 'root' })
export class OwnCvEntries {
  readonly #http = inject(HttpClient);

  async page(query: CvEntryQuery): Promise<CvEntries> {
    return CvEntries.parse(await firstValueFrom(this.#http.get('/api/me/cv-entries', { params: paramsOf(query) })));
  }

  async add(draft: CvEntryDraft, key: string): Promise<void> {
    await firstValueFrom(this.#http.post('/api/me/cv-entries', draft, { headers: { 'idempotency-key': key } }));
  }

  /** Writes over the entry as it was read; a newer one there is answered with 412. */
  async correct(id: string, revision: number, draft: CvEntryDraft): Promise<void> {
    await firstValueFrom(this.#http.put(`/api/me/cv-entries/${id}`, draft, { headers: over(revision) }));
  }

  async remove(id: string): Promise<void> {
    await firstValueFrom(this.#http.delete(`/api/me/cv-entries/${id}`));
  }

  async restore(id: string): Promise<void> {
    await firstValueFrom(this.#http.post(`/api/me/cv-entries/${id}/restoration`, {}));
  }
}

/** What went wrong comes as bytes where bytes were asked for. */
const readable = async (error: unknown): Promise<unknown> =>
  error instanceof HttpErrorResponse && error.error instanceof Blob
    ? new HttpErrorResponse({
        error: await error.error.text(),
        headers: error.headers,
        status: error.status,
        statusText: error.statusText,
      })
    : error;

const over = (revision: number) => ({ 'if-match': `"${revision}"` });

const nameIn = (disposition: string | null): string | null => {
  const [, encoded] = /filename\*=UTF-8''([^;]+)/i.exec(disposition ?? '') ?? [];
  const [, plain] = /filename="([^"]+)"/i.exec(disposition ?? '') ?? [];
  return encoded ? decodeURIComponent(encoded) : (plain ?? null);
};
