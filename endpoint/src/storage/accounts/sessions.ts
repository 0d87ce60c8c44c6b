import type { Transaction } from 'kysely';

import { recordAuditEntry } from '../audit-log.js';
import type { Database } from '../database/database.js';
import type { Tables } from '../database/schema.js';

/** Time, in milliseconds, after which a session that is not used ends: a working day and its breaks. */
const MAX_IDLE_TIME = 12 * 60 * 60 * 1000;

/** Time, in milliseconds, after which a session ends in any case. */
const MAX_TIME = 7 * 24 * 60 * 60 * 1000;

/** Time, in milliseconds, for which the use of a session is not written again. */
const PROLONG_INTERVAL = 60 * 1000;

/** Person that a session belongs to. */
export interface SessionOwner {
  /** Name of the account; `null` for somebody who signed in with the office's token. */
  readonly account: string | null;
  readonly name: string;
}

/** Session of somebody who signed in. */
export interface Session extends SessionOwner {
  /** Hash of its token, which says which session it is. */
  readonly tokenHash: string;
}

/** Session to start. */
export interface NewSession extends Session {
  /** Name of its owner for the audit log. */
  readonly user: string;
  /** Hashes of the token of a session that ends with this sign-in: the one that the same browser had before. */
  readonly replacedHashes: readonly string[];
  /** Hash of the account's password that was right, and the hash to store instead. Not for the office's token. */
  readonly password?: { readonly hash: string; readonly nextHash: string };
}

/**
 * Starts a session, records that its owner signed in, and deletes sessions that have expired.
 *
 * @returns `false` if the account was removed or its password changed meanwhile
 */
export const startSession = (database: Database, session: NewSession): Promise<boolean> =>
  database.transaction().execute(async (transaction) => {
    const { account, password, replacedHashes, user } = session;
    if (account !== null && password !== undefined) {
      // Locks the account: a change of its password ends sessions that are there by then, and refuses later ones.
      const { numUpdatedRows } = await transaction
        .updateTable('accounts')
        .set({ password_hash: password.nextHash })
        .where('name', '=', account)
        .where('password_hash', '=', password.hash)
        .executeTakeFirst();
      if (numUpdatedRows === 0n) return false;
    }
    await transaction.deleteFrom('sessions').where('expires', '<=', new Date().toISOString()).execute();
    if (replacedHashes.length > 0) {
      await transaction.deleteFrom('sessions').where('token_hash', 'in', replacedHashes).execute();
    }
    await insertSession(transaction, session);
    await recordAuditEntry(transaction, { who: user, act: 'sign in', initiative: null, number: null });
    return true;
  });

/** Inserts a session, which begins now. */
export async function insertSession(
  transaction: Transaction<Tables>,
  { tokenHash, account, name }: Session,
): Promise<void> {
  const now = Date.now();
  const time = new Date(now).toISOString();
  await transaction
    .insertInto('sessions')
    .values({ token_hash: tokenHash, account, name, created: time, last_used: time, expires: expiryTime(now, now) })
    .execute();
}

/**
 * Finds the session of a token, if it is valid, and prolongs it.
 *
 * @param tokenHashes hashes that the token may be stored by
 */
export async function findSession(database: Database, tokenHashes: readonly string[]): Promise<Session | null> {
  const now = Date.now();
  const row = await database
    .selectFrom('sessions')
    .selectAll()
    .where('token_hash', 'in', tokenHashes)
    .where('expires', '>', new Date(now).toISOString())
    .executeTakeFirst();
  if (!row) return null;
  if (now - Date.parse(row.last_used) >= PROLONG_INTERVAL) {
    await database
      .updateTable('sessions')
      .set({ last_used: new Date(now).toISOString(), expires: expiryTime(Date.parse(row.created), now) })
      .where('token_hash', '=', row.token_hash)
      .execute();
  }
  return { tokenHash: row.token_hash, account: row.account, name: row.name };
}

/** Ends a session, and records that its owner signed out. */
export const endSession = (database: Database, { tokenHash }: Session, user: string): Promise<void> =>
  database.transaction().execute(async (transaction) => {
    await transaction.deleteFrom('sessions').where('token_hash', '=', tokenHash).execute();
    await recordAuditEntry(transaction, { who: user, act: 'sign out', initiative: null, number: null });
  });

/** Ends all sessions of a person: of the account, or of that name among those who signed in with the office's token. */
export const endSessionsOf = (database: Database, { account, name }: SessionOwner, user: string): Promise<void> =>
  database.transaction().execute(async (transaction) => {
    await transaction
      .deleteFrom('sessions')
      .where('account', account === null ? 'is' : '=', account)
      .where('name', '=', name)
      .execute();
    await recordAuditEntry(transaction, { who: user, act: 'sign out everywhere', initiative: null, number: null });
  });

const expiryTime = (created: number, lastUsed: number): string =>
  new Date(Math.min(lastUsed + MAX_IDLE_TIME, created + MAX_TIME)).toISOString();
