import { createHash } from 'node:crypto';
import type { CompactTerms } from '@cmio-pathway/shared';
import canonicalize from 'canonicalize';

/** SHA-256 (hex) over the canonical JSON (RFC 8785) of the number and the terms, as both signed them. */
export const termsDigest = (number: number, terms: CompactTerms): string =>
  createHash('sha256').update(canonicalize({ number, terms })!).digest('hex');
