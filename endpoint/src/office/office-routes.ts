import type { FastifyInstance, FastifyRequest } from 'fastify';

import { requireAllowedOrigin } from '../http/cors.js';
import { HttpProblem } from '../http/http-problem.js';
import type { RateLimits } from '../http/rate-limits.js';
import { ID_PARAMETER, isPledgeNumber, JSON_TYPE, NUMBER_PARAMETER } from '../http/route-paths.js';
import { listAuditEntries, recordAct } from '../storage/audit-log.js';
import type { Database } from '../storage/database/database.js';
import { listQueuedNotifications } from '../storage/notification-reads.js';
import { VacuumIncompleteError } from '../storage/database/vacuum.js';
import { areHashesEqual, sha256 } from '../storage/hashes.js';
import { OFFICE_ACTIONS, OfficeActionError, performOfficeAction, purgeContacts } from '../storage/office-actions.js';
import {
  findOfficePledge,
  listAllOfficePledges,
  listOfficePledges,
  type OfficePledge,
} from '../storage/office-reads.js';
import { EXPORT_FORMATS, exportPledges } from './export-pledges.js';
import { readUserName } from './user-name.js';

/** Number of pledges on a page, and of audit log entries in a response. */
const PAGE_SIZE = 100;

interface Params {
  Params: { readonly id: string; readonly number: string };
  Querystring: { readonly before?: string };
}

/**
 * Registers the street office's own paths, under `/admin/`, for whoever has the token. They answer no page of another
 * origin, and no cache may store their responses.
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
  // An action has no body; one that is sent is ignored.
  app.removeAllContentTypeParsers();
  app.addContentTypeParser('*', { parseAs: 'buffer' }, (_request, _body, done) => done(null));

  /** Records that contact data was read, before it is sent. */
  const recordReading = async (request: FastifyRequest<Params>, pledges: readonly OfficePledge[]): Promise<void> => {
    if (!pledges.some(({ contact }) => contact)) return;
    const { id, number } = request.params;
    const act = number ? 'read' : 'read list';
    await recordAct(database, { who: readUser(request), act, initiative: id, number: number ? Number(number) : null });
  };

  app.get<Params>(`/initiatives/${ID_PARAMETER}/pledges`, async (request) => {
    const {
      params: { id },
      query,
    } = request;
    const before = query.before !== undefined && isPledgeNumber(query.before) ? Number(query.before) : null;
    const pledges = await listOfficePledges(database, id, { before, limit: PAGE_SIZE });
    await recordReading(request, pledges);
    return { pledges, next: pledges.length === PAGE_SIZE ? `pledges?before=${pledges.at(-1)?.number}` : null };
  });

  app.get<Params>(`/initiatives/${ID_PARAMETER}/pledges/${NUMBER_PARAMETER}`, async (request) => {
    const { id, number } = request.params;
    const pledge = requirePledge(await findOfficePledge(database, id, Number(number)));
    await recordReading(request, [pledge]);
    return pledge;
  });

  for (const action of OFFICE_ACTIONS) {
    app.post<Params>(`/initiatives/${ID_PARAMETER}/pledges/${NUMBER_PARAMETER}/${action}`, async (request) => {
      const { id, number } = request.params;
      const user = readUser(request);
      return requirePledge(await performOfficeAction(database, action, id, Number(number), user).catch(throwAsProblem));
    });
  }

  app.post<Params>(`/initiatives/${ID_PARAMETER}/purge`, async (request) => ({
    deleted: await purgeContacts(database, request.params.id, readUser(request)).catch(throwAsProblem),
  }));

  for (const format of EXPORT_FORMATS) {
    app.get<Params>(`/initiatives/${ID_PARAMETER}/export.${format}`, async (request, reply) => {
      const { id } = request.params;
      const text = exportPledges(await listAllOfficePledges(database, id), format);
      // Recorded once there is something to send, and not sent unless it is recorded.
      await recordAct(database, { who: readUser(request), act: `export ${format}`, initiative: id, number: null });
      return reply
        .type(format === 'csv' ? 'text/csv; charset=utf-8' : JSON_TYPE)
        .header('content-disposition', `attachment; filename="${id}.${format}"`)
        .send(text);
    });
  }

  app.get('/notifications', async () => ({ notifications: await listQueuedNotifications(database, PAGE_SIZE) }));

  app.get('/acts', async () => ({ acts: await listAuditEntries(database, PAGE_SIZE) }));
}

/** Creates a comparison with the token, in a time that tells neither how much was right nor how long the token is. */
function createTokenCheck(token: string): (candidate: string) => boolean {
  const tokenHash = sha256(token);
  return (candidate) => areHashesEqual(sha256(candidate), tokenHash);
}

/** Reads the name by which a user, among those who share the token, wants to stand in the audit log. */
function readUser({ headers }: FastifyRequest): string {
  const name = readUserName(headers['x-office-user']);
  return name === null ? 'api' : `api: ${name}`;
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
