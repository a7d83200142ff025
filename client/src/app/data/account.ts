import { HttpClient, httpResource } from '@angular/common/http';
import { Injectable, inject } from '@angular/core';
import {
  Account,
  type AccountDraft,
  type AwayDraft,
  MentorProfile,
  type MentorProfileDraft,
  MentorRequestRead,
  MentorRequests,
  type PasswordChange,
  type ProgramStart,
  ResetLink,
  type SignUp,
} from '@cmio-pathway/shared/contracts/account';
import { Created } from '@cmio-pathway/shared/contracts/primitives';
import { type InvitationAcceptance, Session } from '@cmio-pathway/shared/contracts/session';
import { firstValueFrom } from 'rxjs';

/** One's own account. */
export const ownAccount = () => httpResource(() => '/api/me/account', { parse: (answer) => Account.parse(answer) });
/** What one says of oneself as a mentor. */
export const mentorProfile = () =>
  httpResource(() => '/api/me/mentor-profile', { parse: (answer) => MentorProfile.parse(answer) });
/** Whom one has asked to be one's mentor. */
export const mentorRequests = () =>
  httpResource(() => '/api/me/mentor-requests', { parse: (answer) => MentorRequests.parse(answer) });
/** What a single-use address for a new password says of itself. */
export const resetLink = (token: () => string) =>
  httpResource(() => `/api/password-resets/${token()}`, { parse: (answer) => ResetLink.parse(answer) });
/** Who asks one to be their mentor. */
export const mentorRequest = (token: () => string) =>
  httpResource(() => `/api/mentor-requests/${token()}`, { parse: (answer) => MentorRequestRead.parse(answer) });

/** The ways into an account, and what somebody changes of it. */
@Injectable({ providedIn: 'root' })
export class Accounts {
  readonly #http = inject(HttpClient);

  async signUp(signUp: SignUp): Promise<void> {
    await this.#post('/api/sign-ups', signUp);
  }

  async confirm(token: string): Promise<Session> {
    return Session.parse(await this.#post(`/api/sign-ups/${token}/confirmation`, null));
  }

  async askReset(email: string): Promise<void> {
    await this.#post('/api/password-resets', { email });
  }

  async setPassword(token: string, password: string): Promise<Session> {
    return Session.parse(await this.#post(`/api/password-resets/${token}/password`, { password }));
  }

  async confirmAddress(token: string): Promise<void> {
    await this.#post(`/api/addresses/${token}/confirmation`, null);
  }

  async undoAddress(token: string): Promise<void> {
    await this.#post(`/api/addresses/${token}/undo`, null);
  }

  async save(draft: AccountDraft, revision: number): Promise<void> {
    await this.#put('/api/me/account', draft, revision);
  }

  async removeAddress(email: string): Promise<void> {
    await this.#post('/api/me/addresses/removals', { email });
  }

  async changePassword(change: PasswordChange): Promise<void> {
    await firstValueFrom(this.#http.put('/api/me/password', change));
  }

  async saveProfile(draft: MentorProfileDraft, revision: number): Promise<void> {
    await this.#put('/api/me/mentor-profile', draft, revision);
  }

  async goAway(draft: AwayDraft): Promise<void> {
    await this.#post('/api/me/away', draft);
  }

  async stay(id: string): Promise<void> {
    await firstValueFrom(this.#http.delete(`/api/me/away/${id}`));
  }

  async restoreAway(id: string): Promise<void> {
    await this.#post(`/api/me/away/${id}/restoration`, null);
  }

  async startProgram(draft: ProgramStart): Promise<string> {
    return Created.parse(await this.#post('/api/me/programs', draft)).id;
  }

  async askMentor(email: string): Promise<void> {
    await this.#post('/api/me/mentor-requests', { email });
  }

  async askMentorAgain(id: string): Promise<void> {
    await this.#post(`/api/me/mentor-requests/${id}/letters`, null);
  }

  async takeMentorRequestBack(id: string): Promise<void> {
    await firstValueFrom(this.#http.delete(`/api/me/mentor-requests/${id}`));
  }

  async acceptMentorRequest(token: string, acceptance: InvitationAcceptance): Promise<Session> {
    return Session.parse(await this.#post(`/api/mentor-requests/${token}/acceptance`, acceptance));
  }

  #post(path: string, body: object | null): Promise<unknown> {
    return firstValueFrom(this.#http.post(path, body));
  }

  async #put(path: string, body: object, revision: number): Promise<void> {
    await firstValueFrom(this.#http.put(path, body, { headers: { 'if-match': `"${revision}"` } }));
  }
}
