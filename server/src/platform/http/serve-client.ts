import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type fastifyStatic from '@fastify/static';
import { NotFound } from '../errors.js';
import { answerProblem } from './problem-filter.js';

/** Serves the built client: hashed files for a year, and the page itself for every address that is no file and no API. */
export const serveClient = async (
  app: NestFastifyApplication,
  plugin: typeof fastifyStatic,
  folder: string,
): Promise<void> => {
  await app.register(plugin, {
    root: folder,
    // Files are looked up when they are asked for: a rebuilt client is served without a restart.
    serve: false,
    preCompressed: true,
    setHeaders: (reply, path) => {
      const forever = /-[A-Z0-9]{8}\.\w+(\.br|\.gz)?$/.test(path);
      void reply.header('cache-control', forever ? 'public, max-age=31536000, immutable' : 'no-cache');
    },
  });
  app
    .getHttpAdapter()
    .getInstance()
    .get<{ Params: { '*': string } }>('/*', (request, reply) => {
      const path = request.params['*'];
      if (path.startsWith('api/')) return answerProblem(new NotFound(), request, reply);
      return reply.sendFile(/\.\w+$/.test(path) ? path : 'index.html');
    });
};
