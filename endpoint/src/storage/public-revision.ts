import { sql, type Transaction } from 'kysely';

import type { Database } from './database/database.js';
import type { Tables } from './database/schema.js';

/**
 * Which state of an initiative's pledges the public sees: a number that every change moves, at whichever instance, so
 * that what was worked out once holds until then.
 *
 * @returns `null` where no pledge of it was ever taken here
 */
export async function readPublicRevision(database: Database, initiative: string): Promise<number | null> {
  const row = await database
    .selectFrom('counters')
    .select('version')
    .where('initiative', '=', initiative)
    .executeTakeFirst();
  return row?.version ?? null;
}

/** Says that the public is to see something else. It comes first in a transaction, as the counter does in every one. */
export async function advancePublicRevision(transaction: Transaction<Tables>, initiative: string): Promise<void> {
  await transaction
    .updateTable('counters')
    .set({ version: sql`counters.version + 1` })
    .where('initiative', '=', initiative)
    .execute();
}
