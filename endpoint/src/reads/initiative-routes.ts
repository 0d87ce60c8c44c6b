import type { FastifyInstance } from 'fastify';

import type { Wall } from '../../../src/contract/index.js';
import { isPast } from '../../../src/domain/dates.js';
import { coalesce } from '../caching/coalesce.js';
import { createLastGood } from '../caching/last-good.js';
import { createMemoizer } from '../caching/memoize.js';
import { takesPledgesHere, type FindInitiative, type InitiativeFile } from '../content/initiative-files.js';
import { HttpProblem } from '../http/http-problem.js';
import { ID_PARAMETER, isPledgeNumber, JSON_TYPE } from '../http/route-paths.js';
import { isDatabaseUnavailable } from '../storage/database/database-errors.js';
import type { Database } from '../storage/database/database.js';
import { countPledges, listPublicPledges } from '../storage/public-reads.js';
import { readPublicRevision } from '../storage/public-revision.js';
import type { SendDocument } from './document-routes.js';

/** Number of pledges on a page of the wall. */
const PAGE_SIZE = 50;

/** Initiative whose pledges are in the database. */
interface PledgedInitiative {
  readonly file: InitiativeFile;
  /** `null` until the first pledge. */
  readonly revision: number | null;
}

interface Params {
  Params: { readonly id: string };
  Querystring: { readonly before?: string };
}

interface InitiativeReaderOptions {
  readonly database: Database;
  readonly findInitiative: FindInitiative;
  readonly hasDocument: (file: string) => Promise<boolean>;
  /** Whether a pledge needs the solution of a challenge. */
  readonly hasChallenges: boolean;
}

/** Reads that the database takes part in, as JSON; `null` where they are the folder's files as they are. */
export interface InitiativeReader {
  /** Reads an initiative, with its counts. */
  readonly readInitiative: (id: string) => Promise<string | null>;
  /** Reads a page of the wall. */
  readonly readWall: (id: string, before: number | null) => Promise<string | null>;
}

/**
 * Creates the reader of initiatives and walls. If no pledge of an initiative was ever taken here, both may be the folder's
 * files: for an initiative whose pledges are taken elsewhere or not at all, and for one that has closed and brings its wall
 * along. While the database does not answer, both are what they were when it last did.
 */
export function createInitiativeReader({
  database,
  findInitiative,
  hasDocument,
  hasChallenges,
}: InitiativeReaderOptions): InitiativeReader {
  const readRevision = coalesce((id) => readPublicRevision(database, id));
  const memoize = createMemoizer<string>();
  const keepLastGood = createLastGood<{ readonly json: string } | null>(isDatabaseUnavailable);

  const findPledgedInitiative = async (id: string): Promise<PledgedInitiative | null> => {
    const found = await findInitiative(id);
    const file = found.state === 'broken' ? found.lastGood : found.state === 'ready' ? found : null;
    if (!file?.initiative.pledges) return null;
    const pledged = { file, revision: await readRevision(id) };
    if (pledged.revision !== null) return pledged;
    const { closes } = file.initiative;
    const isClosed = Boolean(closes && isPast(closes, new Date()));
    const bringsWall = isClosed && (await hasDocument(`initiatives/${id}/pledges.json`));
    return takesPledgesHere(id, file.initiative) && !bringsWall ? pledged : null;
  };

  const renderInitiative = (id: string, { file, revision }: PledgedInitiative): Promise<string> =>
    memoize(id, [file, revision], async () => {
      const { count, byRole } = await countPledges(database, id);
      const { initiative, document } = file;
      return JSON.stringify({
        ...document,
        pledges: {
          ...(document.pledges as object),
          count,
          byRole: Object.fromEntries(initiative.roles.map((role) => [role.id, byRole.get(role.id) ?? 0])),
          wall: initiative.pledges?.wall ?? `${id}/pledges.json`,
          ...(hasChallenges && initiative.pledges?.url && { challenge: `${id}/challenge.json` }),
        },
      });
    });

  const renderWall = (id: string, before: number | null, { file, revision }: PledgedInitiative): Promise<string> =>
    memoize(`${id} ${before}`, [file, revision], async () => {
      // One more than a page shows whether there is a next one.
      const pledges = await listPublicPledges(database, id, { before, limit: PAGE_SIZE + 1 });
      const page = pledges.slice(0, PAGE_SIZE);
      const { count } = await countPledges(database, id);
      const next = pledges.length > PAGE_SIZE ? `pledges.json?before=${page.at(-1)?.number}` : null;
      return JSON.stringify({ count, pledges: page, next } satisfies Wall);
    });

  const read = async (
    key: string,
    id: string,
    render: (pledged: PledgedInitiative) => Promise<string>,
  ): Promise<string | null> => {
    const answer = await keepLastGood(key, async () => {
      const pledged = await findPledgedInitiative(id);
      return pledged && { json: await render(pledged) };
    });
    return answer?.json ?? null;
  };
  return {
    readInitiative: (id) => read(id, id, (pledged) => renderInitiative(id, pledged)),
    readWall: (id, before) => read(`${id} ${before}`, id, (pledged) => renderWall(id, before, pledged)),
  };
}

/** Registers the reads of an initiative and of its wall. */
export function registerInitiativeRoutes(
  app: FastifyInstance,
  { readInitiative, readWall }: InitiativeReader,
  sendDocument: SendDocument,
): void {
  app.get<Params>(`/initiatives/${ID_PARAMETER}.json`, async (request, reply) => {
    const { id } = request.params;
    const json = await readInitiative(id);
    return json === null ? sendDocument(reply, `initiatives/${id}.json`) : reply.type(JSON_TYPE).send(json);
  });

  app.get<Params>(`/initiatives/${ID_PARAMETER}/pledges.json`, async (request, reply) => {
    const { id } = request.params;
    const json = await readWall(id, parseCursor(request.query.before));
    return json === null ? sendDocument(reply, `initiatives/${id}/pledges.json`) : reply.type(JSON_TYPE).send(json);
  });
}

/** Parses a cursor, the number of the last pledge on the page before. */
function parseCursor(before: unknown): number | null {
  if (before === undefined) return null;
  if (typeof before === 'string' && isPledgeNumber(before)) return Number(before);
  throw new HttpProblem(400, { detail: 'There is no such page.' });
}
