import type { TestContext } from 'node:test';

import type { NotificationOptions } from '../../src/notifications/notification-options.js';
import type { NotificationMessageRow } from '../../src/storage/database/schema.js';
import { openDatabase, type Database } from '../../src/storage/database/database.js';
import { createDistrictFolder, createInitiative, startEndpoint, type RunningEndpoint } from '../helpers.js';

export interface ToldEndpoint extends RunningEndpoint {
  /** Lines of the log. */
  readonly log: readonly string[];
}

/** Starts an endpoint whose office is told soon after, and again and again if it could not be. */
export async function startToldEndpoint(
  t: TestContext,
  notifications: NotificationOptions,
  { folder, database, metrics = false }: { folder?: string; database?: string; metrics?: boolean } = {},
): Promise<ToldEndpoint> {
  const log: string[] = [];
  const endpoint = await startEndpoint(t, {
    folder: folder ?? (await createModeratedFolder(t)),
    ...(database !== undefined && { database }),
    metrics,
    logger: 'info',
    writeLog: (line) => void log.push(line),
    notifications: { window: 40, retryWaits: [60, 60, 60], ...notifications },
  });
  return { ...endpoint, log };
}

/** Creates a folder whose initiative `open-call` shows no pledge before the office has decided, and has a role for one. */
export const createModeratedFolder = (t: TestContext): Promise<string> =>
  createDistrictFolder(t, {
    'initiatives/open-call.json': createInitiative('open-call', {
      title: { 'zh-Hans': '经济共同体', en: 'Economic community' },
      roles: [
        { id: 'guide', name: { 'zh-Hans': '向导', en: 'Guide' } },
        { id: 'garden', name: { 'zh-Hans': '花园', en: 'Garden' }, limit: 1 },
      ],
      pledges: { url: 'open-call/pledges', moderation: true },
    }),
  });

/** Opens the database of an endpoint beside it, for a look at its queue. */
export async function readQueue(
  url: string,
): Promise<{ readonly rows: readonly object[]; readonly messages: readonly NotificationMessageRow[] }> {
  const database: Database = await openDatabase(url);
  try {
    const [rows, messages] = await Promise.all([
      database.selectFrom('notifications').selectAll().execute(),
      database.selectFrom('notification_messages').selectAll().execute(),
    ]);
    return { rows, messages };
  } finally {
    await database.destroy();
  }
}

/** Waits until something that has to be asked for holds. */
export async function waitFor(holds: () => Promise<boolean>): Promise<void> {
  while (!(await holds())) await new Promise((resolve) => setTimeout(resolve, 20));
}

/** Waits for what should not happen to have had the time for it: several looks at the queue. */
export const settle = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 600));
