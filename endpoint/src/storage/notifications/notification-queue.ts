import { randomUUID } from 'node:crypto';

import type { Transaction } from 'kysely';

import type { Database } from '../database/database.js';
import type { NotificationKind, NotificationMessageRow, NotificationRow, Tables } from '../database/schema.js';

/**
 * The queue of notifications. What happens is entered in the transaction in which it happens, once for each channel; entries
 * of an initiative become one message when that is due; a message is claimed by one instance, sent, and deleted.
 */

/** Channel of receipts, which are messages of one entry each. */
export const RECEIPT_CHANNEL = 'receipt';

/** Something that happened, to be told. */
export interface NotificationEvent {
  readonly kind: Exclude<NotificationKind, 'receipt'>;
  readonly initiative: string;
  readonly number: number;
  /** Role that became full. */
  readonly role?: string;
}

/** Pledge that was received. */
export interface ReceivedPledge {
  readonly initiative: string;
  readonly number: number;
  /** Roles whose last place it took. */
  readonly filledRoles: readonly string[];
  /** Whether it has an address to mail a receipt to. */
  readonly hasEmail: boolean;
}

/** Channels by which it is told, and whether receipts are mailed. */
export interface NotificationTargets {
  readonly channels: readonly string[];
  readonly mailsReceipts: boolean;
}

/** Where nobody is told of anything, and nothing is entered. */
export const NO_TARGETS: NotificationTargets = { channels: [], mailsReceipts: false };

/** Number of rows of an insert, which has a limited number of parameters. */
const BATCH_SIZE = 1_000;

/** Enters what happened into the queue, in the transaction in which it happens. */
export async function enqueueNotifications(
  transaction: Transaction<Tables>,
  { channels }: NotificationTargets,
  events: readonly NotificationEvent[],
): Promise<void> {
  const created = new Date().toISOString();
  const rows = channels.flatMap((channel) =>
    events.map(({ role = null, ...event }) => ({ ...event, role, channel, created, id: randomUUID(), message: null })),
  );
  await insertEntries(transaction, rows);
}

/** Enters pledges that were received, and the receipts to mail, in the transaction that inserts them. */
export async function enqueueReceivedPledges(
  transaction: Transaction<Tables>,
  targets: NotificationTargets,
  pledges: readonly ReceivedPledge[],
): Promise<void> {
  const events = pledges.flatMap(({ initiative, number, filledRoles }): NotificationEvent[] => [
    { kind: 'pledged', initiative, number },
    ...filledRoles.map((role) => ({ kind: 'role-full' as const, initiative, number, role })),
  ]);
  await enqueueNotifications(transaction, targets, events);
  const receipts = targets.mailsReceipts ? pledges.filter(({ hasEmail }) => hasEmail) : [];
  if (receipts.length > 0) await enqueueReceipts(transaction, receipts);
}

async function enqueueReceipts(transaction: Transaction<Tables>, pledges: readonly ReceivedPledge[]): Promise<void> {
  const created = new Date().toISOString();
  const rows = pledges.map(({ initiative, number }): NotificationRow => {
    const id = randomUUID();
    return { id, channel: RECEIPT_CHANNEL, kind: 'receipt', initiative, number, role: null, created, message: id };
  });
  await insertEntries(transaction, rows);
  await transaction
    .insertInto('notification_messages')
    .values(rows.map(({ id, channel, initiative }) => createMessage(id, channel, initiative, created)))
    .execute();
}

async function insertEntries(transaction: Transaction<Tables>, rows: readonly NotificationRow[]): Promise<void> {
  for (let start = 0; start < rows.length; start += BATCH_SIZE) {
    await transaction
      .insertInto('notifications')
      .values(rows.slice(start, start + BATCH_SIZE))
      .execute();
  }
}

const createMessage = (id: string, channel: string, initiative: string, now: string): NotificationMessageRow => ({
  id,
  channel,
  initiative,
  created: now,
  tries: 0,
  due: now,
  claimed_until: null,
  failed: null,
  error: null,
  failure: null,
});

/** Entries of a channel and an initiative that no message tells yet. */
export interface WaitingEntries {
  readonly channel: string;
  readonly initiative: string;
  /** RFC 3339, UTC: when the first of them was entered. */
  readonly oldest: string;
}

