import type { Transaction } from 'kysely';

import type { Database } from './database/database.js';
import type { ActRow, Tables } from './database/schema.js';

/** Entry of the audit log, which records every act of the street office. It contains no contact data. */
export type AuditEntry = ActRow;

/** Act to record; most have no `detail`. */
export type NewAuditEntry = Omit<AuditEntry, 'at' | 'detail'> & Partial<Pick<AuditEntry, 'detail'>>;

/** Records an act of the office: who did what, now, and to which pledge. */
export async function recordAuditEntry(transaction: Transaction<Tables>, entry: NewAuditEntry): Promise<void> {
  await transaction
    .insertInto('acts')
    .values({ detail: null, ...entry, at: new Date().toISOString() })
    .execute();
}

/** Records an act that changes nothing: contact data was read, or exported. */
export const recordAct = (database: Database, entry: NewAuditEntry): Promise<void> =>
  database.transaction().execute((transaction) => recordAuditEntry(transaction, entry));

/** Lists the latest entries, newest first. */
export const listAuditEntries = (database: Database, limit: number): Promise<AuditEntry[]> =>
  selectEntries(database).limit(limit).execute();

/**
 * Lists a page of entries, newest first. It ends where a time ends: decisions on many pledges have the same one, and
 * the next page begins before it. So it may have more entries than `limit`.
 *
 * @param before lists only entries of an earlier time, RFC 3339 in UTC; `null` begins with the newest
 */
export async function listAuditPage(database: Database, before: string | null, limit: number): Promise<AuditEntry[]> {
  const page = selectEntries(database).$if(before !== null, (query) => query.where('at', '<', before ?? ''));
  const entries = await page.limit(limit).execute();
  const last = entries.at(-1);
  return last && entries.length === limit ? page.where('at', '>=', last.at).execute() : entries;
}

/** Lists the entries on one pledge, newest first. */
export const listPledgeAudit = (database: Database, initiative: string, number: number): Promise<AuditEntry[]> =>
  selectEntries(database).where('initiative', '=', initiative).where('number', '=', number).execute();

/** Finds the latest export of an initiative's pledges; `null` if there was none. */
export async function findLastExport(database: Database, initiative: string): Promise<AuditEntry | null> {
  const entry = await selectEntries(database)
    .where('initiative', '=', initiative)
    .where('number', 'is', null)
    .where('act', 'like', 'export %')
    .limit(1)
    .executeTakeFirst();
  return entry ?? null;
}

/** Selects entries, newest first. */
const selectEntries = (database: Database) =>
  database
    .selectFrom('acts')
    .select(['at', 'who', 'act', 'initiative', 'number', 'detail'])
    .orderBy('at', 'desc')
    .orderBy('number', 'desc');
