import { sha256 } from '@noble/hashes/sha2';

import { type Client, ProblemError } from '../../client/index.js';
import type { Reading } from '../../contract/index.js';
import { toJson } from '../../domain/to-json.js';

/**
 * Loaded on demand: a challenge of ALTCHA (https://altcha.org), whose solving costs a program that sends thousands of pledges
 * more than it does a reader. `crypto.subtle` needs a secure context, and is slower for texts this short: it hands each one to
 * another thread.
 */
interface Challenge {
  readonly algorithm: 'SHA-256';
  /** Hash of the salt with the number to find, in hexadecimal. */
  readonly challenge: string;
  readonly salt: string;
  readonly signature: string;
  readonly maxnumber: number;
}

/** Largest number to look up to. More takes some ten seconds on an old telephone: not worth a reader's time. */
const MAX_NUMBER = 3_000_000;
/** Time to search before the page has its turn, in milliseconds: less than a frame. */
const SLICE_DURATION = 10;

/** Validates a challenge. */
export function readChallenge(input: unknown): Reading<Challenge> {
  const { algorithm, challenge, salt, signature, maxnumber = 1_000_000 } = (input ?? {}) as Partial<Challenge>;
  const isChallenge =
    algorithm === 'SHA-256' &&
    typeof challenge === 'string' &&
    /^[0-9a-f]{64}$/i.test(challenge) &&
    typeof salt === 'string' &&
    typeof signature === 'string' &&
    Number.isSafeInteger(maxnumber) &&
    maxnumber >= 0 &&
    maxnumber <= MAX_NUMBER;
  return isChallenge
    ? { ok: true, value: { algorithm, challenge, salt, signature, maxnumber }, faults: [] }
    : { ok: false, faults: [{ pointer: '', detail: 'Expected a challenge of ALTCHA with SHA-256' }] };
}

/**
 * Requests a challenge and solves it.
 *
 * @returns ALTCHA's payload
 * @throws {DOMException} `AbortError` when `signal` aborts
 */
export async function solveChallenge(client: Client, url: string, signal: AbortSignal): Promise<string> {
  const { value, stale } = await client.get(url, readChallenge, { reload: true, signal });
  // An earlier copy was solved already, or has expired.
  if (stale) throw new ProblemError(stale);
  const { algorithm, challenge, salt, signature, maxnumber } = value;
  const number = await findNumber(salt, challenge.toLowerCase(), maxnumber, signal);
  return btoa(toJson({ algorithm, challenge, number, salt, signature }));
}

/** Finds the number whose hash with the salt is the challenge, in slices, so that the page is never frozen. */
export async function findNumber(salt: string, challenge: string, max: number, signal: AbortSignal): Promise<number> {
  const expected = Uint8Array.from(challenge.match(/../g) ?? [], (byte) => parseInt(byte, 16));
  const start = new TextEncoder().encode(salt);
  const text = new Uint8Array(start.length + String(max).length);
  text.set(start);
  const isFound = (number: number): boolean => {
    const digits = String(number);
    for (let index = 0; index < digits.length; index += 1) text[start.length + index] = digits.charCodeAt(index);
    return areEqualBytes(sha256(text.subarray(0, start.length + digits.length)), expected);
  };
  for (let number = 0; number <= max;) {
    if (signal.aborted) throw new DOMException('The search was stopped', 'AbortError');
    for (const end = performance.now() + SLICE_DURATION; performance.now() < end && number <= max;) {
      // A look at the clock costs more than a hash.
      for (const pause = Math.min(max, number + 100); number <= pause; number += 1) {
        if (isFound(number)) return number;
      }
    }
    await yieldToPage();
  }
  throw new Error('The challenge has no solution');
}

/** Yields to the page. A timer would wait four milliseconds each time. */
const yieldToPage = (): Promise<void> =>
  new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });

function areEqualBytes(a: Uint8Array, b: Uint8Array): boolean {
  for (let index = 0; index < b.length; index += 1) if (a[index] !== b[index]) return false;
  return true;
}