/** Lists what no message tells yet. */
export const listWaitingEntries = (database: Database, channels: readonly string[]): Promise<WaitingEntries[]> =>
  channels.length === 0
    ? Promise.resolve([])
    : database
        .selectFrom('notifications')
        .select(['channel', 'initiative', ({ fn }) => fn.min('created').as('oldest')])
        .where('message', 'is', null)
        .where('channel', 'in', channels)
        .groupBy(['channel', 'initiative'])
        .execute();

/**
 * Makes one message of all that a channel has not told of an initiative. Its id is that of the first entry, so that of
 * instances that do this at the same time one alone succeeds.
 */
export const composeMessage = (database: Database, channel: string, initiative: string, now: Date): Promise<void> =>
  database.transaction().execute(async (transaction) => {
    const first = await transaction
      .selectFrom('notifications')
      .select('id')
      .where('message', 'is', null)
      .where('channel', '=', channel)
      .where('initiative', '=', initiative)
      .orderBy('created')
      .orderBy('id')
      .limit(1)
      .executeTakeFirst();
    if (!first) return;
    const { numInsertedOrUpdatedRows: inserted } = await transaction
      .insertInto('notification_messages')
      .values(createMessage(first.id, channel, initiative, now.toISOString()))
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirstOrThrow();
    if (inserted !== 1n) return;
    await transaction
      .updateTable('notifications')
      .set({ message: first.id })
      .where('message', 'is', null)
      .where('channel', '=', channel)
      .where('initiative', '=', initiative)
      .execute();
  });

/**
 * Claims the next message of a channel that is due, so that no other instance sends it before the lease ends; after a crash
 * another does then.
 *
 * @param lease in milliseconds
 * @returns `null` if none is due
 */
export async function claimMessage(
  database: Database,
  channel: string,
  now: Date,
  lease: number,
): Promise<NotificationMessageRow | null> {
  const time = now.toISOString();
  const due = await database
    .selectFrom('notification_messages')
    .select('id')
    .where('channel', '=', channel)
    .where('failed', 'is', null)
    .where('due', '<=', time)
    .where(({ eb, or }) => or([eb('claimed_until', 'is', null), eb('claimed_until', '<', time)]))
    .orderBy('due')
    .limit(1)
    .executeTakeFirst();
  if (!due) return null;
  // The conditions once more: another instance may have been faster.
  const claimed = await database
    .updateTable('notification_messages')
    .set(({ eb }) => ({
      claimed_until: new Date(now.getTime() + lease).toISOString(),
      tries: eb('tries', '+', 1),
    }))
    .where('id', '=', due.id)
    .where('failed', 'is', null)
    .where('due', '<=', time)
    .where(({ eb, or }) => or([eb('claimed_until', 'is', null), eb('claimed_until', '<', time)]))
    .returningAll()
    .executeTakeFirst();
  return claimed ?? null;
}

/** Lists the entries that a message tells, in the order in which they were entered. */
export const listMessageEntries = (database: Database, id: string): Promise<NotificationRow[]> =>
  database
    .selectFrom('notifications')
    .selectAll()
    .where('message', '=', id)
    .orderBy('created')
    .orderBy('number')
    .execute();

/** Deletes a message that was sent, or has nothing to tell any more. */
export const deleteMessage = (database: Database, id: string): Promise<void> =>
  database.transaction().execute(async (transaction) => {
    await transaction.deleteFrom('notifications').where('message', '=', id).execute();
    await transaction.deleteFrom('notification_messages').where('id', '=', id).execute();
  });

/** Makes the messages of a channel that wait for another attempt due: it works again. */
export async function hastenMessages(database: Database, channel: string, now: Date): Promise<void> {
  await database
    .updateTable('notification_messages')
    .set({ due: now.toISOString() })
    .where('channel', '=', channel)
    .where('failed', 'is', null)
    .where('due', '>', now.toISOString())
    .execute();
}

type MessageUpdate = Partial<Pick<NotificationMessageRow, 'due' | 'error' | 'failed' | 'failure' | 'tries'>>;

/** Ends the claim on a message that was not sent, with when it is tried again, or that it is given up. */
export async function releaseMessage(database: Database, id: string, update: MessageUpdate): Promise<void> {
  await database
    .updateTable('notification_messages')
    .set({ ...update, claimed_until: null })
    .where('id', '=', id)
    .execute();
}
