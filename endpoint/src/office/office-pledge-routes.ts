import type { FastifyInstance, FastifyRequest } from 'fastify';

import { ID_PARAMETER, isPledgeNumber, NUMBER_PARAMETER } from '../http/route-paths.js';
import { recordAct } from '../storage/audit-log.js';
import type { Database } from '../storage/database/database.js';
import { OFFICE_ACTIONS, performOfficeAction, purgeContacts } from '../storage/office-actions.js';
import { findOfficePledge, listOfficePledges, type OfficePledge } from '../storage/office-reads.js';
import { requirePledge, throwAsProblem } from './requests/office-problems.js';
import { readUser } from './sign-in/office-user.js';

/** Number of pledges on a page. */
const PAGE_SIZE = 100;

interface Params {
  Params: { readonly id: string; readonly number: string };
  Querystring: { readonly before?: string };
}

/** Registers pledges with all that is kept of them, and the actions on one: what programs of the office use. */
export function registerOfficePledgeRoutes(app: FastifyInstance, database: Database): void {
  const pledgesPath = `/initiatives/${ID_PARAMETER}/pledges`;

  /** Records that contact data was read, before it is sent. */
  const recordReading = async (request: FastifyRequest<Params>, pledges: readonly OfficePledge[]): Promise<void> => {
    if (!pledges.some(({ contact }) => contact)) return;
    const { id, number } = request.params;
    const act = number ? 'read' : 'read list';
    await recordAct(database, { who: readUser(request), act, initiative: id, number: number ? Number(number) : null });
  };

  app.get<Params>(pledgesPath, async (request) => {
    const {
      params: { id },
      query,
    } = request;
    const before = query.before !== undefined && isPledgeNumber(query.before) ? Number(query.before) : null;
    const pledges = await listOfficePledges(database, id, { before, limit: PAGE_SIZE });
    await recordReading(request, pledges);
    return { pledges, next: pledges.length === PAGE_SIZE ? `pledges?before=${pledges.at(-1)?.number}` : null };
  });

  app.get<Params>(`${pledgesPath}/${NUMBER_PARAMETER}`, async (request) => {
    const { id, number } = request.params;
    const pledge = requirePledge(await findOfficePledge(database, id, Number(number)));
    await recordReading(request, [pledge]);
    return pledge;
  });

  for (const action of OFFICE_ACTIONS) {
    app.post<Params>(`${pledgesPath}/${NUMBER_PARAMETER}/${action}`, async (request) => {
      const { id, number } = request.params;
      const user = readUser(request);
      return requirePledge(await performOfficeAction(database, action, id, Number(number), user).catch(throwAsProblem));
    });
  }

  app.post<Params>(`/initiatives/${ID_PARAMETER}/purge`, async (request) => ({
    deleted: await purgeContacts(database, request.params.id, readUser(request)).catch(throwAsProblem),
  }));
}
