import { hmac } from '@noble/hashes/hmac';
import { sha256 } from '@noble/hashes/sha2';
import { Buffer } from 'buffer';

/** What the endpoint uses of `node:crypto`, for a browser: SHA-256, HMAC by it, and random ids. */

interface Digest {
  (): Buffer;
  (encoding: 'hex' | 'base64url'): string;
}

interface Hash {
  readonly update: (text: string) => Hash;
  readonly digest: Digest;
}

const createHasher = (hash: { update: (bytes: Uint8Array) => unknown; digest: () => Uint8Array }): Hash => {
  const hasher: Hash = {
    update(text) {
      hash.update(new TextEncoder().encode(text));
      return hasher;
    },
    digest: ((encoding?: 'hex' | 'base64url') => {
      const bytes = Buffer.from(hash.digest());
      if (encoding === undefined) return bytes;
      if (encoding === 'hex') return bytes.toString('hex');
      return bytes.toString('base64').replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
    }) as Digest,
  };
  return hasher;
};

const requireSha256 = (algorithm: string): void => {
  if (algorithm !== 'sha256') throw new Error(`No ${algorithm} in a browser`);
};

export function createHash(algorithm: string): Hash {
  requireSha256(algorithm);
  return createHasher(sha256.create());
}

export function createHmac(algorithm: string, key: string): Hash {
  requireSha256(algorithm);
  return createHasher(hmac.create(sha256, new TextEncoder().encode(key)));
}

export const randomUUID = (): string => globalThis.crypto.randomUUID();

/** Compares two hashes; nobody measures the time here. */
export const timingSafeEqual = (a: Uint8Array, b: Uint8Array): boolean => a.every((byte, index) => byte === b[index]);
