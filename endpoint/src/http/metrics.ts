import type { FastifyInstance } from 'fastify';
import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';

import type { BrokenDocument } from '../content/document-store.js';
import type { Database } from '../storage/database/database.js';
import { countQueuedNotifications } from '../storage/notifications/notification-reads.js';
import { countPledgesByState } from '../storage/office-reads.js';
import { METRICS_PATH } from './route-paths.js';

/** Upper bounds of the buckets of durations, in seconds: around what reads (milliseconds) and pledges (a commit) take. */
const DURATION_BUCKETS = [0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5];

interface MetricsOptions {
  readonly database: Database;
  readonly listBroken: () => readonly BrokenDocument[];
  /** Counts attempts to send notifications; absent where nobody is told. */
  readonly countDeliveries?:
    (() => readonly { readonly channel: string; readonly outcome: string; readonly count: number }[]) | undefined;
}

/**
 * Registers `/metrics`, what a Prometheus server asks for every few seconds: requests with their durations by method, route
 * and status, pledges by initiative and state, broken documents, notifications, and Node's own measures. No path, name or address of a
 * request is in it. Who may ask is for a proxy to say.
 */
export function registerMetrics(app: FastifyInstance, { database, listBroken, countDeliveries }: MetricsOptions): void {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  app.addHook('onClose', async () => registry.clear());

  const durations = new Histogram({
    name: 'http_request_duration_seconds',
    help: 'Time from a request to the end of its response.',
    labelNames: ['method', 'route', 'status'],
    buckets: DURATION_BUCKETS,
    registers: [registry],
  });
  app.addHook('onResponse', async ({ method, routeOptions }, { statusCode, elapsedTime }) => {
    durations.observe({ method, route: routeOptions.url ?? 'none', status: statusCode }, elapsedTime / 1_000);
  });

  new Gauge({
    name: 'fumin_broken_documents',
    help: 'Documents of the folder that cannot be shown as they are.',
    registers: [registry],
    collect() {
      this.set(listBroken().length);
    },
  });
  new Gauge({
    name: 'fumin_pledges',
    help: 'Pledges in the database.',
    labelNames: ['initiative', 'state'],
    registers: [registry],
    async collect() {
      const counts = await countPledgesByState(database);
      this.reset();
      for (const { initiative, state, count } of counts) this.set({ initiative, state }, count);
    },
  });

  if (countDeliveries) registerNotificationMetrics(registry, database, countDeliveries);

  app.get(METRICS_PATH, { logLevel: 'warn' }, async (_request, reply) =>
    reply
      .header('cache-control', 'no-store')
      .type(registry.contentType)
      .send(await registry.metrics()),
  );
}

function registerNotificationMetrics(
  registry: Registry,
  database: Database,
  countDeliveries: NonNullable<MetricsOptions['countDeliveries']>,
): void {
  new Counter({
    name: 'fumin_notifications_total',
    help: 'Attempts of this instance to send a notification: sent, retried, failed (given up) or skipped.',
    labelNames: ['channel', 'outcome'],
    registers: [registry],
    collect() {
      this.reset();
      for (const { channel, outcome, count } of countDeliveries()) this.inc({ channel, outcome }, count);
    },
  });
  new Gauge({
    name: 'fumin_notifications_waiting',
    help: 'Entries in the queue of notifications: waiting to be sent, or failed (given up).',
    labelNames: ['channel', 'state'],
    registers: [registry],
    async collect() {
      const counts = await countQueuedNotifications(database);
      this.reset();
      for (const { channel, state, count } of counts) this.set({ channel, state }, count);
    },
  });
}
