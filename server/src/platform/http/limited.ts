import { RouteConfig } from '@nestjs/platform-fastify';
import type { FastifyRequest } from 'fastify';
import { Invalid } from '../errors.js';

const who = (request: FastifyRequest) => {
  const email = (request.body as { email?: unknown } | null | undefined)?.email;
  return `${request.ip} ${typeof email === 'string' ? email.toLowerCase() : ''}`;
};

/** At most so many tries a minute from one address (and for one e-mail, where the body names one). */
export const Limited = (max: number) =>
  RouteConfig({
    rateLimit: {
      max,
      timeWindow: 60_000,
      hook: 'preHandler',
      keyGenerator: who,
      errorResponseBuilder: () =>
        new Invalid(
          [{ pointer: '', code: 'too_many', detail: 'Too many tries. Wait a minute, then try again.' }],
          429,
          'too_many',
        ),
    },
  });
