import type { FastifyInstance } from 'fastify';

import { coalesce } from '../caching/coalesce.js';
import type { BrokenDocument } from '../content/document-store.js';
import type { Database } from '../storage/database/database.js';
import { probeDatabase } from '../storage/database/probe-database.js';
import { HttpProblem } from './http-problem.js';

/** Time, in milliseconds, within which the database has to be written. */
const PROBE_TIMEOUT = 2_000;

interface HealthRoutesOptions {
  readonly database: Database;
  readonly isStopping: () => boolean;
  readonly listBroken: () => readonly BrokenDocument[];
}

/**
 * Registers the health checks of a supervisor: `live` while the process runs, which a restart would change; `ready`
 * while it can take pledges, which a load balancer asks: not while it is shutting down, nor while its database cannot be
 * written. Documents that are broken keep nobody from pledging, and stand beside.
 */
export function registerHealthRoutes(
  app: FastifyInstance,
  { database, isStopping, listBroken }: HealthRoutesOptions,
): void {
  const noStore = { 'cache-control': 'no-store' };
  // Requested every few seconds, and not worth a line each in the log.
  const options = { logLevel: 'warn' as const };

  app.get('/health/live', options, async (_request, reply) => reply.headers(noStore).send({ status: 'live' }));

  // One write for all who ask at the same time.
  const probe = coalesce(() => probeDatabase(database, PROBE_TIMEOUT));

  app.get('/health/ready', options, async (request, reply) => {
    if (isStopping()) throw new HttpProblem(503, { detail: 'The service is stopping.' });
    const obstacle = await probe('');
    if (obstacle !== null) {
      request.log.error(`not ready: ${obstacle}`);
      throw new HttpProblem(503, { detail: `No pledge can be taken: ${obstacle}.`, headers: { 'retry-after': '5' } });
    }
    const broken = listBroken().map(({ file, detail }) => ({ file, detail }));
    return reply.headers(noStore).send({ status: 'ready', ...(broken.length > 0 && { broken }) });
  });
}
