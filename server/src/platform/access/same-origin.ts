import type { FastifyInstance } from 'fastify';
import { Forbidden } from '../errors.js';

const safe = new Set(['GET', 'HEAD', 'OPTIONS']);

/** Refuses writes that another site's page sends: browsers say where a request comes from, and other clients carry no cookie. */
export const refuseCrossSite = (server: FastifyInstance, publicUrl: string): void => {
  const origin = new URL(publicUrl).origin;
  server.addHook('onRequest', async (request) => {
    if (safe.has(request.method)) return;
    const site = request.headers['sec-fetch-site'];
    const from = request.headers.origin;
    const foreign =
      site === undefined ? from !== undefined && from !== origin : site !== 'same-origin' && site !== 'none';
    if (foreign) throw new Forbidden('cross_site', 'This came from another site.');
  });
};
