import { HttpClient, httpResource } from '@angular/common/http';
import { Injectable, inject } from '@angular/core';
import { AccountSaved } from '@cmio-pathway/shared/contracts/account';
import {
  type MatchingProfileDraft,
  MatchingProfiles,
  MentorsToWish,
} from '@cmio-pathway/shared/contracts/matching-profile';
import { firstValueFrom } from 'rxjs';

/** What one says for matching, for each program one is enrolled in. */
export const ownMatchingProfiles = () =>
  httpResource(() => '/api/me/matching-profiles', { parse: (answer) => MatchingProfiles.parse(answer) });

const pageOf = (program: string, search: string, after: string) => ({
  url: `/api/me/matching-profiles/${program}/mentors`,
  params: { ...(search && { search }), ...(after && { after }) },
});

/** The first page of the mentors of a program one may wish for. */
export const mentorsToWish = (choice: () => { program: string; search: string }) =>
  httpResource(() => pageOf(choice().program, choice().search, ''), { parse: (answer) => MentorsToWish.parse(answer) });

@Injectable({ providedIn: 'root' })
export class MatchingProfileChanges {
  readonly #http = inject(HttpClient);

  /** Answers the revision to go on from. */
  async save(program: string, revision: number, draft: MatchingProfileDraft): Promise<number> {
    const headers = { 'if-match': `"${revision}"` };
    const answer = this.#http.put(`/api/me/matching-profiles/${program}`, draft, { headers });
    return AccountSaved.parse(await firstValueFrom(answer)).revision;
  }

  /** The page of mentors after another. */
  async after(program: string, search: string, after: string): Promise<MentorsToWish> {
    const { url, params } = pageOf(program, search, after);
    return MentorsToWish.parse(await firstValueFrom(this.#http.get(url, { params })));
  }
}
