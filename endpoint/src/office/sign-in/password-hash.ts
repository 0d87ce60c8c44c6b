import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto';

import { HttpProblem } from '../../http/http-problem.js';

/**
 * Hashes of passwords, by scrypt of Node itself (OpenSSL): it is reviewed and updated with the platform, adds nothing to
 * install, and runs beside the event loop. Argon2 would come as a native module of a third party, or in JavaScript, which
 * is slower at the same strength and keeps every other request waiting meanwhile. A hash has its parameters with it, in the
 * PHC string format, so that these may rise: https://github.com/P-H-C/phc-string-format
 */

interface ScryptParameters {
  /** Binary logarithm of the cost N. */
  readonly ln: number;
  /** Block size. */
  readonly r: number;
  /** Parallelization, which Node computes in sequence. */
  readonly p: number;
}

/** Parameters of new hashes: of those that OWASP holds to be equally strong, one that needs no more than 32 MiB. */
const PARAMETERS: ScryptParameters = { ln: 15, r: 8, p: 3 };

const SALT_LENGTH = 16;
const HASH_LENGTH = 32;

const PHC_STRING = /^\$scrypt\$ln=(\d{1,2}),r=(\d{1,2}),p=(\d{1,2})\$([A-Za-z\d+/]+)\$([A-Za-z\d+/]+)$/;

/** Hashes a new password. */
export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(SALT_LENGTH);
  const hash = await computeHash(password, salt, PARAMETERS, HASH_LENGTH);
  return `${formatPrefix(PARAMETERS)}${formatBytes(salt)}$${formatBytes(hash)}`;
}

/**
 * Verifies a password against a hash.
 *
 * @param hash PHC string; `null` for an account that is not there, which takes as long as one that is
 */
export async function verifyPassword(password: string, hash: string | null): Promise<boolean> {
  if (hash === null) {
    await computeHash(password, randomBytes(SALT_LENGTH), PARAMETERS, HASH_LENGTH);
    return false;
  }
  const [, ln, r, p, salt, expected] = PHC_STRING.exec(hash) ?? [];
  if (salt === undefined || expected === undefined) throw new Error('the hash of a password is of no known kind');
  const bytes = Buffer.from(expected, 'base64');
  const parameters = { ln: Number(ln), r: Number(r), p: Number(p) };
  return timingSafeEqual(await computeHash(password, Buffer.from(salt, 'base64'), parameters, bytes.length), bytes);
}

/** Whether a hash was made with other parameters than new ones are. */
export const isOutdated = (hash: string): boolean => !hash.startsWith(formatPrefix(PARAMETERS));

const formatPrefix = ({ ln, r, p }: ScryptParameters): string => `$scrypt$ln=${ln},r=${r},p=${p}$`;

const formatBytes = (bytes: Buffer): string => bytes.toString('base64').replace(/=+$/, '');

function computeHash(password: string, salt: Buffer, { ln, r, p }: ScryptParameters, length: number): Promise<Buffer> {
  // The same characters from any keyboard: full-width letters of an input method are those of a keyboard without one.
  const text = password.normalize('NFKC');
  const N = 2 ** ln;
  const options = { N, r, p, maxmem: 256 * N * r };
  return inTurn(
    () =>
      new Promise((resolve, reject) => {
        scrypt(text, salt, length, options, (error, hash) => {
          if (error) reject(error);
          else resolve(hash);
        });
      }),
  );
}

/** Maximum number of hashes that wait for their turn. */
const MAX_WAITING = 30;

let waitingCount = 0;
let lastTurn: Promise<unknown> = Promise.resolve();

/**
 * Computes hashes one after the other: each takes a thread of those that read files as well, and memory.
 *
 * @throws an {@link HttpProblem} with status 503 if too many wait
 */
async function inTurn<T>(compute: () => Promise<T>): Promise<T> {
  if (waitingCount >= MAX_WAITING) {
    throw new HttpProblem(503, { detail: 'Too many sign in at this moment.', headers: { 'retry-after': '5' } });
  }
  waitingCount += 1;
  const turn = lastTurn.then(compute);
  lastTurn = turn.catch(() => undefined);
  try {
    return await turn;
  } finally {
    waitingCount -= 1;
  }
}
