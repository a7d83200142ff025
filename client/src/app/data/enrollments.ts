import { HttpClient, httpResource } from '@angular/common/http';
import { Injectable, inject } from '@angular/core';
import {
  EnrollmentChanged,
  type EnrollmentChange,
  EnrollmentOfPerson,
  OwnEnrollments,
} from '@cmio-pathway/shared/contracts/enrollment';
import { firstValueFrom } from 'rxjs';

/** One's own offers and enrollments, the newest offer first. */
export const ownEnrollments = () =>
  httpResource(() => '/api/me/enrollments', { parse: (answer) => OwnEnrollments.parse(answer) });

/** Somebody's enrollment, as the admins of its program read it. */
export const enrollmentOfPerson = (of: () => { program: string; person: string }) =>
  httpResource(() => `/api/programs/${of().program}/enrollments/${of().person}`, {
    parse: (answer) => EnrollmentOfPerson.parse(answer),
  });

const onceBy = () => ({ headers: { 'idempotency-key': crypto.randomUUID() } });

/** One's own word on a program. What can be taken back answers the change to name. */
@Injectable({ providedIn: 'root' })
export class Enrollments {
  readonly #http = inject(HttpClient);

  async accept(program: string): Promise<void> {
    await firstValueFrom(this.#http.post(`/api/me/enrollments/${program}/acceptance`, {}));
  }

  async share(program: string, records: string[]): Promise<void> {
    await firstValueFrom(this.#http.post(`/api/me/enrollments/${program}/shared-records`, { records }));
  }

  decline(program: string): Promise<EnrollmentChanged> {
    return this.said(`/api/me/enrollments/${program}/refusal`);
  }

  leave(program: string): Promise<EnrollmentChanged> {
    return this.said(`/api/me/enrollments/${program}/leaving`);
  }

  async takeBack(program: string, change: string): Promise<void> {
    await firstValueFrom(this.#http.delete(`/api/me/enrollments/${program}/changes/${change}`));
  }

  private async said(path: string): Promise<EnrollmentChanged> {
    return EnrollmentChanged.parse(await firstValueFrom(this.#http.post(path, {})));
  }
}

/** What an admin states about somebody's enrollment. */
@Injectable({ providedIn: 'root' })
export class EnrollmentChanges {
  readonly #http = inject(HttpClient);

  async state(program: string, person: string, change: EnrollmentChange): Promise<EnrollmentChanged> {
    const path = `/api/programs/${program}/enrollments/${person}/changes`;
    return EnrollmentChanged.parse(await firstValueFrom(this.#http.post(path, change, onceBy())));
  }

  async undo(program: string, person: string, change: string): Promise<void> {
    await firstValueFrom(this.#http.delete(`/api/programs/${program}/enrollments/${person}/changes/${change}`));
  }

  async takeOfferBack(program: string, person: string): Promise<EnrollmentChanged> {
    return EnrollmentChanged.parse(
      await firstValueFrom(this.#http.delete(`/api/programs/${program}/enrollments/${person}/offer`)),
    );
  }

  async offer(program: string, draft: { person: string; cohort: string; from: string; fraction: number }) {
    await firstValueFrom(this.#http.post(`/api/programs/${program}/enrollments`, draft, onceBy()));
  }
}
