import { createHash, timingSafeEqual } from 'node:crypto';

/** What is kept of a secret that is itself long and random: an idempotency key, a token. */
export const sha256 = (secret: string): string => createHash('sha256').update(secret).digest('hex');

/** Whether two hashes are the same, in a time that does not tell how much of them is. */
export const areHashesEqual = (one: string, other: string): boolean =>
  one.length === other.length && timingSafeEqual(Buffer.from(one), Buffer.from(other));
