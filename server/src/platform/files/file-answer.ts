import { StreamableFile } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { Readable } from 'node:stream';
import { NotFound } from '../errors.js';
import { previewable } from './kinds.js';

interface AnswerableFile {
  name: string;
  mediaType: string;
  bytes: number;
}

/** A stored file as an answer nothing can run in: sandboxed, never sniffed, never cached by others; shown only where safe. */
export const fileAnswer = (
  reply: FastifyReply,
  file: AnswerableFile,
  body: Readable,
  as: 'attachment' | 'inline',
): StreamableFile => {
  if (as === 'inline' && !previewable.has(file.mediaType)) throw new NotFound();
  // A browser's own PDF viewer does not start inside a sandboxed response; framing is limited to ourselves instead.
  const sandbox = as === 'inline' && file.mediaType === 'application/pdf' ? '' : 'sandbox; ';
  void reply
    .header(
      'content-security-policy',
      `${sandbox}default-src 'none'; style-src 'unsafe-inline'; img-src 'self'; object-src 'self'; frame-ancestors 'self'`,
    )
    .header('x-content-type-options', 'nosniff')
    .header('x-frame-options', 'SAMEORIGIN')
    .header('cross-origin-resource-policy', 'same-origin')
    .header('cache-control', 'private, no-store');
  return new StreamableFile(body, {
    type: file.mediaType,
    length: file.bytes,
    disposition: `${as}; filename*=UTF-8''${encodeURIComponent(file.name)}`,
  });
};
