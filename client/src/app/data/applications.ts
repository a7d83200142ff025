import { HttpClient, httpResource } from '@angular/common/http';
import { Injectable, inject } from '@angular/core';
import {
  Application,
  type ApplicationContent,
  type ApplicationDraft,
  type ApplicationMoveDraft,
  ApplicationPartSaved,
  type ApplicationRecordDraft,
  ApplicationSaved,
  Applications as ApplicationList,
  type InterviewDraft,
} from '@cmio-pathway/shared/contracts/application';
import {
  type AnnouncementDraft,
  Announcements,
  ApplicationReaders,
  type ApplicationShareDraft,
  OwnAnnouncements,
  SharedApplications,
} from '@cmio-pathway/shared/contracts/application-sharing';
import { Created } from '@cmio-pathway/shared/contracts/primitives';
import { firstValueFrom, type Observable } from 'rxjs';
import type { Seen } from './journey';

const at = '/api/me/applications';

/** Everything one applied for, archived or not; asks nothing where somebody else's way is on the page. */
export const ownApplications = (asks: () => boolean = () => true) =>
  httpResource(() => (asks() ? at : undefined), { parse: (answer) => ApplicationList.parse(answer) });

export const ownApplication = (id: () => string) =>
  httpResource(() => `${at}/${id()}`, { parse: (answer) => Application.parse(answer) });

/** Whom an application can be shared with, or with null all of them; nobody of the organization applied to is among them. */
export const applicationReaders = (application: () => string | null | undefined) =>
  httpResource(
    () => {
      const id = application();
      if (id === undefined) return undefined;
      return { url: '/api/me/application-readers', params: { ...(id !== null && { application: id }) } };
    },
    { parse: (answer) => ApplicationReaders.parse(answer) },
  );

/** What somebody shares with the reader. */
export const sharedApplications = (seen: () => Seen) =>
  httpResource(() => `/api/programs/${seen().program}/people/${seen().person}/applications`, {
    parse: (answer) => SharedApplications.parse(answer),
  });

export interface AnnouncementChoice {
  program: string;
  search: string;
}
const askAnnounced = ({ program, search }: AnnouncementChoice) => ({
  url: `/api/programs/${program}/announcements`,
  params: { ...(search && { search }) },
});

/** What one has announced oneself, the newest first. */
export const ownAnnouncements = () =>
  httpResource(() => '/api/me/announcements', { parse: (answer) => OwnAnnouncements.parse(answer) });

/** Offers and appointments that people told a program of, the newest first. */
export const announcementsOf = (choice: () => AnnouncementChoice) =>
  httpResource(() => askAnnounced(choice()), { parse: (answer) => Announcements.parse(answer) });

/** What one does with one's own applications. */
@Injectable({ providedIn: 'root' })
export class Applications {
  readonly #http = inject(HttpClient);

  async all(): Promise<ApplicationList> {
    return ApplicationList.parse(await firstValueFrom(this.#http.get(at)));
  }

  async read(id: string): Promise<Application> {
    return Application.parse(await firstValueFrom(this.#http.get(`${at}/${id}`)));
  }

  async add(draft: ApplicationDraft, key: string): Promise<string> {
    return Created.parse(await firstValueFrom(this.#http.post(at, draft, once(key)))).id;
  }

  /** Saves over the revision that was read; a newer one is answered with 412 and what it has. */
  async save(id: string, revision: number, content: ApplicationContent): Promise<ApplicationSaved> {
    return ApplicationSaved.parse(await firstValueFrom(this.#http.put(`${at}/${id}`, content, over(revision))));
  }

  async remove(id: string): Promise<void> {
    await firstValueFrom(this.#http.delete(`${at}/${id}`));
  }

  async restore(id: string): Promise<void> {
    await firstValueFrom(this.#http.post(`${at}/${id}/restoration`, {}));
  }

  async archive(id: string, archived: boolean): Promise<void> {
    const url = `${at}/${id}/archival`;
    await firstValueFrom(archived ? this.#http.post(url, {}) : this.#http.delete(url));
  }

  /** Moves over the revision that was read; another device that was faster is answered with 412 and where it is. */
  async move(id: string, revision: number, draft: ApplicationMoveDraft, key: string): Promise<ApplicationPartSaved> {
    const headers = { ...over(revision).headers, ...once(key).headers };
    return this.#part(this.#http.post(`${at}/${id}/moves`, draft, { headers }));
  }

  /** Says a move otherwise: what it said before is kept, and the answer names the one that holds. */
  async correctMove(
    id: string,
    move: string,
    revision: number,
    draft: ApplicationMoveDraft,
  ): Promise<ApplicationPartSaved> {
    return this.#part(this.#http.put(`${at}/${id}/moves/${move}`, draft, over(revision)));
  }

  async takeMoveBack(id: string, move: string, revision: number): Promise<ApplicationPartSaved> {
    return this.#part(this.#http.delete(`${at}/${id}/moves/${move}`, over(revision)));
  }

  async planInterview(id: string, draft: InterviewDraft, key: string): Promise<string> {
    return Created.parse(await firstValueFrom(this.#http.post(`${at}/${id}/interviews`, draft, once(key)))).id;
  }

  async saveInterview(
    id: string,
    interview: string,
    revision: number,
    draft: InterviewDraft,
  ): Promise<ApplicationPartSaved> {
    return this.#part(this.#http.put(`${at}/${id}/interviews/${interview}`, draft, over(revision)));
  }

  async removeInterview(id: string, interview: string, revision: number): Promise<void> {
    await firstValueFrom(this.#http.delete(`${at}/${id}/interviews/${interview}`, over(revision)));
  }

  async restoreInterview(id: string, interview: string): Promise<void> {
    await firstValueFrom(this.#http.post(`${at}/${id}/interviews/${interview}/restoration`, {}));
  }

  async share(draft: ApplicationShareDraft): Promise<void> {
    await firstValueFrom(this.#http.post('/api/me/application-shares', draft));
  }

  async unshare(id: string): Promise<void> {
    await firstValueFrom(this.#http.delete(`/api/me/application-shares/${id}`));
  }

  async announce(id: string, draft: AnnouncementDraft, key: string): Promise<void> {
    await firstValueFrom(this.#http.post(`${at}/${id}/announcements`, draft, once(key)));
  }

  async takeAnnouncementBack(id: string, announcement: string): Promise<void> {
    await firstValueFrom(this.#http.delete(`${at}/${id}/announcements/${announcement}`));
  }

  /** Logs a milestone with what is there already, and answers with the record. */
  async log(id: string, draft: ApplicationRecordDraft, key: string): Promise<string> {
    return Created.parse(await firstValueFrom(this.#http.post(`${at}/${id}/records`, draft, once(key)))).id;
  }

  async moreAnnounced(choice: AnnouncementChoice, after: string): Promise<Announcements> {
    const { url, params } = askAnnounced(choice);
    return Announcements.parse(await firstValueFrom(this.#http.get(url, { params: { ...params, after } })));
  }

  async #part(answer: Observable<unknown>): Promise<ApplicationPartSaved> {
    return ApplicationPartSaved.parse(await firstValueFrom(answer));
  }
}

const over = (revision: number) => ({ headers: { 'if-match': `"${revision}"` } });
const once = (key: string) => ({ headers: { 'idempotency-key': key } });
