import { HttpErrorResponse, type HttpInterceptorFn } from '@angular/common/http';
import { Injectable, inject, signal } from '@angular/core';
import { Router } from '@angular/router';
import { catchError, tap, throwError } from 'rxjs';

/** Whether the server answers; it says so itself when it cannot. */
@Injectable({ providedIn: 'root' })
export class Connection {
  readonly lost = signal(false);
}

/** Notices that the server is away or back, and that a session has ended: the page stays, and signing in comes back to it. */
export const noticeTrouble: HttpInterceptorFn = (request, next) => {
  const connection = inject(Connection);
  const router = inject(Router);
  return next(request).pipe(
    tap(() => connection.lost.set(false)),
    catchError((error: unknown) => {
      const status = error instanceof HttpErrorResponse ? error.status : -1;
      connection.lost.set(status === 0 || status === 503);
      if (status === 401 && error instanceof HttpErrorResponse && (error.error as { code?: string } | null)?.code === 'signed_out')
        void router.navigate(['/sign-in'], { queryParams: { next: router.url } });
      return throwError(() => error);
    }),
  );
};
