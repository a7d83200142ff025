import { HttpClient, HttpEventType, httpResource } from '@angular/common/http';
import { Injectable, inject } from '@angular/core';
import { Evidence, EvidenceList } from '@cmio-pathway/shared/contracts/journey';
import { filter, firstValueFrom, fromEvent, map, takeUntil, tap } from 'rxjs';

/** The person's files, the newest first. */
export const ownEvidence = () =>
  httpResource(() => '/api/me/evidence', { parse: (answer) => EvidenceList.parse(answer) });

/** A file is sent as it is, its name beside it. */
export const fileHeaders = ({ name }: File) => ({
  'content-type': 'application/octet-stream',
  'x-file-name': encodeURIComponent(name),
});

/** What one does with one's own files. */
@Injectable({ providedIn: 'root' })
export class EvidenceFiles {
  readonly #http = inject(HttpClient);

  /** Uploads a file and tells how much of it has left, from 0 to 1. Aborting `until` cancels it. */
  async upload(file: File, onShare: (share: number) => void = () => undefined, until?: AbortSignal): Promise<Evidence> {
    const sent = this.#http.post<unknown>('/api/me/evidence/files', file, {
      headers: fileHeaders(file),
      observe: 'events',
      reportProgress: true,
    });
    const answered = sent.pipe(
      tap((event) => {
        if (event.type === HttpEventType.UploadProgress && event.total) onShare(event.loaded / event.total);
      }),
      filter((event) => event.type === HttpEventType.Response),
      map((event) => Evidence.parse(event.body)),
    );
    return firstValueFrom(until ? answered.pipe(takeUntil(fromEvent(until, 'abort'))) : answered);
  }

  /** Takes a file back: nobody can open it any more. */
  async takeBack(id: string): Promise<void> {
    await firstValueFrom(this.#http.delete(`/api/me/evidence/${id}`));
  }
}
