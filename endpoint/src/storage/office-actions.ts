import type { Transaction } from 'kysely';

import type { Database } from './database/database.js';
import { findOfficePledge, type OfficePledge } from './office-reads.js';
import type { ActRow, Tables } from './database/schema.js';
import { vacuumDatabase } from './database/vacuum.js';
import { advancePublicRevision } from './public-revision.js';
import { markWithdrawn } from './withdraw-pledge.js';

/** What the office can do with one pledge. */
export const OFFICE_ACTIONS = ['approve', 'hide', 'withdraw', 'purge'] as const;
export type OfficeAction = (typeof OFFICE_ACTIONS)[number];

/** Why an act was not done, in words for the office. */
export class OfficeActionError extends Error {}

/**
 * Does one thing with one pledge, and writes down who did it, in the same transaction.
 *
 * - `approve` lets the wall show it, also after it was hidden
 * - `hide` takes it off the wall; it still counts
 * - `withdraw` is what the sender can do: it no longer counts, and its contact data is deleted
 * - `purge` deletes its contact data, and cleans the files of it; it counts as before
 *
 * @returns the pledge as it is then; `null` where there is none
 */
export async function performOfficeAction(
  database: Database,
  act: OfficeAction,
  initiative: string,
  number: number,
  who: string,
): Promise<OfficePledge | null> {
  const found = await database.transaction().execute(async (transaction) => {
    const row = await transaction
      .selectFrom('pledges')
      .select(['state', 'publish'])
      .where('initiative', '=', initiative)
      .where('number', '=', number)
      .executeTakeFirst();
    if (!row) return false;
    await PERFORM[act](transaction, initiative, number, row);
    await recordAuditEntry(transaction, { who, act, initiative, number });
    return true;
  });
  if (!found) return null;
  if (act === 'purge' || act === 'withdraw') await vacuumDatabase(database);
  return findOfficePledge(database, initiative, number);
}

/** Deletes the contact data of all pledges of an initiative, when its time is over; without one, cleans the files. */
export async function purgeContacts(database: Database, initiative: string | null, who: string): Promise<number> {
  const deleted = await database.transaction().execute(async (transaction) => {
    await recordAuditEntry(transaction, { who, act: 'purge all', initiative, number: null });
    if (initiative === null) return 0;
    const { numDeletedRows } = await transaction
      .deleteFrom('contacts')
      .where('initiative', '=', initiative)
      .executeTakeFirst();
    return Number(numDeletedRows);
  });
  await vacuumDatabase(database);
  return deleted;
}

/** Writes down an act of the office: who, when, what, and of which pledge. */
export async function recordAuditEntry(
  database: Database | Transaction<Tables>,
  one: Omit<ActRow, 'at'>,
): Promise<void> {
  await database
    .insertInto('acts')
    .values({ ...one, at: new Date().toISOString() })
    .execute();
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
    await setApproval(transaction, initiative, number, { approved: new Date().toISOString(), hidden: null });
  },
  hide: async (transaction, initiative, number, { state }) => {
    if (state === 'withdrawn') throw new OfficeActionError('this pledge was withdrawn');
    await setApproval(transaction, initiative, number, { approved: null, hidden: new Date().toISOString() });
  },
  withdraw: markWithdrawn,
  purge: async (transaction, initiative, number) => {
    await transaction
      .deleteFrom('contacts')
      .where('initiative', '=', initiative)
      .where('number', '=', number)
      .execute();
  },
};

/** A pledge that was withdrawn in the meantime is left as it is. */
async function setApproval(
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
