import { type CallHandler, type ExecutionContext, Injectable, type NestInterceptor } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyRequest } from 'fastify';
import { from, lastValueFrom, type Observable } from 'rxjs';
import { Clock } from '../clock.js';
import { Database } from '../database/database.js';
import { refusalOf } from '../database/failures.js';
import { NotFound } from '../errors.js';
import { answerOnce } from '../http/idempotency.js';
import { allowedOf } from './allow.js';
import type { Doorway } from './doorway.js';
import { roleOfPath } from './path-scope.js';
import type { Opened } from './scope.js';
import { SessionCookie } from './session-cookie.js';

type OpenableRequest = FastifyRequest<{ Params: { person?: string; program?: string } }> & { opened: Opened };

/** Opens the one scope of a request, as its path and `@Allow` say, around the handler. Without `@Allow` nothing opens. */
@Injectable()
export class ScopeInterceptor implements NestInterceptor {
  constructor(
    private readonly database: Database,
    private readonly cookie: SessionCookie,
    private readonly clock: Clock,
    protected readonly reflector: Reflector,
  ) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const allowed = allowedOf(context.getHandler() as never);
    if (allowed === 'public') return next.handle();
    const request = context.switchToHttp().getRequest<OpenableRequest>();
    const role = roleOfPath(request.routeOptions.url ?? '');
    if (!allowed || !role) throw new NotFound();
    const { person = null, program = null } = request.params;
    const door: Doorway = {
      role,
      capacities: allowed,
      tokenHash: this.cookie.tokenHash(request),
      person: uuidOrNone(person),
      program: uuidOrNone(program),
      now: this.clock.now(),
      requestId: request.id,
    };
    return from(this.through(door, request, () => lastValueFrom(next.handle(), { defaultValue: undefined })));
  }

  private async through(door: Doorway, request: OpenableRequest, handle: () => Promise<unknown>): Promise<unknown> {
    try {
      if (request.method === 'GET')
        return await this.database.read(door, (sight) => {
          request.opened = { sight };
          return handle();
        });
      return await this.database.write(door, (scope) => {
        request.opened = { scope };
        return answerOnce(scope, request, handle);
      });
    } catch (error) {
      await this.noteRefusal(error, door, request);
      throw error;
    }
  }

  /** A refusal is kept even though everything else of its transaction is rolled back. */
  private async noteRefusal(error: unknown, door: Doorway, request: FastifyRequest): Promise<void> {
    const refusal = refusalOf(error);
    if (!door.tokenHash || !refusal || (refusal.status !== 403 && refusal.status !== 404)) return;
    const route = `${request.method} ${request.routeOptions.url}`;
    await this.database
      .identity('select note_refusal($1, $2, $3, $4, $5, $6, $7)', [
        door.tokenHash,
        door.person,
        door.program,
        refusal.code,
        route,
        door.now,
        door.requestId,
      ])
      .catch(() => request.log.warn('a refusal could not be noted'));
  }
}

/** An id that is no uuid names nothing: it is answered like what does not exist. */
const uuidOrNone = (id: string | null): string | null => {
  if (id === null) return null;
  if (!/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(id)) throw new NotFound();
  return id;
};
