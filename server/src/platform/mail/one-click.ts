import type { FastifyInstance } from 'fastify';
import { Invalid } from '../errors.js';

/** The one route that a mail program may post a form to (RFC 8058). It says nothing: the address is all there is to know. */
const ROUTE = '/api/notices/:token';

/** Takes the form of a mail program's unsubscribe button there, and drops it; anywhere else a form stays refused. */
export const takeOneClick = (server: FastifyInstance): void => {
  server.addContentTypeParser('application/x-www-form-urlencoded', { parseAs: 'string' }, (request, _body, done) =>
    request.routeOptions.url === ROUTE
      ? done(null, undefined)
      : done(new Invalid([{ pointer: '', code: 'media_type', detail: 'Send JSON.' }], 415, 'media_type')),
  );
};
