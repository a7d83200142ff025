import fastifyCompress from '@fastify/compress';
import fastifyCookie from '@fastify/cookie';
import fastifyHelmet from '@fastify/helmet';
import fastifyRateLimit from '@fastify/rate-limit';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { Logger } from 'nestjs-pino';
import { AppModule } from './app.module.js';
import { refuseCrossSite } from './platform/access/same-origin.js';
import { Clock } from './platform/clock.js';
import type { Config } from './platform/config.js';
import { acceptFiles } from './platform/files/receives-file.js';
import { guardInput, readJson } from './platform/http/hostile-input.js';
import { answerProblem } from './platform/http/problem-filter.js';
import { serveClient } from './platform/http/serve-client.js';
import { takeOneClick } from './platform/mail/one-click.js';

const JSON_BYTES = 1024 * 1024;

/** Builds the server as it runs in production and in specs alike; it does not listen yet. */
export const createApp = async (config: Config, clock = new Clock()): Promise<NestFastifyApplication> => {
  const adapter = new FastifyAdapter({
    bodyLimit: JSON_BYTES,
    genReqId: () => randomUUID(),
    routerOptions: { maxParamLength: 200 },
    trustProxy: config.TRUST_PROXY,
    // PostgreSQL refuses to wait longer than a request may.
    requestTimeout: 120_000,
    frameworkErrors: (error: Error, request: FastifyRequest, reply: FastifyReply) =>
      answerProblem(error, request, reply),
  });
  const app = await NestFactory.create<NestFastifyApplication>(AppModule.with(config, clock), adapter, {
    bufferLogs: true,
    bodyParser: false,
    // Whoever starts it says what failed; Nest would end the process.
    abortOnError: false,
  });
  app.useLogger(app.get(Logger));
  app.setGlobalPrefix('api', { exclude: ['livez', 'readyz'] });

  const server = app.getHttpAdapter().getInstance();
  readJson(server);
  takeOneClick(server);
  await app.register(fastifyCookie);
  await app.register(fastifyHelmet, {
    contentSecurityPolicy: policy(config),
    crossOriginEmbedderPolicy: false,
    hsts: config.PUBLIC_URL.startsWith('https:'),
  });
  await app.register(fastifyCompress, {
    threshold: 1024,
    encodings: ['br', 'gzip'],
    brotliOptions: { params: { 1: 4 } },
  });
  await app.register(fastifyRateLimit, { global: false });
  refuseCrossSite(server, config.PUBLIC_URL);
  acceptFiles(server);
  guardInput(server);
  keepOutOfCaches(server);
  // So that the sign-in page can lead to what would have been mailed.
  if (config.MAIL_CATCHER)
    server.addHook('onRequest', async (_request, reply) => void reply.header('x-mails', 'shown'));
  if (existsSync(config.CLIENT_DIR)) await serveClient(app, fastifyStatic, config.CLIENT_DIR);
  await app.init();
  return app;
};

/** What the API answers is somebody's; pages and files say for themselves how long they keep. */
const keepOutOfCaches = (server: FastifyInstance): void => {
  server.addHook('onSend', async (_request, reply) => {
    if (!reply.hasHeader('cache-control')) void reply.header('cache-control', 'private, no-store');
  });
};

const policy = (config: Config) => ({
  useDefaults: false,
  directives: {
    'default-src': ["'self'"],
    'script-src': ["'self'"],
    // Angular writes the styles of components into the page.
    'style-src': ["'self'", "'unsafe-inline'"],
    'img-src': ["'self'", 'data:', 'blob:'],
    'font-src': ["'self'"],
    'connect-src': ["'self'"],
    'frame-src': ["'self'"],
    'object-src': ["'none'"],
    'base-uri': ["'self'"],
    'form-action': ["'self'"],
    'frame-ancestors': ["'none'"],
    ...(config.PUBLIC_URL.startsWith('https:') ? { 'upgrade-insecure-requests': [] } : {}),
  },
});
