import { sql } from 'kysely';

import type { Database } from '../database/database.js';
import type { NotificationFailure } from '../database/schema.js';

/** Part of the queue of notifications: a message, or what no message tells yet. */
export interface QueuedNotification {
  /** `null` where no message tells it yet. */
  readonly id: string | null;
  readonly state: 'waiting' | 'failed';
  readonly channel: string;
  readonly initiative: string;
  /** Number of the pledge that it tells of, or of the first of them. */
  readonly number: number;
  /** Number of things that it tells. */
  readonly entries: number;
  /** RFC 3339, UTC: when the first of them was entered. */
  readonly since: string;
  readonly tries: number;
  /** Reason of the last failure, in English. */
  readonly error: string | null;
  /** Kind of it; `null` also where a version that knew none entered the reason. */
  readonly failure: NotificationFailure | null;
}

/** Lists what was not sent, the oldest first. */
export async function listQueuedNotifications(database: Database, limit: number): Promise<QueuedNotification[]> {
  const rows = await database
    .selectFrom('notifications')
    .leftJoin('notification_messages', 'notification_messages.id', 'notifications.message')
    .select(({ fn }) => [
      'notification_messages.id',
      'notifications.channel',
      'notifications.initiative',
      'notification_messages.failed',
      'notification_messages.error',
      'notification_messages.failure',
      'notification_messages.tries',
      fn.countAll<number | string>().as('entries'),
      fn.min('notifications.number').as('number'),
      fn.min('notifications.created').as('since'),
    ])
    .groupBy([
      'notification_messages.id',
      'notifications.channel',
      'notifications.initiative',
      'notification_messages.failed',
      'notification_messages.error',
      'notification_messages.failure',
      'notification_messages.tries',
    ])
    .orderBy('since')
    .limit(limit)
    .execute();
  return rows.map(({ failed, entries, tries, ...row }) => ({
    ...row,
    state: failed === null ? 'waiting' : 'failed',
    entries: Number(entries),
    tries: tries ?? 0,
  }));
}

/** Counts what was not sent, by channel. */
export async function countQueuedNotifications(
  database: Database,
): Promise<readonly { readonly channel: string; readonly state: 'waiting' | 'failed'; readonly count: number }[]> {
  const rows = await database
    .selectFrom('notifications')
    .leftJoin('notification_messages', 'notification_messages.id', 'notifications.message')
    .select(({ fn }) => [
      'notifications.channel',
      sql<number>`case when failed is null then 0 else 1 end`.as('is_failed'),
      fn.countAll<number | string>().as('count'),
    ])
    .groupBy(['notifications.channel', 'is_failed'])
    .execute();
  return rows.map(({ channel, is_failed: isFailed, count }) => ({
    channel,
    state: isFailed === 1 ? 'failed' : 'waiting',
    count: Number(count),
  }));
}

/**
 * Lets messages that were given up be sent again, as if for the first time.
 *
 * @returns their number
 */
export async function retryFailedMessages(database: Database): Promise<number> {
  const { numUpdatedRows } = await database
    .updateTable('notification_messages')
    .set({ failed: null, error: null, failure: null, tries: 0, due: new Date().toISOString(), claimed_until: null })
    .where('failed', 'is not', null)
    .executeTakeFirstOrThrow();
  return Number(numUpdatedRows);
}

/**
 * Deletes the whole queue, unsent.
 *
 * @returns the number of entries
 */
export const clearNotifications = (database: Database): Promise<number> =>
  database.transaction().execute(async (transaction) => {
    const { numDeletedRows } = await transaction.deleteFrom('notifications').executeTakeFirstOrThrow();
    await transaction.deleteFrom('notification_messages').execute();
    return Number(numDeletedRows);
  });
