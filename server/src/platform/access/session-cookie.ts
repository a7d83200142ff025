import { createHash, randomBytes } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Config } from '../config.js';

/** 32 random bytes in base64url: what a cookie or a single-use address carries. Only its hash is stored. */
export const newToken = (): string => randomBytes(32).toString('base64url');

/** SHA-256 of a token, as the database knows it. */
export const hashOf = (token: string): Buffer => createHash('sha256').update(token).digest();

/** The session cookie. On https its name carries `__Host-`; on http://localhost it cannot, because Safari refuses Secure there. */
export class SessionCookie {
  private readonly name: string;
  private readonly secure: boolean;

  constructor(config: Config) {
    this.secure = new URL(config.PUBLIC_URL).protocol === 'https:';
    this.name = this.secure ? '__Host-sid' : 'sid';
  }

  /** The hash of the token a request carries; null when it carries none. */
  tokenHash(request: FastifyRequest): Buffer | null {
    const token = request.cookies[this.name];
    return token ? hashOf(token) : null;
  }

  set(reply: FastifyReply, token: string): void {
    void reply.setCookie(this.name, token, {
      path: '/',
      httpOnly: true,
      sameSite: 'lax',
      secure: this.secure,
      maxAge: 30 * 24 * 60 * 60,
    });
  }

  clear(reply: FastifyReply): void {
    void reply.clearCookie(this.name, { path: '/', httpOnly: true, sameSite: 'lax', secure: this.secure });
  }
}
