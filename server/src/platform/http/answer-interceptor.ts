import { type CallHandler, type ExecutionContext, Injectable, type NestInterceptor } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { map, mergeMap, type Observable } from 'rxjs';
import { Config } from '../config.js';
import { Afterwards } from './afterwards.js';
import { JsonText } from './json-text.js';
import { returnsOf } from './returns.js';

/** Hands JSON text through untouched, and gives everything with a revision its `ETag`. */
@Injectable()
export class AnswerInterceptor implements NestInterceptor {
  constructor(private readonly config: Config) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const reply = context.switchToHttp().getResponse<FastifyReply>();
    return next.handle().pipe(
      mergeMap(async (answer: unknown) => (answer instanceof Afterwards ? answer.make() : answer)),
      map((answer: unknown) => {
        const revision = (answer as { revision?: unknown } | null | undefined)?.revision;
        if (typeof revision === 'number') void reply.header('etag', `"${revision}"`);
        if (!(answer instanceof JsonText)) return answer;
        // In production PostgreSQL's text goes out as it is: every statement has been held to its contract by a spec.
        if (this.config.NODE_ENV !== 'production')
          returnsOf(context.getHandler() as never)!.parse(JSON.parse(answer.text));
        void reply.header('content-type', 'application/json; charset=utf-8');
        return answer.text;
      }),
    );
  }
}
