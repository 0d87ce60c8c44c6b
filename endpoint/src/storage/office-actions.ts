import type { Transaction } from 'kysely';

import type { PledgeState } from '../../../src/contract/index.js';
import { recordAuditEntry } from './audit-log.js';
import type { Database } from './database/database.js';
import type { PledgeRow, Tables } from './database/schema.js';
import { vacuumDatabase } from './database/vacuum.js';
import { findOfficePledge, listOfficePledgesByNumber, type OfficePledge } from './office-reads.js';
import { advancePublicRevision } from './public-revision.js';
import { markWithdrawn } from './withdraw-pledge.js';

/**
 * Actions of the street office on one pledge.
 *
 * - `approve` lets the wall show it, also after it was hidden
 * - `hide` takes it off the wall; it still counts
 * - `withdraw` is what the sender can do as well: it no longer counts, and its contact data is deleted
 * - `reject` does the same to a pledge in somebody else's name, and is recorded as that
 * - `purge` deletes its contact data, from the database's files too; it still counts
 */
export const OFFICE_ACTIONS = ['approve', 'hide', 'withdraw', 'reject', 'purge'] as const;
export type OfficeAction = (typeof OFFICE_ACTIONS)[number];

/** Actions that delete contact data, which then has to leave the database's files as well. */
const DELETING_ACTIONS: ReadonlySet<OfficeAction> = new Set<OfficeAction>(['withdraw', 'reject', 'purge']);

/** Reason for which a pledge does not allow an action, and the words for it. */
const REFUSALS = {
  withdrawn: 'this pledge was withdrawn',
  'not-listed': 'this organization did not ask to be listed',
} as const;
export type RefusalReason = keyof typeof REFUSALS;

/** Error of an action that a pledge does not allow, in words for the office. */
export class OfficeActionError extends Error {
  readonly reason: RefusalReason;

  constructor(reason: RefusalReason) {
    super(REFUSALS[reason]);
    this.reason = reason;
  }
}

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
  const isFound = await performInTransaction(database, action, initiative, number, user);
  if (!isFound) return null;
  if (DELETING_ACTIONS.has(action)) await vacuumDatabase(database);
  return findOfficePledge(database, initiative, number);
}

/** Pledge on which an action was not performed. */
export interface RefusedPledge {
  readonly number: number;
  readonly reason: RefusalReason | 'missing';
}

/**
 * Performs an action on many pledges, each in a transaction of its own, so that no pledge that arrives has to wait for
 * all of them. The database's files are cleaned once, at the end.
 *
 * @param numbers pledges, each once
 * @returns the pledges on which it was performed, as they are afterwards, and the others
 */
export async function performOfficeActions(
  database: Database,
  action: OfficeAction,
  initiative: string,
  numbers: readonly number[],
  user: string,
): Promise<{ readonly done: readonly OfficePledge[]; readonly refused: readonly RefusedPledge[] }> {
  const done: number[] = [];
  const refused: RefusedPledge[] = [];
  try {
    for (const number of numbers) {
      const refusal = await performInTransaction(database, action, initiative, number, user).then(
        (isFound) => (isFound ? null : 'missing'),
        (error: unknown) => {
          if (error instanceof OfficeActionError) return error.reason;
          throw error;
        },
      );
      if (refusal === null) done.push(number);
      else refused.push({ number, reason: refusal });
    }
  } finally {
    // Also of those before one that failed, because the database went away.
    if (done.length > 0 && DELETING_ACTIONS.has(action)) await vacuumDatabase(database);
  }
  return { done: await listOfficePledgesByNumber(database, initiative, done), refused };
}

/**
 * Performs an action and records it.
 *
 * @returns whether there is such a pledge
 * @throws an {@link OfficeActionError} if the pledge does not allow it
 */
const performInTransaction = (
  database: Database,
  action: OfficeAction,
  initiative: string,
  number: number,
  user: string,
): Promise<boolean> =>
  database.transaction().execute(async (transaction) => {
    await advancePublicRevision(transaction, initiative);
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
  row: Pick<PledgeRow, 'state' | 'publish'>,
) => Promise<void>;

const PERFORM: Readonly<Record<OfficeAction, PerformAction>> = {
  approve: async (transaction, initiative, number, { state, publish }) => {
    requireStanding(state);
    if (publish !== 1) throw new OfficeActionError('not-listed');
    await updateApproval(transaction, initiative, number, { approved: new Date().toISOString(), hidden: null });
  },
  hide: async (transaction, initiative, number, { state }) => {
    requireStanding(state);
    await updateApproval(transaction, initiative, number, { approved: null, hidden: new Date().toISOString() });
  },
  withdraw: async (transaction, initiative, number, { state }) => {
    requireStanding(state);
    await markWithdrawn(transaction, initiative, number);
  },
  reject: async (transaction, initiative, number, { state }) => {
    requireStanding(state);
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

/** Updates whether the wall may show a pledge. */
async function updateApproval(
  transaction: Transaction<Tables>,
  initiative: string,
  number: number,
  values: { readonly approved: string | null; readonly hidden: string | null },
): Promise<void> {
  await transaction
    .updateTable('pledges')
    .set(values)
    .where('initiative', '=', initiative)
    .where('number', '=', number)
    .execute();
}

/** @throws an {@link OfficeActionError} if a pledge was withdrawn */
export function requireStanding(state: PledgeState): void {
  if (state === 'withdrawn') throw new OfficeActionError('withdrawn');
}
