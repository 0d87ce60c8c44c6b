import type { Transaction } from 'kysely';

import type { Receipt } from '../../../src/contract/index.js';
import type { Database } from './database/database.js';
import { advancePublicRevision } from './public-revision.js';
import { sha256, areHashesEqual } from './hashes.js';
import { toReceipt, listRoles } from './receipts.js';
import type { Tables } from './database/schema.js';
import { tryTruncateWriteAheadLog } from './database/vacuum.js';

/**
 * Withdraws a pledge for whoever holds its token.
 *
 * @returns what the public may know of it; `null` where there is no such pledge or the token is not its own, without
 *   telling which
 */
export async function withdrawPledge(
  database: Database,
  initiative: string,
  number: number,
  tokenHash: string,
): Promise<Receipt | null> {
  const receipt = await database.transaction().execute(async (transaction) => {
    const row = await transaction
      .selectFrom('pledges')
      .selectAll()
      .where('initiative', '=', initiative)
      .where('number', '=', number)
      .executeTakeFirst();
    if (!areHashesEqual(row?.token_hash ?? sha256(''), tokenHash) || !row) return null;
    await markWithdrawn(transaction, initiative, number);
    return { ...toReceipt(row, await listRoles(transaction, initiative, number)), state: 'withdrawn' as const };
  });
  if (receipt) await tryTruncateWriteAheadLog(database);
  return receipt;
}

/**
 * A pledge that is withdrawn leaves the counts and the wall, and its contact data, its message and its credit code are
 * deleted. What stays is what the receipt says, so that the same key still finds it.
 */
export async function markWithdrawn(
  transaction: Transaction<Tables>,
  initiative: string,
  number: number,
): Promise<void> {
  await advancePublicRevision(transaction, initiative);
  await transaction
    .updateTable('pledges')
    .set({ state: 'withdrawn', withdrawn: new Date().toISOString(), message: null, credit_code: null })
    .where('initiative', '=', initiative)
    .where('number', '=', number)
    .where('state', '<>', 'withdrawn')
    .execute();
  await transaction.deleteFrom('contacts').where('initiative', '=', initiative).where('number', '=', number).execute();
}
