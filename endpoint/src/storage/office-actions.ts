import type { Transaction } from 'kysely';

import { recordAuditEntry } from './audit-log.js';
import type { Database } from './database/database.js';
import type { Tables } from './database/schema.js';
import { vacuumDatabase } from './database/vacuum.js';
import { findOfficePledge, type OfficePledge } from './office-reads.js';
import { advancePublicRevision } from './public-revision.js';
import { markWithdrawn } from './withdraw-pledge.js';

/**
 * Actions of the street office on one pledge.
 *
 * - `approve` lets the wall show it, also after it was hidden
 * - `hide` takes it off the wall; it still counts
 * - `withdraw` is what the sender can do as well: it no longer counts, and its contact data is deleted
 * - `purge` deletes its contact data, from the database's files too; it still counts
 */
export const OFFICE_ACTIONS = ['approve', 'hide', 'withdraw', 'purge'] as const;
export type OfficeAction = (typeof OFFICE_ACTIONS)[number];

/** Error of an action that a pledge does not allow, in words for the office. */
export class OfficeActionError extends Error {}

/**
 * Performs an action on a pledge and records it in the audit log, in one transaction.
 *
 * @param user who performs it, for the audit log
 * @returns the pledge afterwards; `null` if there is none
 * @throws an {@link OfficeActionError} if the pledge does not allow it
 */
export async function performOfficeAction(
  database: Database,
  action: OfficeAction,
  initiative: string,
  number: number,
  user: string,
): Promise<OfficePledge | null> {
  const isFound = await database.transaction().execute(async (transaction) => {
    const row = await transaction
      .selectFrom('pledges')
      .select(['state', 'publish'])
      .where('initiative', '=', initiative)
      .where('number', '=', number)
      .executeTakeFirst();
    if (!row) return false;
    await PERFORM[action](transaction, initiative, number, row);
    await recordAuditEntry(transaction, { who: user, act: action, initiative, number });
    return true;
  });
  if (!isFound) return null;
  if (action === 'purge' || action === 'withdraw') await vacuumDatabase(database);
  return findOfficePledge(database, initiative, number);
}

/**
 * Deletes the contact data of all pledges of an initiative, from the database's files too, once it is no longer needed.
 *
 * @param initiative `null` deletes no rows, and cleans the files of what was deleted before
 * @returns the number of pledges that had contact data
 */
export async function purgeContacts(database: Database, initiative: string | null, user: string): Promise<number> {
  const deletedCount = await database.transaction().execute(async (transaction) => {
    await recordAuditEntry(transaction, { who: user, act: 'purge all', initiative, number: null });
    if (initiative === null) return 0;
    const { numDeletedRows } = await transaction
      .deleteFrom('contacts')
      .where('initiative', '=', initiative)
      .executeTakeFirst();
    return Number(numDeletedRows);
  });
  await vacuumDatabase(database);
  return deletedCount;
}

type PerformAction = (
  transaction: Transaction<Tables>,
  initiative: string,
  number: number,
  row: { readonly state: string; readonly publish: number },
) => Promise<void>;

const PERFORM: Readonly<Record<OfficeAction, PerformAction>> = {
  approve: async (transaction, initiative, number, { state, publish }) => {
    if (state === 'withdrawn') throw new OfficeActionError('this pledge was withdrawn');
    if (publish !== 1) throw new OfficeActionError('this organization did not ask to be listed');
    await updateApproval(transaction, initiative, number, { approved: new Date().toISOString(), hidden: null });
  },
  hide: async (transaction, initiative, number, { state }) => {
    if (state === 'withdrawn') throw new OfficeActionError('this pledge was withdrawn');
    await updateApproval(transaction, initiative, number, { approved: null, hidden: new Date().toISOString() });
  },
  withdraw: async (transaction, initiative, number) => {
    await markWithdrawn(transaction, initiative, number);
  },
  purge: async (transaction, initiative, number) => {
    await transaction
      .deleteFrom('contacts')
      .where('initiative', '=', initiative)
      .where('number', '=', number)
      .execute();
  },
};

/** Updates whether the wall may show a pledge. One that was withdrawn in the meantime stays as it is. */
async function updateApproval(
  transaction: Transaction<Tables>,
  initiative: string,
  number: number,
  values: { readonly approved: string | null; readonly hidden: string | null },
): Promise<void> {
  await advancePublicRevision(transaction, initiative);
  await transaction
    .updateTable('pledges')
    .set(values)
    .where('initiative', '=', initiative)
    .where('number', '=', number)
    .where('state', '<>', 'withdrawn')
    .execute();
}
