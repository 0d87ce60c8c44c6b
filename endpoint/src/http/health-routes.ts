import { sql } from 'kysely';

import type { FastifyInstance } from 'fastify';

import { HttpProblem } from './http-problem.js';
import type { Database } from '../storage/database/database.js';

/** How long the database may take to answer that it is there, in milliseconds. */
const PING_TIMEOUT = 2_000;

/**
 * What a supervisor asks: whether the process lives, which restarting would change; and whether it can take pledges now,
 * which a balancer wants to know: not while it stops, nor while its database does not answer.
 */
export function registerHealthRoutes(app: FastifyInstance, database: Database, isStopping: () => boolean): void {
  const noStore = { 'cache-control': 'no-store' };
  // Asked every few seconds, and worth no line each.
  const options = { logLevel: 'warn' as const };

  app.get('/health/live', options, async (_request, reply) => reply.headers(noStore).send({ status: 'live' }));

  app.get('/health/ready', options, async (_request, reply) => {
    if (isStopping()) throw new HttpProblem(503, { detail: 'The service is stopping.' });
    if (!(await pingDatabase(database))) throw new HttpProblem(503, { detail: 'The database does not answer.' });
    return reply.headers(noStore).send({ status: 'ready' });
  });
}

async function pingDatabase(database: Database): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<boolean>((resolve) => {
    timer = setTimeout(resolve, PING_TIMEOUT, false);
  });
  const asked = sql`select 1`.execute(database).then(
    () => true,
    () => false,
  );
  try {
    return await Promise.race([asked, late]);
  } finally {
    clearTimeout(timer);
  }
}
