import { HttpClient, httpResource } from '@angular/common/http';
import { Injectable, inject } from '@angular/core';
import {
  Adherence,
  Meeting,
  type MeetingAct,
  type MeetingAgenda,
  type MeetingDraft,
  type MeetingItemChange,
  type MeetingItemDraft,
  Meetings,
  type OwnMeetingDraft,
} from '@cmio-pathway/shared/contracts/meeting';
import { Created } from '@cmio-pathway/shared/contracts/primitives';
import { firstValueFrom } from 'rxjs';
import type { Seen } from './journey';

/** One's own meetings as a mentee, or, for a program, those with one mentee. */
export type Whose = Seen | 'me';

const at = (whose: Whose) =>
  whose === 'me' ? '/api/me/meetings' : `/api/programs/${whose.program}/people/${whose.person}/meetings`;

export interface MeetingChoice {
  show: 'open' | 'past';
  search: string;
}

export const meetingsOf = (whose: () => Whose, show: () => 'open' | 'past') =>
  httpResource(() => ({ url: at(whose()), params: { show: show() } }), { parse: (answer) => Meetings.parse(answer) });

export const meetingOf = (whose: () => Whose, id: () => string) =>
  httpResource(() => `${at(whose())}/${id()}`, { parse: (answer) => Meeting.parse(answer) });

/** A mentor's meetings with all their mentees in a program; nothing is asked where somebody is no mentor. */
export const mentorsMeetings = (program: () => string | undefined, choice: () => MeetingChoice) =>
  httpResource(
    () => {
      const chosen = program();
      const { show, search } = choice();
      return chosen
        ? { url: `/api/programs/${chosen}/meetings`, params: { show, ...(search && { search }) } }
        : undefined;
    },
    { parse: (answer) => Meetings.parse(answer) },
  );

export interface HoursChoice {
  program: string;
  search: string;
  behind: boolean;
  mine: boolean;
}
const askHours = ({ program, search, behind, mine }: HoursChoice) => ({
  url: `/api/programs/${program}/adherence`,
  params: { ...(search && { search }), ...(behind && { behind: 'yes' }), ...(mine && { mine: 'yes' }) },
});

/** The hours of a program's mentorships. */
export const hoursOf = (choice: () => HoursChoice) =>
  httpResource(() => askHours(choice()), { parse: (answer) => Adherence.parse(answer) });

/** What is done about meetings, by either side. */
@Injectable({ providedIn: 'root' })
export class MeetingActs {
  readonly #http = inject(HttpClient);

  async proposeOwn(draft: OwnMeetingDraft, key: string): Promise<string> {
    return this.#propose(at('me'), draft, key);
  }

  async propose(seen: Seen, draft: MeetingDraft, key: string): Promise<string> {
    return this.#propose(at(seen), draft, key);
  }

  async act(whose: Whose, id: string, act: MeetingAct): Promise<void> {
    await firstValueFrom(this.#http.post(`${at(whose)}/${id}/events`, act));
  }

  /** Over the revision that was read: 412 when the other side was faster. */
  async agenda(whose: Whose, id: string, revision: number, agenda: MeetingAgenda): Promise<void> {
    await firstValueFrom(this.#http.put(`${at(whose)}/${id}/agenda`, agenda, over(revision)));
  }

  async addNote(whose: Whose, id: string, text: string, isPrivate: boolean): Promise<void> {
    await firstValueFrom(this.#http.post(`${at(whose)}/${id}/notes`, { text, isPrivate }, once()));
  }

  async changeNote(
    whose: Whose,
    id: string,
    note: { id: string; revision: number; text: string; removed: boolean },
  ): Promise<void> {
    const { text, removed } = note;
    await firstValueFrom(this.#http.put(`${at(whose)}/${id}/notes/${note.id}`, { text, removed }, over(note.revision)));
  }

  async addItem(whose: Whose, id: string, item: MeetingItemDraft): Promise<void> {
    await firstValueFrom(this.#http.post(`${at(whose)}/${id}/items`, item, once()));
  }

  async changeItem(whose: Whose, id: string, item: string, revision: number, change: MeetingItemChange): Promise<void> {
    await firstValueFrom(this.#http.put(`${at(whose)}/${id}/items/${item}`, change, over(revision)));
  }

  async plan(id: string, item: string): Promise<void> {
    await firstValueFrom(this.#http.post(`${at('me')}/${id}/items/${item}/planning`, {}));
  }

  async more(whose: Whose, show: 'open' | 'past', after: string): Promise<Meetings> {
    return Meetings.parse(await firstValueFrom(this.#http.get(at(whose), { params: { show, after } })));
  }

  async moreOfMentor(program: string, { show, search }: MeetingChoice, after: string): Promise<Meetings> {
    const params = { show, after, ...(search && { search }) };
    return Meetings.parse(await firstValueFrom(this.#http.get(`/api/programs/${program}/meetings`, { params })));
  }

  async moreHours(choice: HoursChoice, after: string): Promise<Adherence> {
    const { url, params } = askHours(choice);
    return Adherence.parse(await firstValueFrom(this.#http.get(url, { params: { ...params, after } })));
  }

  async #propose(url: string, draft: object, key: string): Promise<string> {
    return Created.parse(await firstValueFrom(this.#http.post(url, draft, { headers: { 'idempotency-key': key } }))).id;
  }
}

const over = (revision: number) => ({ headers: { 'if-match': `"${revision}"` } });
const once = () => ({ headers: { 'idempotency-key': crypto.randomUUID() } });

/** Where the file of a meeting for a calendar is. */
export const calendarAddress = (whose: Whose, id: string): string => `${at(whose)}/${id}/calendar`;
