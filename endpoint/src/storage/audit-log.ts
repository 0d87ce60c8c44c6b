import type { Transaction } from 'kysely';

import type { Database } from './database/database.js';
import type { ActRow, Tables } from './database/schema.js';

/** Entry of the audit log, which records every act of the street office. It contains no contact data. */
export type AuditEntry = ActRow;

/** Records an act of the office: who did what, now, and to which pledge. */
export async function recordAuditEntry(
  database: Database | Transaction<Tables>,
  entry: Omit<AuditEntry, 'at'>,
): Promise<void> {
  await database
    .insertInto('acts')
    .values({ ...entry, at: new Date().toISOString() })
    .execute();
}

/** Lists the latest entries, newest first. */
export const listAuditEntries = (database: Database, limit: number): Promise<AuditEntry[]> =>
  database.selectFrom('acts').selectAll().orderBy('at', 'desc').limit(limit).execute();
