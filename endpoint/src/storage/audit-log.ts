import type { Transaction } from 'kysely';

import type { Database } from './database/database.js';
import type { ActRow, Tables } from './database/schema.js';

/** Entry of the audit log, which records every act of the street office. It contains no contact data. */
export type AuditEntry = ActRow;

/** Records an act of the office: who did what, now, and to which pledge. */
export async function recordAuditEntry(transaction: Transaction<Tables>, entry: Omit<AuditEntry, 'at'>): Promise<void> {
  await transaction
    .insertInto('acts')
    .values({ ...entry, at: new Date().toISOString() })
    .execute();
}

/** Records an act that changes nothing: contact data was read, or exported. */
export const recordAct = (database: Database, entry: Omit<AuditEntry, 'at'>): Promise<void> =>
  database.transaction().execute((transaction) => recordAuditEntry(transaction, entry));

/** Lists the latest entries, newest first. */
export const listAuditEntries = (database: Database, limit: number): Promise<AuditEntry[]> =>
  database.selectFrom('acts').selectAll().orderBy('at', 'desc').limit(limit).execute();
