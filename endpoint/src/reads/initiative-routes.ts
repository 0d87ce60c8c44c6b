import { existsSync } from 'node:fs';
import { join } from 'node:path';

import type { FastifyInstance } from 'fastify';

import type { Wall } from '../../../src/contract/index.js';
import { isPast } from '../../../src/domain/dates.js';
import type { Challenges } from '../pledges/challenges.js';
import { takesPledgesHere, type FindInitiative, type InitiativeFile } from '../content/initiative-files.js';
import { ID_PARAMETER, isPledgeNumber, JSON_TYPE } from '../http/route-paths.js';
import { HttpProblem } from '../http/http-problem.js';
import type { Database } from '../storage/database/database.js';
import { countPledges, listPublicPledges } from '../storage/public-reads.js';
import { readPublicRevision } from '../storage/public-revision.js';
import { createMemoizer, coalesce } from '../caching/coalesce.js';

/** How many pledges a page of the wall has. */
const PAGE_SIZE = 50;

interface PledgedInitiative {
  readonly file: InitiativeFile;
  readonly revision: number | null;
}

interface Params {
  Params: { readonly id: string };
  Querystring: { readonly before?: string };
}

/**
 * The two reads that the database has a part in: an initiative, whose counts it knows, and the wall. Where no pledge of
 * an initiative was ever taken here both may be the folder's files as they stand: of an initiative whose pledges are
 * taken elsewhere or not at all, and of one that has closed and brings its wall along.
 */
export function registerInitiativeRoutes(
  app: FastifyInstance,
  database: Database,
  findInitiative: FindInitiative,
  folder: string,
  challenges: Challenges | null,
): void {
  const versionOf = coalesce((id) => readPublicRevision(database, id));
  const remember = createMemoizer<string>();

  /** The initiative, where it is this database that knows its pledges, and which state of them is the latest. */
  const findKept = async (id: string): Promise<PledgedInitiative | null> => {
    const file = await findInitiative(id);
    if (file.state !== 'ready' || !file.initiative.pledges) return null;
    const found = { file, revision: await versionOf(id) };
    if (found.revision !== null) return found;
    const { closes } = file.initiative;
    const isClosed = Boolean(closes && isPast(closes, new Date()));
    const isHistory = isClosed && existsSync(join(folder, 'initiatives', id, 'pledges.json'));
    return takesPledgesHere(id, file.initiative) && !isHistory ? found : null;
  };

  app.get<Params>(`/initiatives/${ID_PARAMETER}.json`, async (request, reply) => {
    const { id } = request.params;
    const kept = await findKept(id);
    if (!kept) return reply.sendFile(`initiatives/${id}.json`);
    const text = await remember(id, [kept.file, kept.revision], async () => {
      const { count, byRole } = await countPledges(database, id);
      const { initiative, document } = kept.file;
      return JSON.stringify({
        ...document,
        pledges: {
          ...(document.pledges as object),
          count,
          byRole: Object.fromEntries(initiative.roles.map((role) => [role.id, byRole.get(role.id) ?? 0])),
          wall: initiative.pledges?.wall ?? `${id}/pledges.json`,
          ...(challenges && initiative.pledges?.url && { challenge: `${id}/challenge.json` }),
        },
      });
    });
    return reply.type(JSON_TYPE).send(text);
  });

  app.get<Params>(`/initiatives/${ID_PARAMETER}/pledges.json`, async (request, reply) => {
    const { id } = request.params;
    const kept = await findKept(id);
    if (!kept) return reply.sendFile(`initiatives/${id}/pledges.json`);
    const before = parseCursor(request.query.before);
    const text = await remember(`${id} ${before}`, [kept.file, kept.revision], async () => {
      const { moderation } = kept.file.initiative.pledges ?? {};
      const pledges = await listPublicPledges(database, id, {
        before,
        limit: PAGE_SIZE + 1,
        onlyApproved: moderation === true,
      });
      const more = pledges.length > PAGE_SIZE;
      const page = pledges.slice(0, PAGE_SIZE);
      const { count } = await countPledges(database, id);
      const next = more ? `pledges.json?before=${page.at(-1)?.number}` : null;
      return JSON.stringify({ count, pledges: page, next } satisfies Wall);
    });
    return reply.type(JSON_TYPE).send(text);
  });
}

/** A cursor is the number of the last pledge of the page before. */
function parseCursor(before: unknown): number | null {
  if (before === undefined) return null;
  if (typeof before === 'string' && isPledgeNumber(before)) return Number(before);
  throw new HttpProblem(400, { detail: 'There is no such page.' });
}
