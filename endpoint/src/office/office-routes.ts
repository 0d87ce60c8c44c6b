import { createHash, timingSafeEqual } from 'node:crypto';

import type { FastifyInstance, FastifyRequest } from 'fastify';

import { exportPledges, FORMATS } from './export-pledges.js';
import { mustBeAdmitted } from '../http/cors.js';
import { ID_PARAMETER, isNumber, NUMBER_PARAMETER } from '../http/route-paths.js';
import { Refusal } from '../http/http-problem.js';
import type { Limits } from '../http/rate-limits.js';
import type { Database } from '../storage/database/database.js';
import { act, ACTS, CannotAct, purgeAll, writeDown } from '../storage/office-actions.js';
import { everyPledge, findForOffice, latestActs, listForOffice } from '../storage/office-reads.js';
import { NotScrubbed } from '../storage/database/vacuum.js';

/** How many pledges a page has, and how many acts are told. */
const PAGE = 100;

interface Params {
  Params: { readonly id: string; readonly number: string };
  Querystring: { readonly before?: string };
}

/**
 * The street office's own paths, under `/admin/`, for whoever has the token. They answer no page of another origin,
 * and no cache keeps what they say.
 */
export function officeRoutes(app: FastifyInstance, database: Database, token: string, limits: Limits): void {
  const isToken = comparing(token);
  for (const hook of limits.office()) app.addHook('onRequest', hook);
  app.addHook('onRequest', async (request, reply) => {
    reply.header('cache-control', 'no-store');
    mustBeAdmitted([], request);
    if (isToken(/^Bearer +(\S+)$/i.exec(request.headers.authorization ?? '')?.[1] ?? '')) return;
    throw new Refusal(401, {
      detail: 'Send the token of the office as Authorization: Bearer.',
      headers: { 'www-authenticate': 'Bearer realm="office"' },
    });
  });
  // An act has no body; one that comes along is not looked at.
  app.removeAllContentTypeParsers();
  app.addContentTypeParser('*', { parseAs: 'buffer' }, (_request, _body, done) => done(null));

  app.get<Params>(`/initiatives/${ID_PARAMETER}/pledges`, async ({ params: { id }, query }) => {
    const before = query.before !== undefined && isNumber(query.before) ? Number(query.before) : null;
    const pledges = await listForOffice(database, id, { before, most: PAGE });
    return { pledges, next: pledges.length === PAGE ? `pledges?before=${pledges.at(-1)?.number}` : null };
  });

  app.get<Params>(`/initiatives/${ID_PARAMETER}/pledges/${NUMBER_PARAMETER}`, async ({ params }) =>
    found(await findForOffice(database, params.id, Number(params.number))),
  );

  for (const one of ACTS) {
    app.post<Params>(`/initiatives/${ID_PARAMETER}/pledges/${NUMBER_PARAMETER}/${one}`, async (request) => {
      const { id, number } = request.params;
      return found(await act(database, one, id, Number(number), whoOf(request)).catch(refuse));
    });
  }

  app.post<Params>(`/initiatives/${ID_PARAMETER}/purge`, async (request) => ({
    deleted: await purgeAll(database, request.params.id, whoOf(request)).catch(refuse),
  }));

  for (const format of FORMATS) {
    app.get<Params>(`/initiatives/${ID_PARAMETER}/export.${format}`, async (request, reply) => {
      const { id } = request.params;
      await writeDown(database, { who: whoOf(request), act: `export ${format}`, initiative: id, number: null });
      return reply
        .type(format === 'csv' ? 'text/csv; charset=utf-8' : 'application/json; charset=utf-8')
        .header('content-disposition', `attachment; filename="${id}.${format}"`)
        .send(exportPledges(await everyPledge(database, id), format));
    });
  }

  app.get('/acts', async () => ({ acts: await latestActs(database, PAGE) }));
}

/** Compares in a time that does not tell how much was right, nor how long the token is. */
function comparing(token: string): (given: string) => boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest();
  const expected = digest(token);
  return (given) => timingSafeEqual(digest(given), expected);
}

/** Who it is, among those who share the token, as far as they say so. */
function whoOf({ headers }: FastifyRequest): string {
  const name = headers['x-office-user'];
  return typeof name === 'string' && /^[\w.@ -]{1,60}$/.test(name) ? `api: ${name}` : 'api';
}

function found<T>(pledge: T | null): T {
  if (pledge === null) throw new Refusal(404, { detail: 'There is no such pledge.' });
  return pledge;
}

function refuse(error: unknown): never {
  if (error instanceof CannotAct) throw new Refusal(409, { detail: `Not done: ${error.message}.` });
  if (error instanceof NotScrubbed) throw new Refusal(503, { detail: `It is ${error.message}.` });
  throw error;
}
