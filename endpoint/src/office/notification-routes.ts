import type { FastifyInstance } from 'fastify';

import type { Database } from '../storage/database/database.js';
import { listQueuedNotifications } from '../storage/notifications/notification-reads.js';

/** Maximum number of messages that are listed. */
const MAX_MESSAGES = 100;

/** Registers the list of notifications that are not sent: waiting, or given up and why. */
export function registerNotificationRoutes(app: FastifyInstance, database: Database): void {
  app.get('/notifications', async () => ({ notifications: await listQueuedNotifications(database, MAX_MESSAGES) }));
}
