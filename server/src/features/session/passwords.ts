import { argon2, randomBytes, timingSafeEqual } from 'node:crypto';
import { promisify } from 'node:util';

/** argon2id with 19 MiB, two passes and one lane (OWASP's first recommendation); about 30 ms. */
const cost = { parallelism: 1, tagLength: 32, memory: 19_456, passes: 2 };
const derive = promisify(argon2);

/** At most two at a time: a flood of sign-ins must not take the threads that files and look-ups need. */
let running = 0;
const waiting: (() => void)[] = [];
const inTurn = async <Result>(work: () => Promise<Result>): Promise<Result> => {
  while (running >= 2) await new Promise<void>((resolve) => waiting.push(resolve));
  running += 1;
  try {
    return await work();
  } finally {
    running -= 1;
    waiting.shift()?.();
  }
};

/** `argon2id$<salt>$<hash>`, both base64url. */
export const hashPassword = async (password: string): Promise<string> => {
  const nonce = randomBytes(16);
  const hash = await inTurn(() => derive('argon2id', { ...cost, message: password.normalize('NFC'), nonce }));
  return `argon2id$${nonce.toString('base64url')}$${hash.toString('base64url')}`;
};

const nobody = `argon2id$${Buffer.alloc(16).toString('base64url')}$${Buffer.alloc(32).toString('base64url')}`;

/** Whether a password is the stored one. Without a stored one the same work is done, and the answer is no. */
export const isPassword = async (password: string, stored: string = nobody): Promise<boolean> => {
  const [, salt, expected] = stored.split('$') as [string, string, string];
  const hash = await inTurn(() =>
    derive('argon2id', { ...cost, message: password.normalize('NFC'), nonce: Buffer.from(salt, 'base64url') }),
  );
  return timingSafeEqual(hash, Buffer.from(expected, 'base64url'));
};
