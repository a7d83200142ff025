import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { invalid, PreconditionRequired } from '../errors.js';

/** The revision a write was made against, from `If-Match: "7"`. Without one the write is refused with 428. */
export const IfMatch = createParamDecorator((_: unknown, context: ExecutionContext): number => {
  const header = context.switchToHttp().getRequest<FastifyRequest>().headers['if-match'];
  if (header === undefined) throw new PreconditionRequired();
  const match = /^(?:W\/)?"(\d{1,9})"$/.exec(header);
  if (!match) throw invalid('', 'If-Match is the ETag that was read, such as "7".', 'if_match');
  return Number(match[1]);
});
