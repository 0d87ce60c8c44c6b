import type { IncomingMessage, ServerResponse } from 'node:http';
import { resolve } from 'node:path';

import compress from '@fastify/compress';
import etag from '@fastify/etag';
import files from '@fastify/static';
import fastify, { type FastifyInstance } from 'fastify';

import { challengesSignedBy } from './pledges/challenges.js';
import { challengeRoute } from './pledges/challenge-routes.js';
import { documentRoutes } from './reads/document-routes.js';
import { admitOrigins, mustBeAdmitted, type Origins } from './http/cors.js';
import { healthRoutes } from './http/health-routes.js';
import { initiativeRoutes } from './reads/initiative-routes.js';
import { initiativesIn } from './content/initiative-files.js';
import { loggerOptions, type LogLevel } from './http/log.js';
import { officeRoutes } from './office/office-routes.js';
import { isServed, isSvg, OFFICE } from './http/route-paths.js';
import { pledgeRoutes } from './pledges/pledge-routes.js';
import { pledgingWith } from './pledges/pledge-service.js';
import { answerClientError, answerFrameworkError, answerWithProblems } from './http/http-problem.js';
import { RATE_LIMIT, rateLimits } from './http/rate-limits.js';
import { noticeStop, REQUEST_TIMEOUT, stopPromptly } from './http/graceful-shutdown.js';
import { openDatabase } from './storage/database/database.js';
import { takingTurns } from './storage/batch-queue.js';

/** The largest body that is read, in bytes. */
const BODY_LIMIT = 16 * 1024;

export interface EndpointOptions {
  /** The folder of JSON that is served. */
  readonly folder: string;
  /** `file:<path>`, made where there is none; or `postgres://…`. */
  readonly database: string;
  /** Origins of pages on other hosts that may read and pledge, or `*`. None by default. */
  readonly origins?: Origins;
  /** Writes of each kind a minute and network address, or `off`. {@link RATE_LIMIT} by default. */
  readonly rateLimit?: number | 'off';
  /** Signs challenges, one of which every pledge then has to solve; at least 32 characters. None by default. */
  readonly challengeKey?: string | undefined;
  /** Opens the office's paths under `/admin/` to whoever has it; at least 32 characters. None by default. */
  readonly adminToken?: string | undefined;
  /** Addresses and ranges of proxies that are believed about who asks, beside those on this machine. */
  readonly trustProxy?: readonly string[];
  /** From which weight on to write a log, as JSON, to standard error; none by default. */
  readonly logger?: LogLevel | false;
}

export interface Endpoint {
  /** For its own server: `await app.listen({ host, port })`. */
  readonly app: FastifyInstance;
  /**
   * For another's server: answers one request. `request.url` is relative to the endpoint, so a prefix is taken off
   * first, as `use('/endpoint', handler)` of Connect, Express and Vite does.
   */
  readonly handler: (request: IncomingMessage, response: ServerResponse) => void;
  /** Finishes what was accepted, then closes the server and the database. */
  readonly close: () => Promise<void>;
}

/**
 * The reference endpoint: a folder of JSON, read as it is at each request, and pledges in a database.
 *
 * @throws where the folder or the database cannot be opened
 */
export async function createEndpoint(options: EndpointOptions): Promise<Endpoint> {
  const { origins = [], rateLimit = RATE_LIMIT } = options;
  const folder = resolve(options.folder);
  const database = await openDatabase(options.database);
  const findInitiative = initiativesIn(folder);
  const challenges = options.challengeKey ? challengesSignedBy(options.challengeKey) : null;

  const app: FastifyInstance = fastify({
    bodyLimit: BODY_LIMIT,
    clientErrorHandler: answerClientError,
    frameworkErrors: answerFrameworkError,
    // Node takes the larger of the two for the whole request, and looks at the clock now and then.
    http: { headersTimeout: REQUEST_TIMEOUT, requestTimeout: REQUEST_TIMEOUT, connectionsCheckingInterval: 2_000 },
    logger: options.logger ? loggerOptions(options.logger) : false,
    requestTimeout: REQUEST_TIMEOUT,
    return503OnClosing: false,
    // Only a proxy that is named, or on this machine, is believed when it says who asks, and for which host.
    trustProxy: ['loopback', ...(options.trustProxy ?? [])],
  });
  answerWithProblems(app);
  stopPromptly(app);
  const isStopping = noticeStop(app);
  app.addHook('onClose', () => database.destroy());
  app.addHook('onRequest', async ({ method }, reply) => {
    const isRead = method === 'GET' || method === 'HEAD';
    reply.header('cache-control', isRead ? 'no-cache' : 'no-store').header('x-content-type-options', 'nosniff');
  });
  // Before it is compressed: a 304 has no body, and must not say how one is encoded.
  app.addHook('onSend', async (_request, reply, payload) => (reply.statusCode === 304 ? null : payload));

  const { adminToken } = options;
  await admitOrigins(app, origins);
  const limits = await rateLimits(app, rateLimit);
  if (adminToken) {
    await app.register(async (office) => officeRoutes(office, database, adminToken, limits), { prefix: OFFICE });
  }
  healthRoutes(app, database, isStopping);
  await app.register(compress, { encodings: ['br', 'gzip'], globalDecompression: false });
  await app.register(files, {
    root: folder,
    index: false,
    dotfiles: 'ignore',
    // The ETag alone tells whether a file has changed: a date would miss two edits in one second.
    cacheControl: false,
    lastModified: false,
    acceptRanges: false,
    allowedPath: (path) => isServed(path.replace(/^\//, '')),
    setHeaders: (reply, path) => {
      if (isSvg(path))
        reply.header('content-security-policy', "default-src 'none'; style-src 'unsafe-inline'; sandbox");
    },
  });
  await app.register(async (reads) => {
    await reads.register(etag, { algorithm: 'sha256', weak: true });
    documentRoutes(reads, folder);
    initiativeRoutes(reads, database, findInitiative, folder, challenges);
  });
  await app.register(async (writes) => {
    writes.removeContentTypeParser('text/plain');
    writes.addHook('onRequest', async (request) => mustBeAdmitted(origins, request));
    const pledging = pledgingWith({ database, take: takingTurns(database), findInitiative, challenges });
    pledgeRoutes(writes, database, pledging, limits);
    if (challenges) challengeRoute(writes, findInitiative, challenges, limits);
  });
  await app.ready();

  return { app, handler: (request, response) => app.routing(request, response), close: () => app.close() };
}
