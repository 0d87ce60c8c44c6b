import type { FastifyInstance } from 'fastify';

import type { Database } from '../storage/database/database.js';
import { pingDatabase } from '../storage/database/ping-database.js';
import { HttpProblem } from './http-problem.js';

/** Time, in milliseconds, within which the database has to answer. */
const PING_TIMEOUT = 2_000;

/**
 * Registers the health checks of a supervisor: `live` while the process runs, which a restart would change; `ready`
 * while it can take pledges, which a load balancer asks: not while it is shutting down, nor while its database does not
 * answer.
 */
export function registerHealthRoutes(app: FastifyInstance, database: Database, isStopping: () => boolean): void {
  const noStore = { 'cache-control': 'no-store' };
  // Requested every few seconds, and not worth a line each in the log.
  const options = { logLevel: 'warn' as const };

  app.get('/health/live', options, async (_request, reply) => reply.headers(noStore).send({ status: 'live' }));

  app.get('/health/ready', options, async (_request, reply) => {
    if (isStopping()) throw new HttpProblem(503, { detail: 'The service is stopping.' });
    if (!(await pingDatabase(database, PING_TIMEOUT))) {
      throw new HttpProblem(503, { detail: 'The database does not answer.' });
    }
    return reply.headers(noStore).send({ status: 'ready' });
  });
}
