import { createHash } from 'node:crypto';

import { encodeBase32, groupLetters, parseBase32 } from '../storage/encoding/base32.js';
import { areHashesEqual, sha256 } from '../storage/encoding/hashes.js';

/**
 * Withdrawal tokens. Each is derived from an idempotency key whenever that arrives, unless the office has given the pledge
 * another; only its hash is stored. People copy
 * them by hand, so they are short: 80 bits are beyond guessing over HTTP, where failed attempts are limited, and beyond
 * trying all of them against a stolen database.
 */

/** Letters of a token, five bits each. */
const TOKEN_LENGTH = 16;

/** Derives the token that withdraws the pledge sent with a key: `XXXX-XXXX-XXXX-XXXX`. */
export function deriveWithdrawalToken(initiativeId: string, key: string): string {
  return encodeToken(createHash('sha256').update(`withdrawal code:${initiativeId}:${key}`).digest());
}

/** Encodes as a token the last 80 of 128 bits. */
export const encodeToken = (bytes: Buffer): string =>
  groupLetters(encodeBase32((bytes.readBigUInt64BE(0) << 64n) | bytes.readBigUInt64BE(8), TOKEN_LENGTH));

/** Derives the token as earlier versions did, in 43 characters of Base64: receipts with such tokens are still around. */
const deriveLongToken = (initiativeId: string, key: string): string =>
  createHash('sha256').update(`withdraw:${initiativeId}:${key}`).digest('base64url');

/**
 * Derives the token that a stored pledge was given when it was received, which a later version of this code must not change.
 *
 * @param tokenHash its stored hash
 * @returns `null` if the office has given the pledge another one since
 */
export function deriveIssuedToken(initiativeId: string, key: string, tokenHash: string): string | null {
  const tokens = [deriveWithdrawalToken(initiativeId, key), deriveLongToken(initiativeId, key)];
  return tokens.find((token) => areHashesEqual(hashWithdrawalToken(initiativeId, token), tokenHash)) ?? null;
}

/** Hashes a token as it is stored, from what its holder sends: a short one however it is typed, any other as it is. */
export function hashWithdrawalToken(initiativeId: string, token: string): string {
  const letters = parseBase32(token, TOKEN_LENGTH);
  // With the initiative in the hash, a stolen database must be searched for each one by itself.
  return sha256(letters === null ? token : `${initiativeId}:${letters}`);
}
