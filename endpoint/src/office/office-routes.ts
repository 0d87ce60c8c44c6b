import { createHash, timingSafeEqual } from 'node:crypto';

import type { FastifyInstance, FastifyRequest } from 'fastify';

import { exportPledges, EXPORT_FORMATS } from './export-pledges.js';
import { requireAllowedOrigin } from '../http/cors.js';
import { ID_PARAMETER, isPledgeNumber, NUMBER_PARAMETER } from '../http/route-paths.js';
import { HttpProblem } from '../http/http-problem.js';
import type { RateLimits } from '../http/rate-limits.js';
import type { Database } from '../storage/database/database.js';
import {
  performOfficeAction,
  OFFICE_ACTIONS,
  OfficeActionError,
  purgeContacts,
  recordAuditEntry,
} from '../storage/office-actions.js';
import { listAllOfficePledges, findOfficePledge, readAuditLog, listOfficePledges } from '../storage/office-reads.js';
import { VacuumIncompleteError } from '../storage/database/vacuum.js';

/** How many pledges a page has, and how many acts are told. */
const PAGE_SIZE = 100;

interface Params {
  Params: { readonly id: string; readonly number: string };
  Querystring: { readonly before?: string };
}

/**
 * The street office's own paths, under `/admin/`, for whoever has the token. They answer no page of another origin,
 * and no cache keeps what they say.
 */
export function registerOfficeRoutes(
  app: FastifyInstance,
  database: Database,
  token: string,
  limits: RateLimits,
): void {
  const isToken = createTokenCheck(token);
  for (const hook of limits.office()) app.addHook('onRequest', hook);
  app.addHook('onRequest', async (request, reply) => {
    reply.header('cache-control', 'no-store');
    requireAllowedOrigin([], request);
    if (isToken(/^Bearer +(\S+)$/i.exec(request.headers.authorization ?? '')?.[1] ?? '')) return;
    throw new HttpProblem(401, {
      detail: 'Send the token of the office as Authorization: Bearer.',
      headers: { 'www-authenticate': 'Bearer realm="office"' },
    });
  });
  // An act has no body; one that comes along is not looked at.
  app.removeAllContentTypeParsers();
  app.addContentTypeParser('*', { parseAs: 'buffer' }, (_request, _body, done) => done(null));

  app.get<Params>(`/initiatives/${ID_PARAMETER}/pledges`, async ({ params: { id }, query }) => {
    const before = query.before !== undefined && isPledgeNumber(query.before) ? Number(query.before) : null;
    const pledges = await listOfficePledges(database, id, { before, most: PAGE_SIZE });
    return { pledges, next: pledges.length === PAGE_SIZE ? `pledges?before=${pledges.at(-1)?.number}` : null };
  });

  app.get<Params>(`/initiatives/${ID_PARAMETER}/pledges/${NUMBER_PARAMETER}`, async ({ params }) =>
    requirePledge(await findOfficePledge(database, params.id, Number(params.number))),
  );

  for (const one of OFFICE_ACTIONS) {
    app.post<Params>(`/initiatives/${ID_PARAMETER}/pledges/${NUMBER_PARAMETER}/${one}`, async (request) => {
      const { id, number } = request.params;
      return requirePledge(
        await performOfficeAction(database, one, id, Number(number), describeUser(request)).catch(throwAsProblem),
      );
    });
  }

  app.post<Params>(`/initiatives/${ID_PARAMETER}/purge`, async (request) => ({
    deleted: await purgeContacts(database, request.params.id, describeUser(request)).catch(throwAsProblem),
  }));

  for (const format of EXPORT_FORMATS) {
    app.get<Params>(`/initiatives/${ID_PARAMETER}/export.${format}`, async (request, reply) => {
      const { id } = request.params;
      await recordAuditEntry(database, {
        who: describeUser(request),
        act: `export ${format}`,
        initiative: id,
        number: null,
      });
      return reply
        .type(format === 'csv' ? 'text/csv; charset=utf-8' : 'application/json; charset=utf-8')
        .header('content-disposition', `attachment; filename="${id}.${format}"`)
        .send(exportPledges(await listAllOfficePledges(database, id), format));
    });
  }

  app.get('/acts', async () => ({ acts: await readAuditLog(database, PAGE_SIZE) }));
}

/** Compares in a time that does not tell how much was right, nor how long the token is. */
function createTokenCheck(token: string): (given: string) => boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest();
  const expected = digest(token);
  return (given) => timingSafeEqual(digest(given), expected);
}

/** Who it is, among those who share the token, as far as they say so. */
function describeUser({ headers }: FastifyRequest): string {
  const name = headers['x-office-user'];
  return typeof name === 'string' && /^[\w.@ -]{1,60}$/.test(name) ? `api: ${name}` : 'api';
}

function requirePledge<T>(pledge: T | null): T {
  if (pledge === null) throw new HttpProblem(404, { detail: 'There is no such pledge.' });
  return pledge;
}

function throwAsProblem(error: unknown): never {
  if (error instanceof OfficeActionError) throw new HttpProblem(409, { detail: `Not done: ${error.message}.` });
  if (error instanceof VacuumIncompleteError) throw new HttpProblem(503, { detail: `It is ${error.message}.` });
  throw error;
}
