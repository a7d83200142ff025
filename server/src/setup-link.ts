import { hashOf, newToken } from './platform/access/session-cookie.js';
import { Clock } from './platform/clock.js';
import { ownerDataSource } from './platform/database/data-source.js';

const MINUTES = 30;

/** The path at which the first person makes their account and the first program; it serves once, for 30 minutes. */
export const makeSetupLink = async (ownerUrl: string, now = new Clock().now()): Promise<string> => {
  const token = newToken();
  const owner = await ownerDataSource(ownerUrl).initialize();
  try {
    await owner.query('insert into setup_link (token_hash, expires_at) values ($1, $2)', [
      hashOf(token),
      new Date(now.getTime() + MINUTES * 60_000),
    ]);
  } finally {
    await owner.destroy();
  }
  return `/setup/${token}`;
};
