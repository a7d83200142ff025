import {
  type CallHandler,
  createParamDecorator,
  type ExecutionContext,
  Injectable,
  type NestInterceptor,
  SetMetadata,
} from '@nestjs/common';
import { ApiBody, ApiConsumes } from '@nestjs/swagger';
import { applyDecorators } from '@nestjs/common';
import type { Readable } from 'node:stream';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { rm } from 'node:fs/promises';
import { from, lastValueFrom, type Observable } from 'rxjs';
import { SessionCookie } from '../access/session-cookie.js';
import { Clock } from '../clock.js';
import { Database } from '../database/database.js';
import { Invalid, invalid, SignedOut } from '../errors.js';
import { type Accepted, evidenceFiles } from './accepted.js';
import { Files } from './files.js';
import type { ReceivedFile } from './received-file.js';

const RECEIVES = 'cmio:receives-file';
type FileRequest = FastifyRequest & { received?: ReceivedFile };

/** A route whose body is the bytes of one file; its name comes URI-encoded in `x-file-name`. */
export const ReceivesFile = (accepted: Accepted = evidenceFiles) =>
  applyDecorators(
    SetMetadata(RECEIVES, accepted),
    ApiConsumes('application/octet-stream'),
    ApiBody({ schema: { type: 'string', format: 'binary' } }),
  );

/** The file that has arrived. */
export const Received = createParamDecorator(
  (_: unknown, context: ExecutionContext) => context.switchToHttp().getRequest<FileRequest>().received,
);

/** Lets the bytes of a file through unparsed; no form encoding is read anywhere. */
export const acceptFiles = (server: FastifyInstance): void => {
  server.addContentTypeParser('application/octet-stream', (_request, payload, done) => done(null, payload));
};

/** Takes in a file before the scope opens, so that no transaction waits for somebody's network. */
@Injectable()
export class FileInterceptor implements NestInterceptor {
  constructor(
    private readonly files: Files,
    private readonly database: Database,
    private readonly cookie: SessionCookie,
    private readonly clock: Clock,
  ) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const accepted: Accepted | undefined = Reflect.getMetadata(RECEIVES, context.getHandler());
    if (!accepted) return next.handle();
    return from(this.take(context.switchToHttp().getRequest<FileRequest>(), accepted, next));
  }

  private async take(request: FileRequest, accepted: Accepted, next: CallHandler): Promise<unknown> {
    await this.refuseSignedOut(request);
    const body = request.body as Readable | null;
    if (typeof body?.pipe !== 'function')
      throw new Invalid(
        [{ pointer: '/file', code: 'type', detail: 'Send the bytes of one file as application/octet-stream.' }],
        415,
        'type',
      );
    const received = await this.files.receive(body, nameOf(request), accepted);
    request.received = received;
    request.body = null;
    try {
      return await lastValueFrom(next.handle());
    } finally {
      await rm(received.path, { force: true });
    }
  }

  private async refuseSignedOut(request: FileRequest): Promise<void> {
    const rows = await this.database.identity<{ id: string | null }>('select session_person($1, $2) as id', [
      this.cookie.tokenHash(request),
      this.clock.now(),
    ]);
    if (!rows[0]?.id) throw new SignedOut();
  }
}

const nameOf = (request: FileRequest): string => {
  const header = request.headers['x-file-name'];
  let name: string;
  try {
    name = decodeURIComponent(typeof header === 'string' ? header : '').trim();
  } catch {
    throw invalid('/name', 'The name of the file cannot be read.', 'name');
  }
  const clean = name.replaceAll(/[\p{Cc}/\\]/gu, ' ').trim();
  if (!clean || clean.length > 200 || !clean.isWellFormed())
    throw invalid('/name', 'A file name has 1 to 200 characters.', 'name');
  return clean;
};
