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
    wildcard: false,
    index: false,
    preCompressed: true,
    setHeaders: (reply, path) => {
      void reply.header(
        'cache-control',
        /-[A-Z0-9]{8}\.\w+(\.br|\.gz)?$/.test(path) ? 'public, max-age=31536000, immutable' : 'no-cache',
      );
    },
  });
  app
    .getHttpAdapter()
    .getInstance()
    .get('/*', (request, reply) => {
      const path = request.url.split('?')[0]!;
      if (path.startsWith('/api/') || /\.\w+$/.test(path)) return answerProblem(new NotFound(), request, reply);
      return reply.header('cache-control', 'no-cache').sendFile('index.html');
    });
};
