import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type fastifyStatic from '@fastify/static';

/** Serves the built client: hashed files for a year, and the page itself for every address that is no file and no API. */
export const serveClient = async (app: NestFastifyApplication, plugin: typeof fastifyStatic, folder: string): Promise<void> => {
  await app.register(plugin, {
    root: folder,
    wildcard: false,
    index: false,
    preCompressed: true,
    setHeaders: (reply, path) => {
      void reply.header('cache-control', /-[A-Z0-9]{8}\.\w+$/.test(path) ? 'public, max-age=31536000, immutable' : 'no-cache');
    },
  });
  const server = app.getHttpAdapter().getInstance();
  server.get('/', (_request, reply) => reply.sendFile('index.html'));
  server.setNotFoundHandler({}, (request, reply) => {
    const isPage = request.method === 'GET' && !request.url.startsWith('/api') && !/\.\w+$/.test(request.url.split('?')[0]!);
    if (isPage) return reply.sendFile('index.html');
    return reply.status(404).header('content-type', 'application/problem+json; charset=utf-8').send(JSON.stringify({ type: 'about:blank#not_found', title: 'Not found', status: 404, code: 'not_found' }));
  });
};
