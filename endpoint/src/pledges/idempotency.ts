import { createHmac } from 'node:crypto';

import { HttpProblem } from '../http/http-problem.js';

/**
 * Idempotency keys and what is derived from them. Whoever has the key can derive the withdrawal token and prove which
 * body was sent; whoever has the database can do neither, since it stores only hashes.
 */

/** Minimum length of a key, in characters: room for 128 random bits. */
const MIN_KEY_LENGTH = 16;

/** Maximum length of a key, in characters: fits into a header with room to spare. */
const MAX_KEY_LENGTH = 255;

/**
 * Reads the key of an `Idempotency-Key` header, which is a string of RFC 8941 (`"8e03978e-40d5…"`), or the same without
 * quotes.
 *
 * @throws an {@link HttpProblem} with status 400 if there is none or it is not such a string of 16 to 255 characters
 */
export function readIdempotencyKey(header: string | string[] | undefined): string {
  const text = typeof header === 'string' ? header.trim() : '';
  const quoted = /^"((?:[\x20-\x21\x23-\x5b\x5d-\x7e]|\\["\\])*)"$/.exec(text)?.[1]?.replace(/\\(.)/g, '$1');
  const key = quoted ?? (/^[\w.~+/=:-]+$/.test(text) ? text : '');
  if (key.length < MIN_KEY_LENGTH || key.length > MAX_KEY_LENGTH) {
    throw new HttpProblem(400, {
      detail: `A pledge needs an Idempotency-Key: a random string of ${MIN_KEY_LENGTH} to ${MAX_KEY_LENGTH} characters.`,
    });
  }
  return key;
}

/**
 * Hashes a body, to recognize it when it is sent again: the order of members and white space make no difference. The hash
 * is keyed, so that a telephone number in the body cannot be found by trying all of them. `proof` is left out: it shows
 * that a person sends the pledge, and may differ the next time.
 *
 * @param body parsed from JSON
 */
export const hashBody = (body: unknown, key: string): string =>
  createHmac('sha256', key)
    .update(canonicalize(removeProof(body)))
    .digest('hex');

function removeProof(body: unknown): unknown {
  if (body === null || typeof body !== 'object' || Array.isArray(body)) return body;
  return Object.fromEntries(Object.entries(body).filter(([member]) => member !== 'proof'));
}

function canonicalize(body: unknown): string {
  return JSON.stringify(body, (_, value: unknown) =>
    value !== null && typeof value === 'object' && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
      : value,
  );
}
