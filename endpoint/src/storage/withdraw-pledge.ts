import type { Transaction } from 'kysely';

import type { Receipt } from '../../../src/contract/index.js';
import type { Database } from './database/database.js';
import type { Tables } from './database/schema.js';
import { tryTruncateWriteAheadLog } from './database/vacuum.js';
import { areHashesEqual, sha256 } from './encoding/hashes.js';
import { enqueueNotifications, NO_TARGETS, type NotificationTargets } from './notifications/notification-queue.js';
import { advancePublicRevision } from './public-revision.js';
import { listRoles, toReceipt } from './receipts.js';

/**
 * Withdraws a pledge for the holder of its token.
 *
 * @param targets who is told of it
 * @returns what the public may know of it; `null` if there is no such pledge or the token is not its own, without
 *   telling which
 */
export async function withdrawPledge(
  database: Database,
  initiative: string,
  number: number,
  tokenHash: string,
  targets: NotificationTargets = NO_TARGETS,
): Promise<Receipt | null> {
  const receipt = await database.transaction().execute(async (transaction) => {
    const row = await transaction
      .selectFrom('pledges')
      .selectAll()
      .where('initiative', '=', initiative)
      .where('number', '=', number)
      .executeTakeFirst();
    // Compares also if there is no pledge, so that the time does not tell.
    if (!areHashesEqual(row?.token_hash ?? sha256(''), tokenHash) || !row) return null;
    await advancePublicRevision(transaction, initiative);
    const isChanged = await markWithdrawn(transaction, initiative, number);
    if (isChanged) await enqueueNotifications(transaction, targets, [{ kind: 'withdrawn', initiative, number }]);
    return { ...toReceipt(row, await listRoles(transaction, initiative, number)), state: 'withdrawn' as const };
  });
  if (receipt) await tryTruncateWriteAheadLog(database);
  return receipt;
}

/**
 * Marks a pledge as withdrawn, so that it leaves the counts and the wall, and deletes its contact data, message and
 * credit code. It keeps what the receipt says, so that the same key still finds it. The transaction has advanced the public
 * revision before.
 *
 * @returns whether it stood until now
 */
export async function markWithdrawn(
  transaction: Transaction<Tables>,
  initiative: string,
  number: number,
): Promise<boolean> {
  const { numUpdatedRows } = await transaction
    .updateTable('pledges')
    .set({ state: 'withdrawn', withdrawn: new Date().toISOString(), message: null, credit_code: null })
    .where('initiative', '=', initiative)
    .where('number', '=', number)
    .where('state', '<>', 'withdrawn')
    .executeTakeFirstOrThrow();
  await transaction.deleteFrom('contacts').where('initiative', '=', initiative).where('number', '=', number).execute();
  return numUpdatedRows === 1n;
}
