import type { Transaction } from 'kysely';

import { recordAuditEntry } from '../audit-log.js';
import type { Database } from '../database/database.js';
import type { Tables } from '../database/schema.js';
import { tryTruncateWriteAheadLog } from '../database/vacuum.js';
import { insertSession, type Session } from './sessions.js';

/** Account of a person of the office. */
export interface Account {
  readonly name: string;
  /** PHC string. */
  readonly passwordHash: string;
}

/** Account as it is listed. */
export interface AccountSummary {
  readonly name: string;
  readonly created: string;
  /** Number of its sessions that are valid. */
  readonly sessionCount: number;
}

/** Whether anybody has an account. */
export const hasAccounts = async (database: Database): Promise<boolean> =>
  (await database.selectFrom('accounts').select('name').limit(1).executeTakeFirst()) !== undefined;

/** Finds an account by the key of its name. */
export async function findAccount(database: Database, key: string): Promise<Account | null> {
  const row = await database
    .selectFrom('accounts')
    .select(['name', 'password_hash as passwordHash'])
    .where('name_key', '=', key)
    .executeTakeFirst();
  return row ?? null;
}

/** Lists all accounts by name. */
export async function listAccounts(database: Database): Promise<AccountSummary[]> {
  const rows = await database
    .selectFrom('accounts')
    .leftJoin('sessions', (join) =>
      join.onRef('sessions.account', '=', 'accounts.name').on('sessions.expires', '>', new Date().toISOString()),
    )
    .select(({ fn }) => [
      'accounts.name as name',
      'accounts.created as created',
      fn.count<number | string>('sessions.token_hash').as('count'),
    ])
    .groupBy(['accounts.name', 'accounts.created'])
    .orderBy('accounts.name')
    .execute();
  return rows.map(({ name, created, count }) => ({ name, created, sessionCount: Number(count) }));
}

/**
 * Adds an account, and records it.
 *
 * @param user who adds it, for the audit log
 * @returns `false` if there is one of that name already, in any spelling
 */
export const addAccount = (
  database: Database,
  { name, key, passwordHash }: Account & { readonly key: string },
  user: string,
): Promise<boolean> =>
  database.transaction().execute(async (transaction) => {
    const { numInsertedOrUpdatedRows } = await transaction
      .insertInto('accounts')
      .values({ name, name_key: key, password_hash: passwordHash, created: new Date().toISOString() })
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirst();
    if (!numInsertedOrUpdatedRows) return false;
    await recordAccountAct(transaction, user, 'account add', name);
    return true;
  });

/** Change of the password of an account. */
interface PasswordChange extends Account {
  /** Hash of the password that the account has to have still; any by default. */
  readonly previousHash?: string;
  /** Session to start in place of all others. None by default. */
  readonly session?: Session;
}

/**
 * Gives an account another password, ends its sessions, and records it.
 *
 * @param user who changes it, for the audit log
 * @returns `false` if there is no such account, or its password is another by now
 */
export const changePassword = (
  database: Database,
  { name, passwordHash, previousHash, session }: PasswordChange,
  user: string,
): Promise<boolean> =>
  database.transaction().execute(async (transaction) => {
    // First, since it locks the account: a sign-in with the old password ends before this, or finds the new one.
    const { numUpdatedRows } = await transaction
      .updateTable('accounts')
      .set({ password_hash: passwordHash })
      .where('name', '=', name)
      .$if(previousHash !== undefined, (query) => query.where('password_hash', '=', previousHash ?? ''))
      .executeTakeFirst();
    if (numUpdatedRows === 0n) return false;
    await transaction.deleteFrom('sessions').where('account', '=', name).execute();
    if (session) await insertSession(transaction, session);
    await recordAccountAct(transaction, user, 'account password', name);
    return true;
  });

/**
 * Removes an account with its sessions, and records it.
 *
 * @returns `false` if there is no such account
 */
export async function removeAccount(database: Database, name: string, user: string): Promise<boolean> {
  const isRemoved = await database.transaction().execute(async (transaction) => {
    const { numDeletedRows } = await transaction.deleteFrom('accounts').where('name', '=', name).executeTakeFirst();
    if (numDeletedRows === 0n) return false;
    await recordAccountAct(transaction, user, 'account remove', name);
    return true;
  });
  if (isRemoved) await tryTruncateWriteAheadLog(database);
  return isRemoved;
}

/** Records an act on an account. */
const recordAccountAct = (transaction: Transaction<Tables>, who: string, act: string, name: string): Promise<void> =>
  recordAuditEntry(transaction, { who, act, initiative: null, number: null, detail: name });
