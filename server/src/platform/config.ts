import { fileURLToPath } from 'node:url';
import * as z from 'zod';
import { CannotStart } from './say-and-exit.js';

const root = new URL('../../../', import.meta.url);
const inRoot = (path: string) => fileURLToPath(new URL(path, root));

const postgres = z.url({
  protocol: /^postgres(ql)?$/,
  error: (issue) =>
    issue.input === undefined
      ? 'is missing'
      : 'must be an address such as postgres://login:password@host:5432/database',
});
const port = z.coerce
  .number('must be a port number')
  .int('must be a port number')
  .min(0, 'must be a port number')
  .max(65_535, 'must be at most 65535');
const flag = z.enum(['true', 'false'], 'must be true or false').transform((value) => value === 'true');

const Environment = z.object({
  NODE_ENV: z
    .enum(['production', 'development', 'test'], 'must be production, development or test')
    .default('production'),
  HOST: z.string().default('127.0.0.1'),
  PORT: port.default(3000),
  /** The address in the browser: it decides the cookie's name and what counts as the same origin. */
  PUBLIC_URL: z
    .url({ protocol: /^https?$/, error: 'must be an address such as https://pathway.example.org' })
    .optional(),
  /** True behind a proxy of one's own, whose X-Forwarded-For is then believed. */
  TRUST_PROXY: flag.default(false),
  DATABASE_URL: postgres,
  /** Migrates; the running server neither needs nor keeps it. */
  OWNER_DATABASE_URL: postgres.optional(),
  /** The mail server, as smtp://user:password@host:port; without one letters wait. */
  SMTP_URL: z
    .url({ protocol: /^smtps?$/, error: 'must be an address such as smtp://user:password@host:587' })
    .optional(),
  MAIL_FROM: z.string().default('CMIO Pathway <no-reply@localhost>'),
  /** True where somebody tries the product out: letters are kept and shown to everybody who can reach this server, and sent to nobody. */
  MAIL_CATCHER: flag.default(false),
  FILES_DIR: z.string().default(inRoot('.data/files')),
  CLIENT_DIR: z.string().default(inRoot('client/dist/browser')),
  LOG_LEVEL: z
    .enum(
      ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'],
      'must be fatal, error, warn, info, debug, trace or silent',
    )
    .default('info'),
});

type Settings = Readonly<Omit<z.infer<typeof Environment>, 'PUBLIC_URL'> & { PUBLIC_URL: string }>;

/** What the environment decides, parsed once; the class is also the token it is injected by. */
export class Config {}
export interface Config extends Settings {}

/** Reads the environment; a wrong value is one sentence that names it. An empty value counts as absent. */
export const readConfig = (environment: NodeJS.ProcessEnv): Config => {
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''));
  const parsed = Environment.safeParse(given);
  if (!parsed.success)
    throw new CannotStart(parsed.error.issues.map(({ path, message }) => `${path.join('.')} ${message}.`).join('\n'));
  if (parsed.data.MAIL_CATCHER && parsed.data.SMTP_URL)
    throw new CannotStart('MAIL_CATCHER keeps letters and SMTP_URL sends them: set one of them.');
  const { PUBLIC_URL = `http://localhost:${parsed.data.PORT}`, ...rest } = parsed.data;
  if (rest.MAIL_CATCHER && !(isOwnMachine(rest.HOST) && isOwnMachine(new URL(PUBLIC_URL).hostname)))
    throw new CannotStart('MAIL_CATCHER shows letters to everybody: HOST and PUBLIC_URL must be on localhost.');
  return Object.freeze({ ...rest, PUBLIC_URL: new URL(PUBLIC_URL).origin });
};

/** Whether a name reaches this machine alone. */
const isOwnMachine = (host: string) => ['localhost', '127.0.0.1', '::1', '[::1]'].includes(host);
