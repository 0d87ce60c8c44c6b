import { createHash, timingSafeEqual } from 'node:crypto';

/** Hashes a text. For a secret, that is enough only if it is long and random, such as an idempotency key or a token. */
export const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

/** Compares two hashes in a time that does not tell how much of them is equal. */
export const areHashesEqual = (a: string, b: string): boolean =>
  a.length === b.length && timingSafeEqual(Buffer.from(a), Buffer.from(b));
