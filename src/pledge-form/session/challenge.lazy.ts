import { sha256 } from '@noble/hashes/sha2';

import { type Client, ProblemError } from '../../client/index.js';
import type { Reading } from '../../contract/index.js';

/**
 * Loaded on demand: solves ALTCHA's challenge (https://altcha.org), which costs a program that sends thousands of pledges
 * more than it does a reader. `crypto.subtle` needs a secure context, and is slower for texts this short: it hands each
 * one to another thread.
 */
interface Challenge {
  readonly algorithm: 'SHA-256';
  /** The hash of the salt with the number that is looked for, in hexadecimal. */
  readonly challenge: string;
  readonly salt: string;
  readonly signature: string;
  readonly maxnumber: number;
}

/** More than this is some ten seconds on an old telephone: not worth a reader's time. */
const MAX_NUMBER = 3_000_000;
/** How long to look before the page has its turn, in milliseconds: less than a frame. */
const SLICE_DURATION = 10;

export function readChallenge(input: unknown): Reading<Challenge> {
  const { algorithm, challenge, salt, signature, maxnumber = 1_000_000 } = (input ?? {}) as Partial<Challenge>;
  const fits =
    algorithm === 'SHA-256' &&
    typeof challenge === 'string' &&
    /^[0-9a-f]{64}$/i.test(challenge) &&
    typeof salt === 'string' &&
    typeof signature === 'string' &&
    Number.isSafeInteger(maxnumber) &&
    maxnumber >= 0 &&
    maxnumber <= MAX_NUMBER;
  return fits
    ? { ok: true, value: { algorithm, challenge, salt, signature, maxnumber }, faults: [] }
    : { ok: false, faults: [{ pointer: '', detail: 'Expected a challenge of ALTCHA with SHA-256' }] };
}

/**
 * Gets a challenge and solves it.
 *
 * @returns ALTCHA's payload
 * @throws {DOMException} `AbortError` when `signal` aborts
 */
export async function solveChallenge(client: Client, url: string, signal: AbortSignal): Promise<string> {
  const { value, stale } = await client.get(url, readChallenge, { reload: true, signal });
  // An earlier one has been solved, or has run out.
  if (stale) throw new ProblemError(stale);
  const { algorithm, challenge, salt, signature, maxnumber } = value;
  const number = await findNumber(salt, challenge.toLowerCase(), maxnumber, signal);
  return btoa(JSON.stringify({ algorithm, challenge, number, salt, signature }));
}

/** Finds the number whose hash with the salt is the challenge, in slices, so that the page is never frozen. */
export async function findNumber(salt: string, challenge: string, most: number, signal: AbortSignal): Promise<number> {
  const wanted = Uint8Array.from(challenge.match(/../g) ?? [], (byte) => parseInt(byte, 16));
  const start = new TextEncoder().encode(salt);
  const text = new Uint8Array(start.length + String(most).length);
  text.set(start);
  const isFound = (number: number): boolean => {
    const digits = String(number);
    for (let at = 0; at < digits.length; at += 1) text[start.length + at] = digits.charCodeAt(at);
    return areEqualBytes(sha256(text.subarray(0, start.length + digits.length)), wanted);
  };
  for (let number = 0; number <= most;) {
    if (signal.aborted) throw new DOMException('The search was stopped', 'AbortError');
    for (const end = performance.now() + SLICE_DURATION; performance.now() < end && number <= most;) {
      // A look at the clock costs more than a hash.
      for (const pause = Math.min(most, number + 100); number <= pause; number += 1) {
        if (isFound(number)) return number;
      }
    }
    await yieldToPage();
  }
  throw new Error('The challenge has no solution');
}

/** Lets the page have its turn. A timer would wait four milliseconds each time. */
const yieldToPage = (): Promise<void> =>
  new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });

function areEqualBytes(one: Uint8Array, other: Uint8Array): boolean {
  for (let at = 0; at < other.length; at += 1) if (one[at] !== other[at]) return false;
  return true;
}
