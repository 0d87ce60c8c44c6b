import type { FastifyInstance } from 'fastify';

import { HttpProblem } from '../http/http-problem.js';
import { listAuditPage } from '../storage/audit-log.js';
import type { Database } from '../storage/database/database.js';

/** Number of acts on a page; more where several have the time of the last. */
const PAGE_SIZE = 100;

/** Time of an act, as `?before=` has it. */
const TIME = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,3})?Z$/;

/** Registers the list of what the office did, newest first. */
export function registerActRoutes(app: FastifyInstance, database: Database): void {
  app.get<{ Querystring: { readonly before?: unknown } }>('/acts', async ({ query: { before } }) => {
    if (before === undefined) return { acts: await listAuditPage(database, null, PAGE_SIZE) };
    if (typeof before !== 'string' || !TIME.test(before) || Number.isNaN(Date.parse(before))) {
      throw new HttpProblem(400, { detail: 'Expected before to be the time of an act.' });
    }
    return { acts: await listAuditPage(database, new Date(before).toISOString(), PAGE_SIZE) };
  });
}
