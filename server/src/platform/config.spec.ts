import { expect, test } from '@jest/globals';
import { readConfig } from './config.js';

const given = { DATABASE_URL: 'postgres://cmio_app:secret@127.0.0.1:5432/cmio_pathway' };

test('the defaults serve this machine alone', () => {
  expect(readConfig(given)).toMatchObject({
    HOST: '127.0.0.1',
    PORT: 3000,
    PUBLIC_URL: 'http://localhost:3000',
    TRUST_PROXY: false,
  });
});

test('the public address follows the port, and is an origin', () => {
  expect(readConfig({ ...given, PORT: '3111' }).PUBLIC_URL).toBe('http://localhost:3111');
  expect(readConfig({ ...given, PUBLIC_URL: 'https://pathway.example.org/' }).PUBLIC_URL).toBe(
    'https://pathway.example.org',
  );
});

test('it cannot be changed after it was read', () => {
  expect(Object.isFrozen(readConfig(given))).toBe(true);
});

test.each([
  [{ PORT: 'eighty' }, 'PORT must be a port number.'],
  [{ PORT: '70000' }, 'PORT must be at most 65535.'],
  [{ DATABASE_URL: 'mysql://x' }, 'DATABASE_URL must be an address such as'],
  [{ DATABASE_URL: '' }, 'DATABASE_URL is missing.'],
  [{ PUBLIC_URL: 'ftp://x' }, 'PUBLIC_URL must be an address such as'],
  [{ NODE_ENV: 'prod' }, 'NODE_ENV must be production, development or test.'],
  [{ LOG_LEVEL: 'loud' }, 'LOG_LEVEL must be fatal'],
  [{ MAIL_CATCHER: 'true', HOST: '0.0.0.0' }, 'HOST and PUBLIC_URL must be on localhost'],
  [{ MAIL_CATCHER: 'true', PUBLIC_URL: 'https://pathway.example.org' }, 'HOST and PUBLIC_URL must be on localhost'],
  [{ TRUST_PROXY: 'yes' }, 'TRUST_PROXY must be true or false.'],
])('%j is refused in one sentence', (wrong, sentence) => {
  expect(() => readConfig({ ...given, ...wrong })).toThrow(sentence);
});
