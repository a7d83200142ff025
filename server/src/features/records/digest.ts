import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';
import type { FrozenContent } from './version.entity.js';

/**
 * SHA-256 (hex) over the canonical JSON (RFC 8785) of what a version says, each file by its own SHA-256. No id of a person or
 * row is in it: merging people, exporting, or taking a file back leaves it provable.
 */
export const digestOf = (milestone: string, { when, note, links, files, source }: FrozenContent): string =>
  createHash('sha256')
    .update(
      canonicalize({
        milestone,
        when,
        note,
        links,
        files: files.map(({ name, sha256 }) => ({ name, sha256 })),
        // What was frozen without one stays provable.
        ...(source && { source }),
      })!,
    )
    .digest('hex');
