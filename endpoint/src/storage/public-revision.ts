import { sql, type Transaction } from 'kysely';

import type { Database } from './database/database.js';
import type { Tables } from './database/schema.js';

/**
 * Reads the public revision of an initiative: a number that changes, on any instance, with everything the public reads of
 * its pledges. A result computed from them is valid as long as it stays the same.
 *
 * @returns `null` if no pledge of it was ever taken here
 */
export async function readPublicRevision(database: Database, initiative: string): Promise<number | null> {
  const row = await database
    .selectFrom('counters')
    .select('version')
    .where('initiative', '=', initiative)
    .executeTakeFirst();
  return row?.version ?? null;
}

/**
 * Advances the public revision, which a transaction does before it changes anything else: like an insert, it locks the
 * initiative's counter first.
 */
export async function advancePublicRevision(transaction: Transaction<Tables>, initiative: string): Promise<void> {
  await transaction
    .updateTable('counters')
    .set({ version: sql`counters.version + 1` })
    .where('initiative', '=', initiative)
    .execute();
}
