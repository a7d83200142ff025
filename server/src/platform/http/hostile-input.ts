import type { FastifyInstance } from 'fastify';
import { Invalid } from '../errors.js';

const DEPTH = 32;
// A thousand rows of a transcript with every category have fifteen thousand.
const KEYS = 16_000;
const refuse = (detail: string) => new Invalid([{ pointer: '', code: 'hostile', detail }], 400, 'hostile_input');

/** Refuses parsed input that no form of ours makes and that PostgreSQL or a schema would choke on. Iterative: depth is what it guards against. */
export const refuseHostile = (input: unknown): void => {
  const open: [value: unknown, depth: number][] = [[input, 0]];
  let keys = 0;
  for (let next = open.pop(); next; next = open.pop()) {
    const [value, depth] = next;
    if (typeof value === 'string') refuseText(value);
    if (typeof value !== 'object' || value === null) continue;
    if (depth >= DEPTH) throw refuse('This is nested too deeply.');
    for (const [key, member] of Object.entries(value)) {
      if (++keys > KEYS) throw refuse('This has too many parts.');
      if (key === '__proto__' || key === 'constructor' || key === 'prototype')
        throw refuse('A name in this is not allowed.');
      refuseText(key);
      open.push([member, depth + 1]);
    }
  }
};

const refuseText = (text: string): void => {
  if (text.includes('\0')) throw refuse('Text cannot hold a NUL character.');
  if (!text.isWellFormed()) throw refuse('Text must be well-formed Unicode.');
};

/** Walks every parsed body, query and path before anything looks at it. */
export const guardInput = (server: FastifyInstance): void => {
  server.addHook('preValidation', async (request) => {
    if (!(request.body && typeof request.body === 'object' && 'pipe' in request.body)) refuseHostile(request.body);
    refuseHostile(request.query);
    refuseHostile(request.params);
  });
};

/** Reads JSON and no other encoding of a body, and refuses bytes that are no UTF-8 instead of storing something else in their place. */
export const readJson = (server: FastifyInstance): void => {
  server.removeContentTypeParser(['application/json', 'text/plain']);
  const parse = server.getDefaultJsonParser('error', 'error');
  const decoder = new TextDecoder('utf-8', { fatal: true });
  server.addContentTypeParser('application/json', { parseAs: 'buffer' }, (request, body, done) => {
    let text: string;
    try {
      text = decoder.decode(body as Buffer);
    } catch {
      return done(refuse('Text must be UTF-8.'));
    }
    return parse(request, text, done);
  });
};
