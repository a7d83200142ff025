import type { Params } from 'nestjs-pino';
import type { Config } from './config.js';

/** One line per request that failed; nothing a person typed, no cookie and no secret. */
export const logging = (config: Config): Params => ({
  pinoHttp: {
    level: config.LOG_LEVEL,
    autoLogging: false,
    redact: [
      'req.headers.cookie',
      'req.headers.authorization',
      'req.headers["x-file-name"]',
      'res.headers["set-cookie"]',
    ],
    serializers: {
      req: (request: { id: string; method: string; url: string }) => ({
        id: request.id,
        method: request.method,
        // Addresses that are secrets stand in paths.
        path: request.url.split('?')[0]!.replace(/[A-Za-z0-9_-]{43}/g, '[secret]'),
      }),
    },
  },
});
