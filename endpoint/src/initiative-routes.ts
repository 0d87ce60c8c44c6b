import { existsSync } from 'node:fs';
import { join } from 'node:path';

import type { FastifyInstance } from 'fastify';

import type { Wall } from '../../src/contract/index.js';
import { isPast } from '../../src/domain/dates.js';
import type { Challenges } from './challenges.js';
import { takesPledges, type FindInitiative, type InitiativeFile } from './initiatives.js';
import { ID_PARAMETER, isNumber } from './paths.js';
import { Refusal } from './problems.js';
import type { Database } from './storage/database.js';
import { countPledges, hadPledges, listPledges } from './storage/public.js';

/** How many pledges a page of the wall has. */
const PAGE = 50;

interface Params {
  Params: { readonly id: string };
  Querystring: { readonly before?: string };
}

/**
 * The two reads that the database has a part in: an initiative, whose counts it knows, and the wall. Where no pledge of
 * an initiative was ever taken here both may be the folder's files as they stand: of an initiative whose pledges are
 * taken elsewhere or not at all, and of one that has closed and brings its wall along.
 */
export function initiativeRoutes(
  app: FastifyInstance,
  database: Database,
  findInitiative: FindInitiative,
  folder: string,
  challenges: Challenges | null,
): void {
  /** The initiative, where it is this database that knows its pledges. */
  const findKept = async (id: string): Promise<InitiativeFile | null> => {
    const found = await findInitiative(id);
    if (found.state !== 'ready' || !found.initiative.pledges) return null;
    if (await hadPledges(database, id)) return found;
    const { closes } = found.initiative;
    const isClosed = Boolean(closes && isPast(closes, new Date()));
    const isHistory = isClosed && existsSync(join(folder, 'initiatives', id, 'pledges.json'));
    return takesPledges(id, found.initiative) && !isHistory ? found : null;
  };

  app.get<Params>(`/initiatives/${ID_PARAMETER}.json`, async (request, reply) => {
    const { id } = request.params;
    const kept = await findKept(id);
    if (!kept) return reply.sendFile(`initiatives/${id}.json`);
    const { count, byRole } = await countPledges(database, id);
    const { initiative, document } = kept;
    return {
      ...document,
      pledges: {
        ...(document.pledges as object),
        count,
        byRole: Object.fromEntries(initiative.roles.map((role) => [role.id, byRole.get(role.id) ?? 0])),
        wall: initiative.pledges?.wall ?? `${id}/pledges.json`,
        ...(challenges && initiative.pledges?.url && { challenge: `${id}/challenge.json` }),
      },
    };
  });

  app.get<Params>(`/initiatives/${ID_PARAMETER}/pledges.json`, async (request, reply) => {
    const { id } = request.params;
    const kept = await findKept(id);
    if (!kept) return reply.sendFile(`initiatives/${id}/pledges.json`);
    const before = cursor(request.query.before);
    const { moderation } = kept.initiative.pledges ?? {};
    const pledges = await listPledges(database, id, { before, most: PAGE + 1, onlyApproved: moderation === true });
    const more = pledges.length > PAGE;
    const page = pledges.slice(0, PAGE);
    const { count } = await countPledges(database, id);
    return { count, pledges: page, next: more ? `pledges.json?before=${page.at(-1)?.number}` : null } satisfies Wall;
  });
}

/** A cursor is the number of the last pledge of the page before. */
function cursor(before: unknown): number | null {
  if (before === undefined) return null;
  if (typeof before === 'string' && isNumber(before)) return Number(before);
  throw new Refusal(400, { detail: 'There is no such page.' });
}
