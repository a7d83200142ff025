import { HttpErrorResponse, type HttpInterceptorFn } from '@angular/common/http';
import { Injectable, inject, signal } from '@angular/core';
import { Router } from '@angular/router';
import { catchError, tap, throwError } from 'rxjs';
import { problemOf } from './problem';
import { CurrentSession } from './session';

/** Whether the server answers; it says so itself when it cannot. */
@Injectable({ providedIn: 'root' })
export class Connection {
  readonly lost = signal(false);
}

/** Notices that the server is away or back, and that a session has ended: signing in comes back to the page. */
export const noticeTrouble: HttpInterceptorFn = (request, next) => {
  const connection = inject(Connection);
  const session = inject(CurrentSession);
  const router = inject(Router);
  return next(request).pipe(
    tap(() => connection.lost.set(false)),
    catchError((error: unknown) => {
      const status = error instanceof HttpErrorResponse ? error.status : -1;
      connection.lost.set(status === 0 || status === 503);
      if (status === 401 && problemOf(error).code === 'signed_out') {
        session.doubt();
        if (!router.url.startsWith('/sign-in'))
          void router.navigate(['/sign-in'], { queryParams: { next: router.url } });
      }
      return throwError(() => error);
    }),
  );
};
