import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Readiness } from './http/health.controller.js';

/** How long a balancer gets to notice that this server leaves. */
const LEAVING_MS = 1_000;

/** On SIGTERM and SIGINT: answer 503 on readiness, close each connection after its answer, then stop without dropping a request. */
export const stopGracefully = (app: NestFastifyApplication): void => {
  const readiness = app.get(Readiness);
  const server = app.getHttpAdapter().getInstance();
  server.addHook('onSend', async (_request, reply) => {
    if (readiness.leaving) void reply.header('connection', 'close');
  });
  const stop = (signal: NodeJS.Signals) => {
    if (readiness.leaving) return;
    readiness.leaving = true;
    setTimeout(() => void app.close().then(() => process.exit(0)), signal === 'SIGTERM' ? LEAVING_MS : 0);
  };
  process.on('SIGTERM', stop);
  process.on('SIGINT', stop);
};
