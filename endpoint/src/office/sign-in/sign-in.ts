import { findAccount } from '../../storage/accounts/accounts.js';
import type { Database } from '../../storage/database/database.js';
import type { SessionOwner } from '../../storage/accounts/sessions.js';
import { hashPassword, isOutdated, verifyPassword } from './password-hash.js';
import { misfit, readTexts } from '../requests/read-texts.js';
import { parseUserName, userNameKey } from './user-name.js';

/** Credentials to sign in with: an account's password, or the office's token and a name to stand in the audit log. */
export interface Credentials {
  readonly kind: 'account' | 'token';
  /** `null` if no account can have the name that was sent. */
  readonly name: string | null;
  readonly secret: string;
}

/**
 * Reads the body of a sign-in.
 *
 * @throws an `HttpProblem` with status 415 or 422 if it is none
 */
export function readCredentials(body: unknown): Credentials {
  if (typeof body === 'object' && body !== null && 'token' in body) {
    const { name, token } = readTexts(body, ['name', 'token']);
    const parsed = parseUserName(name);
    if (parsed === null) throw misfit([{ pointer: '/name', detail: 'Expected a name of at most 60 letters' }]);
    return { kind: 'token', name: parsed, secret: token };
  }
  // A name that cannot be one is no fault: it is as wrong as one that is unknown.
  const { name, password } = readTexts(body, ['name', 'password']);
  return { kind: 'account', name: parseUserName(name), secret: password };
}

/** Account whose password was right. */
export interface VerifiedAccount extends SessionOwner {
  readonly account: string;
  /** Hash of the password, and the hash to store instead: another where hashes have become stronger. */
  readonly password: { readonly hash: string; readonly nextHash: string };
}

/**
 * Verifies the password of an account. It takes as long if there is no such account.
 *
 * @returns `null` if there is no such account or the password is not its own, without telling which
 */
export async function verifyAccount(
  database: Database,
  { name, secret }: Pick<Credentials, 'name' | 'secret'>,
): Promise<VerifiedAccount | null> {
  const account = name === null ? null : await findAccount(database, userNameKey(name));
  const isRight = await verifyPassword(secret, account?.passwordHash ?? null);
  if (!isRight || account === null) return null;
  const hash = account.passwordHash;
  const nextHash = isOutdated(hash) ? await hashPassword(secret) : hash;
  return { account: account.name, name: account.name, password: { hash, nextHash } };
}
