import type { IncomingMessage, ServerResponse } from 'node:http';
import { resolve } from 'node:path';

import compress from '@fastify/compress';
import etag from '@fastify/etag';
import files from '@fastify/static';
import fastify, { type FastifyInstance } from 'fastify';

import { createChallenges } from './pledges/challenges.js';
import { registerChallengeRoutes } from './pledges/challenge-routes.js';
import { registerDocumentRoutes } from './reads/document-routes.js';
import { registerCors, requireAllowedOrigin, type AllowedOrigins } from './http/cors.js';
import { registerHealthRoutes } from './http/health-routes.js';
import { registerInitiativeRoutes } from './reads/initiative-routes.js';
import { createInitiativeFinder } from './content/initiative-files.js';
import { createLoggerOptions, type LogLevel } from './http/log.js';
import { registerOfficeRoutes } from './office/office-routes.js';
import { isServed, isSvg, OFFICE_PREFIX } from './http/route-paths.js';
import { registerPledgeRoutes } from './pledges/pledge-routes.js';
import { createPledgeService } from './pledges/pledge-service.js';
import { handleClientError, handleFrameworkError, registerProblemHandlers } from './http/http-problem.js';
import { DEFAULT_RATE_LIMIT, registerRateLimits } from './http/rate-limits.js';
import { trackShutdown, REQUEST_TIMEOUT, enableGracefulShutdown } from './http/graceful-shutdown.js';
import { openDatabase } from './storage/database/database.js';
import { createBatchQueue } from './storage/batch-queue.js';

/** The largest body that is read, in bytes. */
const BODY_LIMIT = 16 * 1024;

export interface EndpointOptions {
  /** The folder of JSON that is served. */
  readonly folder: string;
  /** `file:<path>`, made where there is none; or `postgres://…`. */
  readonly database: string;
  /** Origins of pages on other hosts that may read and pledge, or `*`. None by default. */
  readonly origins?: AllowedOrigins;
  /** Writes of each kind a minute and network address, or `off`. {@link DEFAULT_RATE_LIMIT} by default. */
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
  const { origins = [], rateLimit = DEFAULT_RATE_LIMIT } = options;
  const folder = resolve(options.folder);
  const database = await openDatabase(options.database);
  const findInitiative = createInitiativeFinder(folder);
  const challenges = options.challengeKey ? createChallenges(options.challengeKey) : null;

  const app: FastifyInstance = fastify({
    bodyLimit: BODY_LIMIT,
    clientErrorHandler: handleClientError,
    frameworkErrors: handleFrameworkError,
    // Node takes the larger of the two for the whole request, and looks at the clock now and then.
    http: { headersTimeout: REQUEST_TIMEOUT, requestTimeout: REQUEST_TIMEOUT, connectionsCheckingInterval: 2_000 },
    logger: options.logger ? createLoggerOptions(options.logger) : false,
    requestTimeout: REQUEST_TIMEOUT,
    return503OnClosing: false,
    // Only a proxy that is named, or on this machine, is believed when it says who asks, and for which host.
    trustProxy: ['loopback', ...(options.trustProxy ?? [])],
  });
  registerProblemHandlers(app);
  enableGracefulShutdown(app);
  const isStopping = trackShutdown(app);
  app.addHook('onClose', () => database.destroy());
  app.addHook('onRequest', async ({ method }, reply) => {
    const isRead = method === 'GET' || method === 'HEAD';
    reply.header('cache-control', isRead ? 'no-cache' : 'no-store').header('x-content-type-options', 'nosniff');
  });
  // Before it is compressed: a 304 has no body, and must not say how one is encoded.
  app.addHook('onSend', async (_request, reply, payload) => (reply.statusCode === 304 ? null : payload));

  const { adminToken } = options;
  await registerCors(app, origins);
  const limits = await registerRateLimits(app, rateLimit);
  if (adminToken) {
    await app.register(async (office) => registerOfficeRoutes(office, database, adminToken, limits), {
      prefix: OFFICE_PREFIX,
    });
  }
  registerHealthRoutes(app, database, isStopping);
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
    registerDocumentRoutes(reads, folder);
    registerInitiativeRoutes(reads, database, findInitiative, folder, challenges);
  });
  await app.register(async (writes) => {
    writes.removeContentTypeParser('text/plain');
    writes.addHook('onRequest', async (request) => requireAllowedOrigin(origins, request));
    const pledging = createPledgeService({ database, take: createBatchQueue(database), findInitiative, challenges });
    registerPledgeRoutes(writes, database, pledging, limits);
    if (challenges) registerChallengeRoutes(writes, findInitiative, challenges, limits);
  });
  await app.ready();

  return { app, handler: (request, response) => app.routing(request, response), close: () => app.close() };
}
