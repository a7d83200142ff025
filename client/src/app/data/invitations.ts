import { HttpClient, httpResource } from '@angular/common/http';
import { Injectable, inject } from '@angular/core';
import {
  type FirstAccount,
  Invitation,
  type InvitationAcceptance,
  type InvitationDraft,
  InvitationAddress,
  type OwnInvitationAcceptance,
  OwnInvitations,
  Session,
  SetupLink,
} from '@cmio-pathway/shared/contracts/session';
import { firstValueFrom, map } from 'rxjs';

/** The single-use address of an empty installation. */
export const setupLink = (token: () => string) =>
  httpResource(() => `/api/setups/${token()}`, { parse: (answer) => SetupLink.parse(answer) });

/** What an invitation offers. */
export const invitation = (token: () => string) =>
  httpResource(() => `/api/invitations/${token()}`, { parse: (answer) => Invitation.parse(answer) });

/** Invitations that wait at one's own addresses. */
export const ownInvitations = () =>
  httpResource(() => '/api/me/invitations', { parse: (answer) => OwnInvitations.parse(answer) });

/** The ways in. */
@Injectable({ providedIn: 'root' })
export class Invitations {
  readonly #http = inject(HttpClient);

  setUp(token: string, account: FirstAccount): Promise<Session> {
    return firstValueFrom(
      this.#http.post(`/api/setups/${token}`, account).pipe(map((answer) => Session.parse(answer))),
    );
  }

  accept(token: string, acceptance: InvitationAcceptance): Promise<Session> {
    return firstValueFrom(
      this.#http.post(`/api/invitations/${token}/acceptance`, acceptance).pipe(map((answer) => Session.parse(answer))),
    );
  }

  async takeUp(id: string, acceptance: OwnInvitationAcceptance): Promise<void> {
    await firstValueFrom(this.#http.post(`/api/me/invitations/${id}/acceptance`, acceptance));
  }

  async invite(program: string, draft: InvitationDraft): Promise<void> {
    const headers = { 'idempotency-key': crypto.randomUUID() };
    await firstValueFrom(this.#http.post(`/api/programs/${program}/invitations`, draft, { headers }));
  }

  /** Sends the letter again, with a new address. */
  async resend(program: string, id: string): Promise<void> {
    await firstValueFrom(this.#http.post(`/api/programs/${program}/invitations/${id}/letters`, null));
  }

  /** A new address to hand over where no letter arrives. */
  renew(program: string, id: string): Promise<InvitationAddress> {
    return firstValueFrom(
      this.#http
        .post(`/api/programs/${program}/invitations/${id}/addresses`, null)
        .pipe(map((answer) => InvitationAddress.parse(answer))),
    );
  }

  async revoke(program: string, id: string): Promise<void> {
    await firstValueFrom(this.#http.delete(`/api/programs/${program}/invitations/${id}`));
  }
}
