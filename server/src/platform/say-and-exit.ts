import { refusalOf } from './database/failures.js';

/** A reason not to start that a person can act on. */
export class CannotStart extends Error {}

/** Ends the process with one sentence; a stack is for defects only. */
export const sayAndExit = (error: unknown): never => {
  const { code, port, message } = error as { code?: string; port?: number; message?: string };
  if (error instanceof CannotStart) console.error(message);
  else if (code === 'EADDRINUSE')
    console.error(`Port ${port} is taken: stop what uses it, or choose another with PORT.`);
  else if (refusalOf(error)?.status === 503)
    console.error('The database cannot be reached: check DATABASE_URL and that PostgreSQL runs.');
  else if (code === '28P01' || code === '28000') console.error('The database refuses the login of DATABASE_URL.');
  else console.error(error);
  process.exit(1);
};
