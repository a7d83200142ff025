import type { FastifyInstance } from 'fastify';
import { Invalid } from '../errors.js';
import type { Letter } from './letter.js';

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

/** A letter with the address whose one click ends letters like it, for its reader and for their mail program. */
export const withEnding = (letter: Letter, ending: string): Letter => ({
  ...letter,
  text: `${letter.text}\nYou no longer want these letters? ${ending}\n`,
  unsubscribe: ending.replace('/notices/', '/api/notices/'),
});
