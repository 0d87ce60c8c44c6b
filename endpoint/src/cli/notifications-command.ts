import { randomUUID } from 'node:crypto';

import type { Command } from 'commander';

import { createSenders, type NotificationSenders } from '../notifications/notification-options.js';
import {
  clearNotifications,
  listQueuedNotifications,
  retryFailedMessages,
} from '../storage/notifications/notification-reads.js';
import {
  createNotificationOptions,
  readNotificationOptions,
  type NotificationCommandOptions,
} from './options/notification-options.js';
import { createDatabaseOption } from './options/common-options.js';
import { withDatabase } from './with-database.js';

/** Number of messages that are listed. */
const MAX_LISTED = 500;

/** Defines the command on notifications: whether they arrive, and what has not. */
export function defineNotificationsCommand(notifications: Command): void {
  const test = notifications
    .command('test')
    .description('send one test message over each way that is configured, and say what came back')
    .action(async (options: NotificationCommandOptions) => {
      const warn = (message: string): void => console.error(`fumin-endpoint: ${message}`);
      await sendTests(createSenders(readNotificationOptions(options), warn));
    });
  for (const option of createNotificationOptions()) test.addOption(option);

  notifications
    .command('list')
    .description(
      'what is not sent, oldest first: state, channel, initiative, number of the (first) pledge, entries, since, attempts, last error',
    )
    .addOption(createDatabaseOption())
    .action(async ({ database: url }: { database: string }) =>
      withDatabase(url, async (database) => {
        for (const queued of await listQueuedNotifications(database, MAX_LISTED)) {
          const { state, channel, initiative, number, entries, since, tries, error } = queued;
          console.log([state, channel, initiative, number, entries, since, tries, error ?? ''].join('\t'));
        }
      }),
    );

  notifications
    .command('retry')
    .description('send again what was given up; a running service does so, within ten minutes where a channel was down')
    .addOption(createDatabaseOption())
    .action(async ({ database: url }: { database: string }) =>
      withDatabase(url, async (database) => {
        console.log(`${await retryFailedMessages(database)} messages are sent again`);
      }),
    );

  notifications
    .command('clear')
    .description('delete all that is not sent, such as what a restored backup brings back')
    .addOption(createDatabaseOption())
    .action(async ({ database: url }: { database: string }) =>
      withDatabase(url, async (database) => {
        console.log(`${await clearNotifications(database)} entries are deleted`);
      }),
    );
}

/** Sends a test over each channel, and says what came back. The exit code is 1 if any failed. */
async function sendTests({ channels, sendReceipt }: NotificationSenders): Promise<void> {
  if (channels.length === 0) {
    throw new Error(
      sendReceipt === null
        ? 'nobody is told: set FUMIN_SMTP_URL and FUMIN_MAIL_TO, or FUMIN_WEBHOOK_URL'
        : 'the office is told nowhere, and receipts go to whoever pledges: set FUMIN_MAIL_TO to try the mail server',
    );
  }
  const { signal } = new AbortController();
  for (const { name, kind, sendTest } of channels) {
    try {
      console.log(`${name} (${kind}): sent, answered ${await sendTest(randomUUID(), signal)}`);
    } catch (error) {
      console.log(`${name} (${kind}): failed: ${(error as Error).message}`);
      process.exitCode = 1;
    }
  }
}
