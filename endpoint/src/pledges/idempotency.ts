import { createHash, createHmac } from 'node:crypto';

import { HttpProblem } from '../http/http-problem.js';

/**
 * What follows from an idempotency key. Whoever has the key can work out the withdrawal token and prove what was sent;
 * whoever has the database can do neither, since only hashes are kept.
 */

/** A key has room for 128 bits, and fits into a header with something to spare. */
const LENGTH = { least: 16, most: 255 };

/**
 * The key of an `Idempotency-Key` header, which is a string of RFC 8941 (`"8e03978e-40d5…"`), or the same without quotes.
 *
 * @throws a {@link HttpProblem} with status 400 where there is none or it is not such a string of 16 to 255 characters
 */
export function readIdempotencyKey(header: string | string[] | undefined): string {
  const text = typeof header === 'string' ? header.trim() : '';
  const quoted = /^"((?:[\x20-\x21\x23-\x5b\x5d-\x7e]|\\["\\])*)"$/.exec(text)?.[1]?.replace(/\\(.)/g, '$1');
  const key = quoted ?? (/^[\w.~+/=:-]+$/.test(text) ? text : '');
  if (key.length < LENGTH.least || key.length > LENGTH.most) {
    throw new HttpProblem(400, {
      detail: `A pledge needs an Idempotency-Key: a random string of ${LENGTH.least} to ${LENGTH.most} characters.`,
    });
  }
  return key;
}

/** What withdraws the pledge that came with a key. Worked out anew each time the key comes, and never kept. */
export const deriveWithdrawalToken = (initiative: string, key: string): string =>
  createHash('sha256').update(`withdraw:${initiative}:${key}`).digest('base64url');

/**
 * What is kept of a body, to know it again: the same whatever the order of its members and the space between them. It
 * is keyed, so that a telephone number in it cannot be found by trying them all. What proves that a person sends it
 * (`proof`) is no part of it, and may be another the next time.
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
      ? Object.fromEntries(Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1)))
      : value,
  );
}
